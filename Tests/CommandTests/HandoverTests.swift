import TestKit
import Testing

struct HandoverTests {
  @Test(arguments: ["markdown", "text", "json"])
  func `what remains is printed in every format`(_ format: String) async throws {
    let project = try TemporaryProject(Tutorial.project)
    try await project.generate(Tutorial.answers)
    let outcome = try await Program.mailwizard.run(
      ["handover", "--format", format], in: project.path)
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    try Golden.expect(outcome.output, "handover.\(format.fileName)", folder: "Output")
  }

  @Test func `it goes into a file that is named`() async throws {
    let project = try TemporaryProject(Tutorial.project)
    try await project.generate(Tutorial.answers)
    let printed = try await Program.mailwizard.run(["handover"], in: project.path)
    let written = try await Program.mailwizard.run(
      ["handover", "--output", "remaining.md"], in: project.path)
    #expect(written == .silent)
    #expect(try project.text("remaining.md") == printed.output)
    let plain = try await Program.mailwizard.run(["handover", "--output", "-"], in: project.path)
    #expect(plain == printed)
  }

  @Test func `what stands in the way is named with its place`() async throws {
    let project = try TemporaryProject(Tutorial.project)
    try await project.generate(Tutorial.answers)
    try project.write([Tutorial.forwardsPath: "{ \"portForwards\": [}"])
    let outcome = try await Program.mailwizard.run(["handover"], in: project.path)
    #expect(outcome.status == 1)
    #expect(
      outcome.errors.hasPrefix("mailwizard: \(Tutorial.forwardsPath):1:20: "), "\(outcome.errors)")
    #expect(outcome.errors.hasSuffix("Until then there is nothing to hand over.\n"))
  }

  @Test func `without a saved configuration there is none`() async throws {
    let project = try TemporaryProject(Tutorial.project)
    let outcome = try await Program.mailwizard.run(["handover"], in: project.path)
    #expect(outcome.status == 1)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains("no saved mail configuration in \(project.path)"))
  }
}
