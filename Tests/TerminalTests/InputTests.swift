import Platform
import TestKit
import Testing

/// Bytes into a pseudo-terminal, events out of a session.
@Suite(.serialized) struct InputTests {
  private func opened(_ arguments: [String] = []) throws -> PseudoTerminal {
    let session = try PseudoTerminal(PseudoTerminal.probe, arguments)
    try session.wait(for: "removed")
    return session
  }

  @Test func `both forms of an arrow are the arrow`() throws {
    let session = try opened()
    session.send("\u{1B}[B")
    try session.wait(for: "0 key <Down>")
    session.send("\u{1B}OB")
    try session.wait(for: "1 key <Down>")
  }

  @Test func `Escape is a key of its own within 60 milliseconds`() throws {
    // The best of a few, since the machine may be busy with other tests.
    var best = Double.infinity
    for _ in 0..<5 where best >= 60 {
      let session = try opened()
      session.send("\u{1B}")
      let milliseconds = try session.wait(for: "key <Esc>")
      #expect(milliseconds > 20)
      best = min(best, milliseconds)
    }
    #expect(best < 60)
  }

  @Test func `the person's own delay for Escape counts`() throws {
    let session = try PseudoTerminal(environment: ["ESCDELAY": "300"])
    try session.wait(for: "removed")
    session.send("\u{1B}")
    #expect(try session.wait(for: "key <Esc>") > 290)
  }

  @Test func `lines without paste brackets are text and no commands`() throws {
    let session = try opened()
    session.send("quit\rq\rq\r")
    try session.wait(for: #"0 burst 9 "quit\nq\nq\n""#)
  }

  @Test func `a long paste is one text, with brackets and without`() throws {
    let text = String(repeating: "smtp.example.com ", count: 118).prefix(2000)
    let session = try opened()
    session.send("\u{1B}[200~\(text)\u{1B}[201~")
    try session.wait(for: "0 paste 2000")
    session.send("\(text)\r\(text)")
    try session.wait(for: "1 burst 4001")
  }

  @Test func `a click and the wheel say where`() throws {
    let session = try opened(["--mouse"])
    session.send("\u{1B}[<0;10;5M\u{1B}[<0;10;5m\u{1B}[<65;10;5M")
    try session.wait(for: "0 mouse press 9,4")
    try session.wait(for: "1 mouse scrollDown 9,4")
  }

  @Test func `the end of input ends the session`() throws {
    let session = try PseudoTerminal(
      "/bin/sh", ["-c", "trap '' HUP; exec \(PseudoTerminal.probe)"])
    try session.wait(for: "removed")
    session.hangUp()
    try session.waitForEnd()
    #expect(session.exitStatus == 0)
  }

  @Test func `waiting ends with its time and with the descriptor it wakes on`() throws {
    let session = try opened()
    session.send("N")
    #expect(try session.wait(for: "time over") > 45)
    session.send("W")
    try session.wait(for: "key W")
    session.send("w")
    try session.wait(for: "woken")
  }

  @Test func `what wakes comes before the keys that wait`() throws {
    let session = try PseudoTerminal(environment: ["ESCDELAY": "100000"])
    try session.wait(for: "removed")
    // The last key may be the first of an escape sequence.
    session.send("Wwj\u{1B}")
    try session.wait(for: "3 key j")
    let log = session.text.matches(of: /woken|\d key \w/).map { String($0.0) }
    #expect(log == ["0 key W", "1 key w", "woken", "3 key j"])
  }

  @Test func `a time that is over cuts no key short`() throws {
    let session = try PseudoTerminal(environment: ["ESCDELAY": "300"])
    try session.wait(for: "removed")
    session.send("N\u{1B}")
    try session.wait(for: "time over")
    try session.wait(for: "2 key <Esc>")
  }

  @Test func `an idle session sends nothing and takes no time`() throws {
    let session = try opened()
    session.send("j")
    try session.wait(for: "key j")
    let before = try session.ticks()
    session.forget()
    #expect(throws: PseudoTerminal.Failure.self) {
      try session.read(until: "any output", within: 600) { !$0.output.isEmpty }
    }
    #expect(try session.ticks() == before)
  }
}

extension PseudoTerminal {
  /// The processor time of the program, in the kernel's ticks.
  fileprivate func ticks() throws -> [Substring] {
    let file = try #require(fopen("/proc/\(process)/stat", "r"))
    defer { fclose(file) }
    var line = [UInt8](repeating: 0, count: 1024)
    let count = fread(&line, 1, line.count, file)
    let fields = String(decoding: line[..<count], as: UTF8.self).split(separator: " ")
    return Array(fields[13...14])
  }
}
