import Screen

/// A paragraph of explanation.
struct Note: Hashable, Sendable {
  var text: String
  var role: Role = .muted
  var indent = "   "
  var isPath = false
  /// The columns by which the lines after the first are indented further.
  var hanging = 0

  static func path(_ path: String) -> Note {
    Note(text: path, role: .normal, indent: "     ", isPath: true)
  }

  func rows(columns: Int) -> [Row] {
    isPath
      ? Row.path(text, role, columns: columns, indent: indent)
      : Row.wrapped(text, role, columns: columns, indent: indent, hanging: hanging)
  }
}
