import Screen

extension KeyMap {
  /// All keys by the place in which they act, and the marks.
  static var rows: [Row] {
    let groups =
      groups.map { ($0.title, $0.lines) } + [
        (
          "Other keys",
          [
            ("1 … \(Step.withDigits.count)", "go to a step"),
            ("Esc 1 … Esc 9", "F1 … F9, where letters are text"),
          ]
        ),
        (
          "In a text",
          [
            ("^A ^E Home End", "start, end of the line"),
            ("^B ^F Alt-B Alt-F", "character, word back and forward"),
            ("^U ^K ^W Alt-D", "cut to start, end, a word"),
          ]
        ),
        ("Marks", Marks.legend.map { ($0.mark, $0.words) }),
      ]
    return groups.flatMap { title, lines in
      [Row(title, .heading)]
        + lines.map { Row([Span("  \($0.0.padded(to: 20))", .key), Span($0.1)]) } + [.blank]
    }
  }
}

extension KeyMap.Group {
  /// Keys and words for the help page and the README, one line for each thing a key does.
  package var lines: [(keys: String, words: String)] {
    var lines: [(keys: [String], words: String)] = []
    for binding in bindings {
      let keys = binding.keys.map(\.label)
      if let index = lines.firstIndex(where: { $0.words == binding.words }) {
        lines[index].keys += keys.filter { !lines[index].keys.contains($0) }
      } else {
        lines.append((keys, binding.words))
      }
    }
    return lines.map { ($0.keys.joined(separator: " "), $0.words) }
  }
}
