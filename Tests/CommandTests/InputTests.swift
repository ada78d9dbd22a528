import Foundation
import TestKit
import Testing

/// The things that a command reads when a person names them: files, links and pipes, never folders.
struct InputTests {
  private static let files: Tree = [
    "answers.json": Tutorial.answers, "forwards.json": Tutorial.forwards, "keys": "<Down>",
  ]

  private func run(_ line: String, in project: TemporaryProject) async throws -> Program.Outcome {
    try await Program("bash").run(
      ["-c", line], in: project.path,
      environment: ["mailwizard": Program.built("mailwizard")])
  }

  @Test(arguments: [
    "$mailwizard generate --dry-run --answers <(cat answers.json) --forwards <(cat forwards.json)",
    "cat answers.json | $mailwizard generate --dry-run --answers /dev/stdin",
    "$mailwizard generate --dry-run --answers link.json",
    "mkfifo pipe && { cat answers.json > pipe & } && $mailwizard generate --dry-run --answers pipe",
  ])
  func `answers and forwards are read from pipes and links`(_ line: String) async throws {
    let project = try TemporaryProject(Tutorial.project + Self.files)
    try project.link("link.json", to: "answers.json")
    let plain = try await run(
      "$mailwizard generate --dry-run --answers answers.json", in: project)
    let outcome = try await run(line, in: project)
    #expect(outcome.output == plain.output)
    #expect(!places(plain).isEmpty && places(outcome) == places(plain))
    #expect(plain.status == 0)
  }

  /// The line and column of each message about the answers, whatever their file is called.
  private func places(_ outcome: Program.Outcome) -> [Substring] {
    outcome.errors.matches(of: /:\d+:\d+: .*/).map(\.output)
  }

  @Test func `keys are read from a pipe`() async throws {
    let project = try TemporaryProject(Tutorial.project + Self.files)
    let outcome = try await run(
      "$mailwizard --dump-screen --keys <(cat keys) --forwards <(cat forwards.json)", in: project)
    #expect(outcome.output.contains("mailwizard"), "\(outcome)")
    #expect(outcome.errors == "")
  }

  @Test(arguments: [
    (#"{"_embedded": {"networkingConfigurations": []}}"#, 0, "credential-default"),
    (
      #"{"_embedded": {"networkingConfigurations": [{"portForwards": []}, {"portForwards": []}]}}"#,
      0, "credential-default"
    ),
    (
      #"{"_embedded": {"networkingConfigurations": [{"portForwards": []}, {"portForwards": [{"name": "a.b", "portDest": 1, "portOrig": 30001}]}]}}"#,
      2, "the file contains 2 different configurations."
    ),
  ])
  func `every configuration of an answer is read`(
    _ text: String, _ status: Int32, _ words: String
  ) async throws {
    let project = try TemporaryProject(
      Tutorial.project + ["answers.json": Tutorial.answers, "get.json": text])
    let outcome = try await Program.mailwizard.run(
      ["generate", "--dry-run", "--answers", "answers.json", "--forwards", "get.json"],
      in: project.path)
    #expect(outcome.status == status, "\(outcome.errors)")
    #expect(outcome.errors.contains(words))
  }

  @Test func `more forwards than an environment takes are refused`() async throws {
    let forward = #"{"name":"a.b","portDest":1,"portOrig":30001}"#
    let body = "[\(Array(repeating: forward, count: 100_000).joined(separator: ","))]"
    let project = try TemporaryProject(Tutorial.project + Self.files + ["many.json": body])
    let outcome = try await run(
      "$mailwizard generate --dry-run --answers answers.json --forwards many.json", in: project)
    #expect(outcome.status == 2)
    #expect(
      outcome.errors
        == "mailwizard: many.json: the file contains 100000 port forwards, but an environment can have at most 1000.\n"
    )
  }

  @Test(arguments: [
    ("--answers .", ".: Is a directory."), ("--answers - < .", "standard input: Is a directory."),
    ("--answers gone", "gone: No such file or directory."),
    ("--answers /dev/zero", "/dev/zero is larger than 16777216 bytes."),
    ("--answers - < /dev/zero", "standard input is larger than 16777216 bytes."),
    ("--answers - <&-", "standard input: Bad file descriptor."),
    ("--answers answers.json --forwards .", ".: Is a directory."),
  ])
  func `what cannot be read is named`(options: String, message: String) async throws {
    let project = try TemporaryProject(Tutorial.project + Self.files)
    let outcome = try await run("$mailwizard generate --dry-run \(options)", in: project)
    #expect(outcome.status == 3)
    #expect(outcome.output == "")
    #expect(outcome.errors == "mailwizard: \(message)\n")
  }

  @Test func `a line without end ends the session that asks line by line`() async throws {
    let project = try TemporaryProject(Tutorial.project)
    let outcome = try await run("$mailwizard --accessible . < /dev/zero", in: project)
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("Error: the line is longer than 65536 bytes."), "\(outcome)")
  }
}
