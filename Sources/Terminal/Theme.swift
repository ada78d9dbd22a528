import CTerminal
import Screen

/// How a role looks: the terminal's own colors, attributes, and three of ANSI's eight colors. Red
/// and magenta can be read on light and on dark; green, which is pale on white, only marks.
struct Look: Equatable {
  var attributes: UInt32 = 0
  /// The number of ANSI's color, 0 for the default.
  var color: Int32 = 0

  static let plain = Look()
}

extension Look {
  private static let bold = terminal_bold.rawValue
  private static let dim = terminal_dim.rawValue
  private static let reverse = terminal_reverse.rawValue
  private static let underline = terminal_underline.rawValue

  private static let red: Int32 = 1
  private static let green: Int32 = 2
  private static let magenta: Int32 = 5

  /// One table for all terminals: without colors the attributes are left.
  init(_ role: Role) {
    self =
      switch role {
      case .normal: .plain
      case .muted: Look(attributes: Look.dim)
      case .title: Look(attributes: Look.bold)
      case .heading: Look(attributes: Look.bold)
      case .border: Look(attributes: Look.dim)
      case .current: Look(attributes: Look.reverse)
      case .focus: Look(attributes: Look.reverse | Look.bold)
      case .field: Look(attributes: Look.underline)
      case .key: Look(attributes: Look.bold)
      case .error: Look(attributes: Look.bold, color: Look.red)
      // Bold would make it the bright magenta, which is pale on white.
      case .warning: Look(color: Look.magenta)
      case .good: Look(color: Look.green)
      case .changed: Look(attributes: Look.bold)
      case .fed: Look(attributes: Look.bold)
      case .added: .plain
      case .removed: Look(color: Look.red)
      }
  }
}
