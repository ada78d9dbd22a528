import Screen

/// Why a field is asked, and what goes wrong otherwise.
struct Help: Hashable, Sendable {
  /// The longest line of prose that reads well.
  static let columns = 80

  var why: String
  var otherwise: String
  var source: String

  func rows(columns: Int) -> [Row] {
    Row.wrapped(why, .normal, columns: columns, indent: " ") + [.blank]
      + Row.wrapped("Otherwise: \(otherwise)", .normal, columns: columns, indent: " ") + [.blank]
      + Row.wrapped("Source: \(source)", .muted, columns: columns, indent: " ")
  }
}
