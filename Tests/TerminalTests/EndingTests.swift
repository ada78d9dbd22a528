import Platform
import TestKit
import Testing

/// However a session ends, the terminal is as it was found.
@Suite(.serialized) struct EndingTests {
  /// Opens a session, lets it end, and expects nothing of it to be left.
  private func expectRestored(
    _ name: String, terminal: String = "xterm-256color", environment: [String: String] = [:],
    by end: (PseudoTerminal) throws -> Void
  ) throws -> PseudoTerminal {
    let session = try PseudoTerminal(
      PseudoTerminal.probe, ["--mouse"],
      environment: environment.merging(["TERM": terminal]) { $1 })
    try session.wait(for: "removed")
    #expect(session.settings.isRaw)
    #expect(Modes(after: session.text).set.contains(Modes.paste))
    #expect(Modes(after: session.text).set.contains(1006))
    try end(session)
    let milliseconds = try session.waitForEnd()
    print("\(name): the end after \(milliseconds) ms")
    #expect(milliseconds < 1000)
    #expect(session.settings == session.settingsBefore)
    #expect(Modes(after: session.text).isInitial, "\(Modes(after: session.text))")
    return session
  }

  @Test func `leaving says its words on the normal screen`() throws {
    let session = try expectRestored("leave") { $0.send("q") }
    #expect(session.exitStatus == 0)
    #expect(session.text.hasSuffix("left the session\r\n"))
  }

  @Test(arguments: ["vt100", "vt220", "linux"])
  func `without another screen its words stand on a line of their own`(_ terminal: String) throws {
    let session = try PseudoTerminal(environment: ["TERM": terminal])
    try session.wait(for: "removed")
    session.send("q")
    try session.waitForEnd()
    #expect(session.text.hasSuffix("\u{1B}[999;1H\u{1B}[Kleft the session\r\n"))
  }

  @Test(arguments: [SIGHUP, SIGTERM])
  func `a signal that ends the session is an event, and then the process dies by it`(
    _ signal: Int32
  ) throws {
    let session = try expectRestored("signal \(signal)") { try $0.signal(signal) }
    #expect(session.endingSignal == signal)
    #expect(session.text.hasSuffix("left the session\r\n"))
  }

  @Test func `an interrupt is an event that the session can decline`() throws {
    let session = try expectRestored("interrupt") {
      try $0.signal(SIGINT)
      try $0.wait(for: "signal interrupt")
      $0.send("q")
    }
    #expect(session.exitStatus == 0)
  }

  @Test(arguments: [
    SIGQUIT, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGSYS, SIGPIPE, SIGALRM, SIGUSR1,
    SIGUSR2, SIGXCPU,
  ])
  func `a signal that nothing can be done about restores and kills`(_ signal: Int32) throws {
    let session = try expectRestored("signal \(signal)") { try $0.signal(signal) }
    #expect(session.endingSignal == signal)
  }

  @Test(arguments: [[:], ["SWIFT_BACKTRACE": "enable=yes"]])
  func `a trap leaves its message on the normal screen`(_ environment: [String: String]) throws {
    let session = try expectRestored("trap", environment: environment) { $0.send("T") }
    #expect([SIGILL, SIGTRAP].contains(session.endingSignal))
    let lastScreen = session.text.split(separator: "\u{1B}[?1049l").last ?? ""
    #expect(lastScreen.contains("Index out of range\r\n"))
  }

  @Test(arguments: [("S", SIGSEGV), ("O", SIGSEGV), ("A", SIGABRT)])
  func `a crash of any kind restores`(_ key: String, _ signal: Int32) throws {
    let session = try expectRestored("crash \(key)") { $0.send(key) }
    #expect(session.endingSignal == signal)
  }

  @Test func `a call of exit restores`() throws {
    let session = try expectRestored("exit") { $0.send("E") }
    #expect(session.exitStatus == 3)
  }

  @Test func `a write into a closed pipe is no ending`() throws {
    let session = try expectRestored("closed pipe") {
      $0.send("P")
      try $0.wait(for: "key P")
      $0.send("q")
    }
    #expect(session.exitStatus == 0)
  }

  @Test func `a busy session dies of the second signal`() throws {
    let session = try expectRestored("busy") {
      $0.send("B")
      try $0.wait(for: "key B")
      // Those that follow at once belong to the first.
      try $0.read(until: "the end") { $0.hasEnded || (try? $0.signal(SIGTERM)) == nil }
    }
    #expect(session.endingSignal == SIGTERM)
  }

  @Test(arguments: ["linux", "vt100", "xterm-mono", "screen-256color", "tmux-256color"])
  func `other terminals are restored too`(_ terminal: String) throws {
    _ = try expectRestored(terminal, terminal: terminal) { try $0.signal(SIGTERM) }
    _ = try expectRestored(terminal, terminal: terminal) { try $0.signal(SIGSEGV) }
  }

  @Test func `a terminal that goes away ends the session`() throws {
    let session = try PseudoTerminal()
    try session.wait(for: "removed")
    session.hangUp()
    try session.waitForEnd()
    #expect(session.endingSignal == SIGHUP)
  }
}
