import CTerminal

/// Marks of one column as ASCII, for terminals and people that want no others.
package enum Ascii {
  private static let marks: [Character: Character] = [
    "─": "-", "━": "-", "═": "-", "╌": "-", "┄": "-", "┈": "-",
    "│": "|", "┃": "|", "║": "|", "╎": "|", "┆": "|", "┊": "|",
    "▌": "|", "▐": "|", "█": "#", "░": "#", "▒": "#", "▓": "#", "▲": "^", "▼": "v",
    "▴": "^", "▾": "v",
    "▸": ">", "▶": ">", "›": ">", "◂": "<", "◀": "<", "‹": "<",
    "↑": "^", "↓": "v", "←": "<", "→": ">", "⏎": "<", "↵": "<",
    "★": "*", "☆": "*", "•": "*", "●": "*", "◉": "*", "○": "o", "◯": "o", "■": "#", "□": "o",
    "✔": "+", "✓": "+", "✗": "x", "✘": "x", "×": "x", "⚠": "!",
    "…": "~", "·": "-", "−": "-", "–": "-", "—": "-", "\u{A0}": " ",
    "‘": "'", "’": "'", "“": "\"", "”": "\"", "⇧": "^",
  ]

  /// Whether the locale has no UTF-8, so that marks would come out as garbage.
  package static var isNeeded: Bool { !terminal_use_locale() }

  /// A text with its marks replaced.
  package static func text(_ text: String) -> String {
    String(text.map { replacement(for: $0) ?? $0 })
  }

  /// The mark's replacement, or nil for what is no mark: a letter stays what it is.
  static func replacement(for character: Character) -> Character? {
    if let mark = marks[character] { return mark }
    let isCorner = character >= "\u{2500}" && character <= "\u{257F}"
    return isCorner ? "+" : nil
  }
}
