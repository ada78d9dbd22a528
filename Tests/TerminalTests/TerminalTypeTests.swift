import Testing

@testable import Terminal

@Suite struct TerminalTypeTests {
  @Test(arguments: [
    "xterm-kitty", "xterm-ghostty", "putty-256color", "alacritty", "foot", "wezterm", "rio",
    "contour", "st-256color", "vte-256color", "something-256color",
  ])
  func `a terminal like xterm is taken for one where its own description is missing`(
    _ name: String
  ) {
    #expect(TerminalType.candidates(for: name) == [name, "xterm-256color", "xterm"])
  }

  @Test(arguments: ["", "vt100", "linux", "dumb", "nonsense", "period"])
  func `another terminal is taken at its word`(_ name: String) {
    #expect(TerminalType.candidates(for: name) == [name])
  }
}
