import TestKit
import Testing

/// `generate` in a project that has the answers a session saved.
struct GenerateRecordTests {
  private static let path = "ui.config/src/main/cloudmanager/mailwizard.json"

  @Test func `answers that a session saved are read and never rewritten`() async throws {
    let project = try TemporaryProject(Tutorial.project + [Self.path: Tutorial.answers])
    for change in ["create", "unchanged"] {
      let outcome = try await Program.mailwizard.run(
        ["generate", "--answers", Self.path], in: project.path)
      let lines = [Tutorial.mailPath, Tutorial.forwardsPath].map { "\(change)  \($0)\n" }
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(outcome.output == lines.joined())
      #expect(try project.text(Self.path) == Tutorial.answers)
    }
  }
}
