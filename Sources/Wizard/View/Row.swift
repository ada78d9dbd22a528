import Screen

/// One line of a step or of a page.
struct Row: Hashable, Sendable {
  var spans: [Span]
  /// The part of the field that the line belongs to.
  var part: Int?
  /// The cursor's column, where the line has it.
  var cursor: Int?
  /// Whether it ends in a path, which is shortened in the middle to keep its last name.
  var endsInPath = false
  /// The address or absolute path that a part of the row leads to.
  var link: String?
  /// The lines that are pasted together, if this is one of them: unfolded, as they are.
  var pasted: [String]?

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
    let room = columns - indent.columns
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let pieces =
      parts.dropLast().map { "\($0)/" } + parts.suffix(1).map { $0.shortenedName(to: room - 2) }
    var lines = [""]
    for piece in pieces {
      let line = lines.removeLast()
      let fits = line.isEmpty || line.columns + piece.columns <= room
      lines += fits ? [line + piece] : [line, "  " + piece]
    }
    return lines.map { Row(indent + $0, role) }
  }

  /// The part of its address that the row has, and the columns before it.
  var linked: (span: Span, column: Int)? {
    guard let link else { return nil }
    var column = 0
    for span in spans {
      let word = span.text.split(separator: " ").last.map(String.init) ?? ""
      if word.count > 4, link.contains(word), span.text.hasSuffix(word) {
        return (Span(word, span.role), column + span.text.columns - word.columns)
      }
      column += span.text.columns
    }
    return nil
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
