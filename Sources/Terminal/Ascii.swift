import CTerminal
import Screen

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

  /// A row of the screen with three dots for each ellipsis. They take the places of the characters
  /// before it, or of those behind it where a space is before it: a few more of the text are cut.
  static func dotted(_ cells: ArraySlice<Cell>) -> ArraySlice<Cell> {
    var dotted = cells
    let isText = { (index: Int) in
      cells.indices.contains(index) && !cells[index].isEmpty
        && cells[index].text?.isWhitespace == false
    }
    for index in cells.indices where cells[index].text == ellipsis {
      let starts = [index - 2, index, index - 1]
      let start =
        starts.first { ($0...$0 + 2).allSatisfy { $0 == index || isText($0) } } ?? index - 1
      for place in start...start + 2 where cells.indices.contains(place) && !cells[place].isEmpty {
        dotted[place] = Cell(text: ".", role: cells[index].role)
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
