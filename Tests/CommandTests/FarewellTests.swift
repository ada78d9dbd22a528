import TestKit
import Testing

/// The text that stays on the screen after a session that saved.
struct FarewellTests {
  private func end(_ session: LiveSession) throws -> [String] {
    try session.press("<Esc>", until: "field ")
    try session.press("<C-c>")
    return try session.end().lines
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
