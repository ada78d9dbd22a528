import Foundation
import TestKit
import Testing

struct DraftTests {
  /// The drafts that a session left in the state folder.
  static func drafts(in state: TemporaryProject) -> [String] {
    let folder = state.path + "/mailwizard"
    return (try? FileManager.default.contentsOfDirectory(atPath: folder))?
      .filter { $0.hasSuffix(".draft") }.map { "\(folder)/\($0)" } ?? []
  }

  private struct NoDraft: Error {}

  private static func wait(for isThere: () throws -> Bool) throws {
    let start = ContinuousClock.now
    while try !isThere() {
      guard ContinuousClock.now - start < .seconds(30) else { throw NoDraft() }
      usleep(20_000)
    }
  }

  private static func sessionAtSender(
    of project: TemporaryProject, _ environment: [String: String]
  ) throws -> LiveSession {
    let session = try LiveSession(in: project.path, environment: environment)
    try session.see("Where should the configuration")
    try session.press("6", until: "From address")
    return session
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGKILL, SIGSEGV])
  func `a session that is cut off keeps its answers, and the next one offers them`(
    signal: Int32
  ) async throws {
    let (project, state) = (try TemporaryProject(Tutorial.project), try TemporaryProject([:]))
    let environment = ["XDG_STATE_HOME": state.path]
    let first = try Self.sessionAtSender(of: project, environment)
    for character in "me@wknd.site" { try first.press(String(character)) }
    try first.see("me@wknd.site")
    try Self.wait {
      try Self.drafts(in: state).contains {
        try String(contentsOfFile: $0, encoding: .utf8).contains("\"me@wknd.site\"")
      }
    }
    kill(try first.processID, signal)
    #expect(try first.end().status != "0")

    let draft = try #require(Self.drafts(in: state).first)
    let mode = try FileManager.default.attributesOfItem(atPath: draft)[.posixPermissions]
    #expect(mode as? Int == 0o600)
    #expect(try project.text(Tutorial.mailPath) == nil)

    let next = try LiveSession(in: project.path, environment: environment)
    try next.see("An earlier session on this project")
    try next.press("r", until: "Who sends")
    try next.see("me@wknd.site")
    try next.press("<C-c>", until: "You have unsaved changes")
    try next.press("d")
    #expect(try next.end().status == "1")
    #expect(Self.drafts(in: state) == [])
  }

  @Test func `a session beside another one leaves that one's answers alone`() throws {
    let (project, state) = (try TemporaryProject(Tutorial.project), try TemporaryProject([:]))
    let environment = ["XDG_STATE_HOME": state.path]
    let first = try Self.sessionAtSender(of: project, environment)
    try first.press("x")
    try Self.wait { !Self.drafts(in: state).isEmpty }

    let second = try LiveSession(in: project.path, environment: environment)
    try second.see("this session is read-only")
    try second.press("6", until: "From address")
    try second.press("y")
    try second.press("<C-c>", until: "You have unsaved changes")
    #expect(try !second.lines.contains { $0.contains("Keep for next time") })
    try second.press("d")
    #expect(try second.end().status == "1")
    #expect(Self.drafts(in: state).count == 1)

    try first.press("<C-c>", until: "Keep for next time")
    try first.press("d")
    #expect(try first.end().status == "1")
  }
}
