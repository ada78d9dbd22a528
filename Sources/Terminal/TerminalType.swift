/// The names of terminal descriptions to try for a terminal type, best first.
enum TerminalType {
  /// Terminals compatible with xterm, by the first word of their names. Their own descriptions are
  /// often not installed.
  private static let likeXterm: [Substring] = [
    "alacritty", "contour", "foot", "ghostty", "gnome", "iterm2", "kitty", "konsole", "mintty",
    "mlterm", "putty", "rio", "screen", "st", "tmux", "vte", "wezterm", "xterm",
  ]

  static func candidates(for name: String) -> [String] {
    let family = name.prefix { $0.isLetter || $0.isNumber }
    let isLikeXterm = likeXterm.contains(family) || name.hasSuffix("-256color")
    return [name] + (isLikeXterm ? ["xterm-256color", "xterm"] : [])
  }
}
