import CTerminal
package import Screen

/// ASCII replacements for marks. Each is one column wide, but for the dots of an ellipsis.
package enum Ascii {
  private static let marks: [Character: Character] = [
    "─": "-", "━": "-", "═": "-", "╌": "-", "┄": "-", "┈": "-",
    "│": "|", "┃": "|", "║": "|", "╎": "|", "┆": "|", "┊": "|",
    "▌": ":", "▐": "|", "█": "#", "░": "#", "▒": "#", "▓": "#", "▲": "%", "▼": "v",
    "▴": "^", "▾": "v",
    "▸": ">", "▶": ">", "›": ">", "◂": "<", "◀": "<", "‹": "<",
    "↑": "^", "↓": "v", "←": "<", "→": ">", "⏎": "<", "↵": "<",
    "★": "@", "☆": "@", "•": "_", "●": "*", "◉": "*", "○": "o", "◯": "o", "■": "#", "□": "o",
    "✔": "=", "✓": "=", "✗": "x", "✘": "x", "×": "x", "⚠": "!",
    "·": "-", "±": "#", "−": "-", "–": "-", "—": "-", "\u{A0}": " ",
    "‘": "'", "’": "'", "“": "\"", "”": "\"", "⇧": "^",
  ]

  /// Whether the locale lacks UTF-8, so that marks would come out as garbage.
  package static var isNeeded: Bool { !terminal_use_locale() }

  /// A text with its marks replaced.
  package static func text(_ text: String) -> String {
    String(text.flatMap { $0 == ellipsis ? "..." : "\(replacement(for: $0) ?? $0)" })
  }

  /// A frame with three dots for each ellipsis. They take the places of the characters before it, or
  /// of those behind it where a space is before it: a few more of the text are cut.
  package static func dotted(_ frame: Frame) -> Frame {
    var dotted = frame
    for row in 0..<frame.size.rows {
      let columns = 0..<frame.size.columns
      let isText = { (column: Int) in
        columns.contains(column) && frame[column, row].text?.isWhitespace == false
      }
      for column in columns where frame[column, row].text == ellipsis {
        let starts = [column - 2, column, column - 1]
        let start =
          starts.first { ($0...$0 + 2).allSatisfy { $0 == column || isText($0) } } ?? column - 1
        for place in columns.clamped(to: start..<start + 3) where !frame[place, row].isEmpty {
          dotted[place, row] = Cell(text: ".", role: frame[column, row].role)
        }
      }
    }
    return dotted
  }

  private static let ellipsis: Character = "…"

  /// The replacement of a mark; nil for other characters, which stay as they are.
  static func replacement(for character: Character) -> Character? {
    if let mark = marks[character] { return mark }
    let isCorner = character >= "\u{2500}" && character <= "\u{257F}"
    return isCorner ? "+" : nil
  }
}
