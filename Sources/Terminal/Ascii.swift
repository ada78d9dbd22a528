import CTerminal

/// ASCII replacements for marks, each one column wide.
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
    "…": "$", "·": "-", "±": "#", "−": "-", "–": "-", "—": "-", "\u{A0}": " ",
    "‘": "'", "’": "'", "“": "\"", "”": "\"", "⇧": "^",
  ]

  /// Whether the locale lacks UTF-8, so that marks would come out as garbage.
  package static var isNeeded: Bool { !terminal_use_locale() }

  /// A text with its marks replaced.
  package static func text(_ text: String) -> String {
    String(text.map { replacement(for: $0) ?? $0 })
  }

  /// The replacement of a mark; nil for other characters, which stay as they are.
  static func replacement(for character: Character) -> Character? {
    if let mark = marks[character] { return mark }
    let isCorner = character >= "\u{2500}" && character <= "\u{257F}"
    return isCorner ? "+" : nil
  }
}
