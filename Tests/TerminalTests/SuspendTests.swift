import Platform
import TestKit
import Testing

/// Stopping and going on under a shell with job control.
@Suite(.serialized) struct SuspendTests {
  /// A shell that has started the probe, and its settings before that.
  private func shell() throws -> (shell: PseudoTerminal, before: TerminalSettings) {
    let shell = try PseudoTerminal("/bin/sh", ["-i"], environment: ["PS1": "prompt> "])
    try shell.wait(for: "prompt> ")
    // No line editor, so that the shell leaves the settings alone.
    shell.send("set +o emacs; set +o vi; set -m; echo re''ady\r")
    try shell.wait(for: "ready\r\nprompt> ")
    let before = shell.settings
    shell.send("\(PseudoTerminal.probe) --mouse\r")
    try shell.wait(for: "removed")
    return (shell, before)
  }

  private func waitForPrompt(_ shell: PseudoTerminal) throws {
    try shell.read(until: "the prompt") { $0.text.hasSuffix("prompt> ") }
  }

  private func expectRestored(_ shell: PseudoTerminal, _ before: TerminalSettings) {
    #expect(shell.settings == before)
    #expect(Modes(after: shell.text).isInitial, "\(Modes(after: shell.text))")
  }

  private func expectTaken(_ shell: PseudoTerminal) {
    #expect(shell.settings.isRaw)
    let expected: Set = [Modes.cursor, Modes.keypad, Modes.paste, 1049, 1000, 1006]
    #expect(Modes(after: shell.text).set.intersection(expected) == expected)
  }

  @Test(arguments: ["key", "signal"])
  func `a suspended session gives the terminal back and takes it again`(_ way: String) throws {
    let (shell, before) = try shell()
    for round in 1...2 {
      if way == "key" { shell.send("\u{1A}") } else { try shell.signal(SIGTSTP) }
      try waitForPrompt(shell)
      expectRestored(shell, before)
      shell.forget()
      shell.send("fg\r")
      try shell.read(until: "resumed") {
        $0.text.split(separator: "resumed").count > round
      }
      expectTaken(shell)
    }
    shell.forget()
    shell.send("q")
    try waitForPrompt(shell)
    expectRestored(shell, before)
  }

  @Test func `a session that was stopped by force takes the terminal again`() throws {
    let (shell, before) = try shell()
    try shell.signal(SIGSTOP)
    try waitForPrompt(shell)
    shell.forget()
    // The stop left the terminal raw, where a return is no line end.
    shell.send("fg\n")
    try shell.wait(for: "resumed")
    expectTaken(shell)
    shell.forget()
    shell.send("q")
    try waitForPrompt(shell)
    expectRestored(shell, before)
  }

  @Test(arguments: ["kill %1; kill -CONT %1", "bg; kill %1; kill -CONT %1"])
  func `a suspended session that is told to end leaves the shell its terminal`(
    _ command: String
  ) throws {
    let (shell, before) = try shell()
    shell.send("\u{1A}")
    try waitForPrompt(shell)
    shell.forget()
    shell.send("\(command)\r")
    try shell.wait(for: "left the session\r\n")
    expectRestored(shell, before)
    #expect(!shell.text.contains("1049h"))
  }

  @Test func `a session in the background waits for its turn`() throws {
    let (shell, before) = try shell()
    shell.send("\u{1A}")
    try waitForPrompt(shell)
    shell.forget()
    shell.send("bg\r")
    try waitForPrompt(shell)
    try shell.read(until: "the job to be stopped") {
      $0.forget()
      $0.send("jobs\r")
      return (try? waitForPrompt($0)) != nil && $0.text.contains("Stopped")
    }
    expectRestored(shell, before)
    shell.send("fg\r")
    try shell.wait(for: "resumed")
    expectTaken(shell)
    shell.send("q")
    try waitForPrompt(shell)
  }
}
