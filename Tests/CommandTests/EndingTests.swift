import Platform
import TestKit
import Testing

/// However the program ends, the terminal is as it was found, and answers are lost only where the
/// person says so.
@Suite(.serialized) struct EndingTests {
  private let project: TemporaryProject

  init() throws { project = try TemporaryProject(Tutorial.project) }

  /// The program with an address typed in that is not saved but kept as a draft.
  private func typed(_ state: TemporaryProject) throws -> PseudoTerminal {
    let session = try PseudoTerminal(
      Program.built("mailwizard"), ["--mouse", project.path],
      environment: ["XDG_STATE_HOME": state.path])
    try session.wait(for: "Where should the configuration")
    session.send("6")
    try session.wait(for: "From address")
    session.send("\u{15}me@wknd.site")
    try session.read(until: "the draft") { _ in hasDraft(state) }
    #expect(session.settings.isRaw)
    #expect(Modes(after: session.text).set.isSuperset(of: [1049, 1006, Modes.paste]))
    return session
  }

  private func hasDraft(_ state: TemporaryProject) -> Bool {
    !DraftTests.drafts(in: state).isEmpty
  }

  /// Ends the session and returns the text that it leaves on the normal screen.
  private func end(
    _ session: PseudoTerminal, by action: () throws -> Void
  ) throws -> Substring {
    try action()
    try session.waitForEnd()
    #expect(session.settings == session.settingsBefore)
    #expect(Modes(after: session.text).isInitial, "\(Modes(after: session.text))")
    return session.text.split(separator: "\u{1B}[?1049l").last ?? ""
  }

  /// Whether the session said where the answers are, wrapped between words.
  private func hasFarewell(_ screen: Substring) -> Bool {
    screen.replacing("\r\n", with: " ").hasSuffix(
      "Left without saving. Your answers are kept. To continue: mailwizard \(project.path) ")
  }
  private static let orderly = [SIGTERM, SIGHUP, SIGINT]

  @Test(arguments: orderly + [SIGQUIT, SIGABRT, SIGSEGV, SIGTRAP, SIGPIPE])
  func `a signal gives the terminal back and keeps the draft`(_ signal: Int32) throws {
    let state = try TemporaryProject()
    let session = try typed(state)
    let screen = try end(session) { try session.signal(signal) }
    #expect(session.endingSignal == signal)
    #expect(hasFarewell(screen) == Self.orderly.contains(signal), "\(screen)")
    #expect(hasDraft(state))
  }

  @Test(arguments: ["\u{3}\u{3}", "\u{3}n"])
  func `a person that keeps what was typed for next time finds it then`(_ keys: String) throws {
    let state = try TemporaryProject()
    let session = try typed(state)
    let screen = try end(session) { session.send(keys) }
    #expect(session.exitStatus == 1)
    #expect(hasFarewell(screen), "\(screen)")
    #expect(hasDraft(state))
  }

  @Test func `a person that discards loses what was typed, not the terminal`() throws {
    let state = try TemporaryProject()
    let session = try typed(state)
    let screen = try end(session) { session.send("\u{3}d") }
    #expect(session.exitStatus == 1)
    #expect(screen.hasSuffix("Left without saving.\r\n"), "\(screen)")
    #expect(!hasDraft(state))
  }

  @Test func `a terminal that goes away keeps the draft`() throws {
    let state = try TemporaryProject()
    let session = try typed(state)
    session.hangUp()
    try session.waitForEnd()
    #expect(session.exitStatus != 0)
    #expect(hasDraft(state))
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func `a signal ends a session whose terminal does not read`(_ signal: Int32) throws {
    let session = try PseudoTerminal(Program.built("mailwizard"), [project.path])
    try session.wait(for: "Where should the configuration")
    // Each key draws the whole screen, until the terminal accepts no more.
    session.send(Array(repeating: 0x0C, count: 1000))
    try session.waitUntilFull()
    kill(session.process, signal)
    try session.waitForEndWithoutReading()
    #expect(session.endingSignal == signal)
    #expect(session.settings == session.settingsBefore)
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func `a signal ends questions whose terminal does not read`(_ signal: Int32) throws {
    let session = try PseudoTerminal(
      Program.built("mailwizard"), ["--accessible", project.path])
    try session.wait(for: "App [")
    session.send(Array(repeating: Array("preview\n".utf8), count: 500).flatMap(\.self))
    try session.waitUntilFull()
    kill(session.process, signal)
    try session.waitForEndWithoutReading()
    #expect(session.endingSignal == signal)
  }

  @Test func `a suspended session goes on where it was`() throws {
    let shell = try PseudoTerminal(
      "/bin/sh", ["-i"], environment: ["PS1": "prompt> "])
    try shell.wait(for: "prompt> ")
    shell.send("set +o emacs; set +o vi; set -m; echo re''ady\r")
    try shell.wait(for: "ready\r\nprompt> ")
    let before = shell.settings
    shell.send("\(Program.built("mailwizard")) \(project.path)\r")
    try shell.wait(for: "Where should the configuration")
    shell.send("6")
    try shell.wait(for: "From address")
    shell.send("\u{15}me@wknd.site\u{1A}")
    try shell.read(until: "the prompt") { $0.text.hasSuffix("prompt> ") }
    #expect(shell.settings == before)
    #expect(Modes(after: shell.text).isInitial, "\(Modes(after: shell.text))")
    shell.forget()
    shell.send("fg\r")
    try shell.wait(for: "me@wknd.site")
    #expect(shell.settings.isRaw)
    shell.send("\u{3}\u{3}")
    try shell.read(until: "the prompt") { $0.text.hasSuffix("prompt> ") }
    #expect(shell.settings == before)
  }
}
