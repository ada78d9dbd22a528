import Screen
import TestKit
import Testing

/// The screen of a real terminal emulator.
@Suite(.serialized) struct SightTests {
  private func probe(
    _ terminal: String = "xterm-256color", columns: Int = 80, rows: Int = 24
  ) throws -> Tmux {
    try Tmux(["env", "TERM=\(terminal)", PseudoTerminal.probe], columns: columns, rows: rows)
  }

  @Test(arguments: [
    "xterm-256color", "screen-256color", "tmux-256color", "linux", "vt100", "xterm-mono",
    "alacritty", "xterm-kitty", "putty-256color",
  ])
  func `every terminal shows text and boxes`(_ terminal: String) throws {
    let tmux = try probe(terminal)
    let lines = try tmux.lines(with: "removed")
    #expect(lines[0].hasPrefix("┌ 80x24 ✔ … wide 日本語 é é 👩 🇩🇪 ❤"))
    #expect(lines[1].hasPrefix("normal muted title heading border current focus"))
  }

  @Test(arguments: [(40, 10), (80, 24), (120, 36), (300, 100)])
  func `nothing drifts after wide and joined characters`(_ columns: Int, _ rows: Int) throws {
    let tmux = try probe(columns: columns, rows: rows)
    try tmux.lines(until: "a straight edge at the right") {
      $0.prefix(rows).allSatisfy { $0.hasSuffix("│") && $0.columns == columns }
    }
  }

  @Test func `the cursor sits where the frame has it`() throws {
    let tmux = try probe()
    _ = try tmux.lines(with: "removed")
    let place = try tmux.run(["display-message", "-p", "#{cursor_x} #{cursor_y} #{cursor_flag}"])
    #expect(place == "0 3 1\n")
  }

  @Test func `keys that a script sends in one go stay keys`() throws {
    let tmux = try probe()
    _ = try tmux.lines(with: "removed")
    try tmux.run(["send-keys", "Down", "j", "k", "Enter", "Escape"])
    let seen = try tmux.lines(with: "key <Esc>")
    let events = seen[3...7].map { $0.split(separator: "  ").first ?? "" }
    #expect(
      events == [
        "0 key <Down>", "1 key j", "2 key k", "3 key <Enter>", "4 key <Esc>",
      ])
  }

  @Test func `a window that grows and shrinks is drawn anew`() throws {
    let tmux = try probe()
    _ = try tmux.lines(with: "removed")
    for (columns, rows) in [(300, 100), (40, 10), (20, 5), (120, 36)] {
      try tmux.run(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
      let lines = try tmux.lines(with: "\(columns)x\(rows)")
      #expect(lines[0].hasPrefix("┌ \(columns)x\(rows)"))
    }
  }
}
