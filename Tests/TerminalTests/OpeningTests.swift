import Platform
import Screen
import TestKit
import Testing

@testable import Terminal

@Suite struct OpeningTests {
  /// The session once its first frame is there.
  private func opened(
    _ arguments: [String] = [], columns: UInt16 = 80, rows: UInt16 = 24,
    _ environment: [String: String] = [:]
  ) throws -> PseudoTerminal {
    let session = try PseudoTerminal(
      PseudoTerminal.probe, arguments, columns: columns, rows: rows, environment: environment)
    try session.wait(for: "removed")
    return session
  }

  @Test(arguments: [
    (["TERM": "nonsense"], #"unknownTerminal("nonsense")"#),
    (["TERM": ""], #"unknownTerminal("")"#),
    (["TERM": "dumb"], #"cannotAddressCursor("dumb")"#),
  ])
  func `a terminal that cannot show frames is refused and left as it is`(
    _ environment: [String: String], _ message: String
  ) throws {
    let session = try PseudoTerminal(environment: environment)
    try session.waitForEnd()
    #expect(session.exitStatus == 2)
    #expect(session.text.contains(message))
    #expect(!session.text.contains("\u{1B}"))
    #expect(session.settings == session.settingsBefore)
  }

  @Test(arguments: [("<", "standardInput"), (">", "standardOutput")])
  func `both ends must be a terminal`(_ direction: String, _ stream: String) throws {
    let command = "\(PseudoTerminal.probe) \(direction) /dev/null; echo status $?"
    let session = try PseudoTerminal("/bin/sh", ["-c", command])
    try session.waitForEnd()
    #expect(session.text.contains("status 2"))
    #expect(!session.text.contains("\u{1B}"))
    if direction == "<" {
      #expect(session.text.contains("notATerminal(Terminal.TerminalError.Stream.\(stream))"))
    }
  }

  @Test(arguments: [
    ["LC_ALL": "C.UTF-8"], ["LC_ALL": "", "LANG": "C.UTF-8"],
    ["LC_ALL": "xx_XX.UTF-8"], ["LC_ALL": "", "LC_CTYPE": "xx_XX.utf8", "LANG": "C"],
  ])
  func `UTF-8 is written where the environment asks for it, installed or not`(
    _ environment: [String: String]
  ) throws {
    #expect(try opened([], environment).text.contains("┌ 80x24 ✔ … wide 日本語"))
  }

  @Test(arguments: [["LC_ALL": "C"], ["LC_ALL": ""], ["LC_ALL": "xx_XX.ISO-8859-1"]])
  func `nothing but ASCII is written where the environment has no UTF-8`(
    _ environment: [String: String]
  ) throws {
    let session = try opened([], environment)
    #expect(session.output.allSatisfy { $0 < 0x80 })
    #expect(session.text.contains("+ 80x24 =...wide ? ? ?"))
  }

  @Test func `marks become ASCII where that is asked for, and letters stay`() throws {
    let session = try opened(["--ascii"])
    #expect(session.text.contains("+ 80x24 =...wide 日本語 é"))
  }

  @Test func `exported sizes do not count`() throws {
    let session = try opened([], ["LINES": "10", "COLUMNS": "20"])
    #expect(session.text.contains("80x24"))
    session.resize(columns: 100, rows: 30)
    try session.wait(for: "resize 100x30")
  }

  @Test(arguments: [(1, 1), (2, 2), (20, 5), (40, 10), (300, 100)] as [(UInt16, UInt16)])
  func `any size is drawn, also when it comes later`(_ columns: UInt16, _ rows: UInt16) throws {
    let session = try opened()
    session.resize(columns: columns, rows: rows)
    if columns >= 40 { try session.wait(for: "\(columns)x\(rows)") }
    session.resize(columns: 90, rows: 25)
    try session.wait(for: "90x25")
    session.send("q")
    try session.waitForEnd()
    #expect(session.exitStatus == 0)
  }

  @Test func `a size that changed and changed back is painted anew`() throws {
    let session = try opened()
    session.forget()
    // One signal for two changes.
    try session.signal(SIGWINCH)
    try session.wait(for: "removed")
  }

  @Test func `Ctrl-L paints all anew`() throws {
    let session = try opened()
    session.forget()
    session.send("\u{0C}")
    try session.wait(for: "removed")
  }

  @Test func `a terminal that was left can be opened again`() throws {
    let session = try opened(["--twice"])
    session.send("q")
    try session.read(until: "a second session") {
      $0.text.contains(/left the session[^$]*removed/)
    }
    session.send("q")
    try session.waitForEnd()
    #expect(session.exitStatus == 0)
    #expect(session.settings == session.settingsBefore)
    #expect(Modes(after: session.text).isInitial)
  }

  @Test func `colors are left out where that is asked for`() throws {
    let color = /\u{1B}\[[0-9;]*3[0-7]m/
    #expect(try opened().text.contains(color))
    #expect(try !opened(["--no-color"]).text.contains(color))
    #expect(try !opened([], ["TERM": "xterm-mono"]).text.contains(color))
  }

  @Test func `the mouse is left alone unless it is asked for`() throws {
    let modes = try Modes(after: opened().text).set
    #expect(modes.isDisjoint(with: Modes.mouse))
    #expect(try Modes(after: opened(["--mouse"]).text).set.contains(1006))
  }
}
