/// The names under which a terminal's description is looked for, best first.
enum TerminalType {
  /// Terminals that understand what xterm does, by the first word of their names; their own
  /// descriptions are often missing on the machine that the program runs on.
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
