import Screen

/// One line of a step or of a page.
struct Row: Hashable, Sendable {
  var spans: [Span]
  /// The part of the field that the line belongs to.
  var part: Int?
  /// The cursor's column, where the line has it.
  var cursor: Int?
  /// Whether its end is a path, whose last name is worth more than its folders.
  var endsInPath = false

  init(_ spans: [Span], part: Int? = nil, cursor: Int? = nil) {
    self.spans = spans
    self.part = part
    self.cursor = cursor
  }

  init(_ text: String, _ role: Role = .normal) {
    self.init([Span(text, role)])
  }

  static let blank = Row("")

  /// A path, cut behind slashes where it is too long for one line.
  static func path(_ path: String, _ role: Role, columns: Int, indent: String) -> [Row] {
    let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      .map(Substring.init)
    var lines = [""]
    for (index, part) in parts.enumerated() {
      let isLast = index + 1 == parts.count
      let piece =
        isLast
        ? String(part).shortenedName(to: columns - indent.columns - 2) : String(part) + "/"
      if !lines[lines.count - 1].isEmpty,
        indent.columns + lines[lines.count - 1].columns + piece.columns > columns
      {
        lines.append("  ")
      }
      lines[lines.count - 1] += piece
    }
    return lines.map { Row([Span(indent + $0, role)]) }
  }

  static func wrapped(
    _ text: String, _ role: Role, columns: Int, indent: String = "   ", hanging: Int = 0
  ) -> [Row] {
    let lines = text.wrapped(to: columns - indent.columns - hanging).enumerated()
    return lines.map { index, line in
      Row(indent + String(repeating: " ", count: index == 0 ? 0 : hanging) + line, role)
    }
  }
}
