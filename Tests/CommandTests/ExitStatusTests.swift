import TestKit
import Testing

/// The exit status is true also where the output cannot be written.
struct ExitStatusTests {
  private let project: TemporaryProject

  init() throws {
    project = try TemporaryProject(.git + Tutorial.project + ["answers.json": Tutorial.answers])
  }

  private func run(_ command: String, _ target: String) async throws -> Program.Outcome {
    try await Program("sh").run(
      ["-c", "mailwizard=$1; \(command) >\(target)", "sh", Program.built("mailwizard")],
      in: project.path)
  }

  private static let targets = ["/dev/full", "&-"]

  @Test(arguments: targets)
  func `files that are saved are saved, whether or not that can be told`(target: String)
    async throws
  {
    let outcome = try await run("$mailwizard generate --answers answers.json", target)
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("standard output"), "\(outcome)")
    #expect(outcome.errors.contains("The files are saved."), "\(outcome)")
    #expect(try project.text(Tutorial.mailPath) == Tutorial.mail)
    #expect(try project.text(Tutorial.forwardsPath) == Tutorial.forwards)
  }

  @Test func `a reader that is gone ends nothing that has begun`() async throws {
    let outcome = try await Program("bash").run(
      [
        "-c", "\"$1\" generate --answers answers.json 2>&1 | true; exit ${PIPESTATUS[0]}", "bash",
        Program.built("mailwizard"),
      ], in: project.path)
    #expect(outcome.status == 0, "\(outcome)")
    #expect(try project.text(Tutorial.mailPath) == Tutorial.mail)
  }

  @Test(arguments: targets)
  func `fixes that are saved are said to be`(target: String) async throws {
    let flag = "\"smtp.starttls\": "
    try project.write([
      Tutorial.mailPath: Tutorial.mail.replacing("\(flag)false", with: "\(flag)true"),
      Tutorial.forwardsPath: Tutorial.forwards,
    ])
    let outcome = try await run("$mailwizard check --fix", target)
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("the fixes are saved"), "\(outcome)")
    #expect(try project.text(Tutorial.mailPath) == Tutorial.mail)
  }

  @Test(
    arguments: [
      "check", "check --format json", "check --list", "handover", "explain host-not-proxy",
      "generate --dry-run --answers answers.json", "generate --print-schema", "--help", "--version",
      "completions bash", "--accessible . </dev/null",
    ], targets)
  func `what cannot be told is not done`(command: String, target: String) async throws {
    if command == "handover" { try await project.generate(Tutorial.answers) }
    let outcome = try await run("$mailwizard \(command)", target)
    #expect(outcome.status == 3, "\(outcome)")
    #expect(outcome.errors.hasPrefix("mailwizard: standard output: "), "\(outcome)")
  }
}
