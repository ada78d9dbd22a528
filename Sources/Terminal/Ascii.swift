/// Marks of one column as ASCII, for terminals and people that want no others.
enum Ascii {
  private static let marks: [Character: Character] = [
    "─": "-", "━": "-", "═": "-", "╌": "-", "┄": "-", "┈": "-",
    "│": "|", "┃": "|", "║": "|", "╎": "|", "┆": "|", "┊": "|",
    "▌": "|", "▐": "|", "█": "#", "░": "#", "▒": "#", "▓": "#", "▲": "^", "▼": "v",
    "▸": ">", "▶": ">", "›": ">", "◂": "<", "◀": "<", "‹": "<",
    "↑": "^", "↓": "v", "←": "<", "→": ">", "⏎": "<", "↵": "<",
    "★": "*", "☆": "*", "•": "*", "●": "*", "◉": "*", "○": "o", "◯": "o", "■": "#", "□": "o",
    "✔": "+", "✓": "+", "✗": "x", "✘": "x", "×": "x", "⚠": "!",
    "…": "~", "·": "-", "−": "-", "–": "-", "—": "-", "\u{A0}": " ",
    "‘": "'", "’": "'", "“": "\"", "”": "\"",
  ]

  /// The mark's replacement, or nil for what is no mark: a letter stays what it is.
  static func replacement(for character: Character) -> Character? {
    if let mark = marks[character] { return mark }
    let isCorner = character >= "\u{2500}" && character <= "\u{257F}"
    return isCorner ? "+" : nil
  }
}
