import TestKit
import Testing

/// The text that stays on the screen after a session that saved.
struct FarewellTests {
  private func end(_ session: LiveSession) throws -> [String] {
    try session.press("<Esc>", until: "field ")
    try session.press("<C-c>")
    return try session.end().lines
  }

  private func saveAndLeave(_ session: PseudoTerminal) throws {
    try session.wait(for: "Where should the configuration")
    session.send("6")
    try session.wait(for: "From address")
    session.send("\u{15}one@wknd.site\u{13}")
    try session.wait(for: "Saved.")
    session.send("q")
  }

  @Test func `a file that the save removed is named, and committed with the others`() async throws {
    let legacy = Tutorial.mailPath.replacing(".cfg.json", with: ".config")
    let project = try TemporaryProject(Tutorial.project)
    try await project.generate(Tutorial.answers)
    try project.write([legacy: "smtp.port=I\"25\"\n"])
    let session = try LiveSession(in: project.path, columns: 160, rows: 120)
    try session.see("Replace the other format")
    try session.press("<Down><Down><Space><C-s>", until: "Saved.")
    let lines = try end(session)
    #expect(lines.contains("removed  \(legacy)"), "\(lines)")
  }

  @Test func `two saves are told as one`() async throws {
    let project = try TemporaryProject(Tutorial.project)
    try await project.generate(Tutorial.answers)
    let session = try LiveSession(in: project.path, columns: 160, rows: 120)
    try session.press("6", until: "From address")
    try session.press("<C-u>one@wknd.site<C-s>", until: "Saved.")
    try session.press("<Esc>", until: "field 1 of ")
    try session.press("<C-u>two@wknd.site<C-s>", until: "Saved.")
    let lines = try end(session)
    let record = Tutorial.recordPath
    #expect(
      lines.filter { $0.hasPrefix("saved  ") }
        == ["saved  \(Tutorial.mailPath)", "saved  \(record)"])
    #expect(lines.contains("Every click and command: mailwizard handover"))
  }

  @Test(arguments: [
    ("xterm-256color", true), ("tmux-256color", true), ("alacritty", true), ("linux", false),
    ("vt100", false), ("ansi", false), ("dumb", false),
  ])
  func `a saved file is a link on terminals that take links`(
    _ terminal: String, _ isLinked: Bool
  ) async throws {
    let project = try TemporaryProject(Tutorial.project)
    try await project.generate(Tutorial.answers)
    let session = try PseudoTerminal(
      Program.built("mailwizard"), [project.path], columns: 160,
      environment: ["TERM": terminal])
    if terminal == "dumb" {
      try session.wait(for: "App [")
      session.send("step credentials\none@wknd.site\nquit\n")
      try session.wait(for: "Leave:")
      session.send("s\n")
    } else {
      try saveAndLeave(session)
    }
    try session.waitForEnd()
    #expect(session.exitStatus == 0)
    let farewell = session.text.split(separator: "\u{1B}[?1049l").last ?? ""
    let links = farewell.matches(
      of: /\u{1B}\]8;;file:\/\/[^\/]*(\/[^\u{1B}]+)\u{1B}\\([^\u{1B}]+)/)
    #expect(
      links.map { String($0.2) } == (isLinked ? [Tutorial.mailPath, Tutorial.recordPath] : []))
    #expect(links.allSatisfy { $0.1.hasSuffix($0.2) })
    #expect(session.text.contains("\u{1B}]8;") == isLinked)
  }

  @Test func `a command that is wider than the terminal stays one line, to be pasted`() async throws
  {
    let project = try TemporaryProject(Tutorial.project)
    try await project.generate(Tutorial.answers)
    let session = try PseudoTerminal(
      Program.built("mailwizard"), [project.path], columns: 60)
    try saveAndLeave(session)
    try session.waitForEnd()
    #expect(
      session.text.contains(
        "Every click and command: mailwizard handover \(project.path)\r\n"))
  }

  @Test(arguments: [60, 80, 200])
  func `ten lines stay at most, wrapped between words`(columns: Int) async throws {
    let project = try TemporaryProject(Tutorial.project)
    try await project.generate(Tutorial.answers)
    let session = try LiveSession(in: project.path, columns: columns, rows: 40)
    try session.press("6", until: "From address")
    try session.press("<C-u>one@wknd.site<C-s>", until: "Saved.")
    let screen = try end(session).prefix { !$0.hasPrefix("exit status ") }
    let lines = screen.drop(while: \.isEmpty)
    #expect((6...10).contains(lines.count), "\(lines)")
    #expect(lines.contains { $0.hasSuffix("mailwizard handover") })
    #expect(lines.joined(separator: " ").contains("Commit the files, run the pipeline, send"))
  }
}
