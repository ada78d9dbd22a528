/// The names under which a terminal's description is looked for, best first.
enum TerminalType {
  /// Words in the names of terminals that understand what xterm does; their own descriptions are
  /// often missing on the machine that the program runs on.
  private static let likeXterm = [
    "xterm", "256color", "putty", "alacritty", "kitty", "foot", "ghostty", "wezterm", "rio",
    "contour", "konsole", "gnome", "vte", "iterm", "mlterm", "st-", "tmux", "screen",
  ]

  static func candidates(for name: String) -> [String] {
    let isLikeXterm = likeXterm.contains { name.contains($0) }
    return [name] + (isLikeXterm ? ["xterm-256color", "xterm"] : [])
  }
}
