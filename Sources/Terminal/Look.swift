import CTerminal
import Screen

/// The look of a role: the terminal's default colors, attributes, and two of ANSI's eight colors,
/// which only marks have, since no color is readable enough for text on light and dark.
struct Look: Equatable {
  var attributes: UInt32 = 0
  /// The number of the ANSI color; 0 for the default color.
  var color: Int32 = 0

  static let plain = Look()
}

extension Look {
  private static let bold = terminal_bold.rawValue
  private static let dim = terminal_dim.rawValue
  private static let reverse = terminal_reverse.rawValue
  private static let underline = terminal_underline.rawValue

  private static let red: Int32 = 1
  private static let magenta: Int32 = 5

  /// All terminals use the same table; those without colors show the attributes only.
  init(_ role: Role) {
    self =
      switch role {
      case .normal: .plain
      case .muted: .plain
      case .title: Look(attributes: Look.bold)
      case .heading: Look(attributes: Look.bold)
      case .border: Look(attributes: Look.dim)
      case .current: Look(attributes: Look.reverse)
      case .focus: Look(attributes: Look.reverse | Look.bold)
      case .field: Look(attributes: Look.underline)
      case .key: Look(attributes: Look.bold)
      case .error: Look(attributes: Look.bold, color: Look.red)
      // Bold would turn it into bright magenta, which is pale on white.
      case .warning: Look(color: Look.magenta)
      case .good: Look(attributes: Look.bold)
      case .changed: Look(attributes: Look.bold)
      case .fed: Look(attributes: Look.bold)
      case .added: Look(attributes: Look.bold)
      case .removed: .plain
      }
  }
}
