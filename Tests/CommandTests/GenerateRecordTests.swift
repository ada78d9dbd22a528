import TestKit
import Testing

/// `generate` in a project that has the answers a session saved.
struct GenerateRecordTests {
  private func generate(
    _ options: String..., in project: TemporaryProject
  ) async throws -> Program.Outcome {
    try await Program.mailwizard.run(["generate"] + options, in: project.path)
  }

  @Test func `answers that are the record are read, and written in full once`() async throws {
    let path = Tutorial.recordPath
    let project = try TemporaryProject(Tutorial.project + [path: Tutorial.answers])
    for changes in [["create", "create", "update"], ["unchanged", "unchanged", "unchanged"]] {
      let outcome = try await generate("--answers", path, in: project)
      let paths = [Tutorial.mailPath, Tutorial.forwardsPath, path]
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(outcome.output == zip(changes, paths).map { "\($0)  \($1)\n" }.joined())
    }
  }

  @Test func `the record answers what the answers leave out`() async throws {
    let project = try TemporaryProject(Tutorial.project + [Tutorial.recordPath: Tutorial.answers])
    #expect(try await generate("--from", "b@acme-shop.net", in: project).status == 0)
    #expect(try project.text(Tutorial.recordPath)?.contains("b@acme-shop.net") == true)
    #expect(try project.text(Tutorial.mailPath)?.contains("30002") == true)
  }

  @Test func `options win over the file, and no record is kept without one`() async throws {
    let project = try TemporaryProject(Tutorial.project + ["answers.json": Tutorial.answers])
    let outcome = try await generate(
      "--answers", "answers.json", "--provider", "sendgrid", "--port", "465", "--no-record",
      "--networking", "vpn", in: project)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let forwards = try project.text(Tutorial.forwardsPath)
    #expect(forwards?.contains("smtp.sendgrid.net") == true)
    #expect(forwards?.contains("30002") == true)
    #expect(try project.text(Tutorial.recordPath) == nil)
    #expect(try await generate("--provider", "pigeon", in: project).status == 2)
    #expect(try await generate("--port", "0", in: project).status == 2)
    #expect(try await generate("--from", "a@b.net", in: project).status == 2)
  }

  @Test(arguments: [
    (#"{"version": 2}"#, "1:13"), (#"{"debug": 1}"#, "1:11"), (#"{"x": 1}"#, "1:2"), ("{", "1:1"),
  ])
  func `a record that cannot be read is named and not written over`(
    _ record: String, _ place: String
  ) async throws {
    let project = try TemporaryProject(
      Tutorial.project + [Tutorial.recordPath: record, "answers.json": Tutorial.answers])
    let refused = try await generate("--answers", "answers.json", in: project)
    #expect(refused.status == 1)
    #expect(
      refused.errors.contains("\(Tutorial.recordPath):\(place): "), "\(refused.errors)")
    #expect(try project.text(Tutorial.mailPath) == nil)
    let written = try await generate("--answers", "answers.json", "--no-record", in: project)
    #expect(written.status == 0)
    #expect(try project.text(Tutorial.recordPath) == record)
    let check = try await Program.mailwizard.run(["check"], in: project.path)
    #expect(check.status == 0)
    #expect(check.output.contains("record-invalid"))
  }
}
