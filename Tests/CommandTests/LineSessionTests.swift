import TestKit
import Testing

/// The session line by line, with its answers piped in.
struct LineSessionTests {
  /// The answers of Adobe's tutorial to every question, in order.
  private static let answers = [
    "", "", "no", "no", "no", "flexible", "another server", "smtp.mymail.com", "465", "",
    "change 1", "", "", "30002", "", "", "", "", "", "noreply@wknd.site", "variable", "",
    "myApiKey", "", "no", "no", "save", "quit",
  ]

  private func run(
    _ project: TemporaryProject, _ answers: some Sequence<String>,
    _ arguments: [String] = ["--accessible"], _ environment: [String: String] = [:]
  ) async throws -> Program.Outcome {
    try await Program.mailwizard.run(
      arguments + [project.path], input: Array(answers.map { $0 + "\n" }.joined().utf8),
      environment: environment)
  }

  @Test func `a whole session can be piped in`() async throws {
    let project = try TemporaryProject(Tutorial.project)
    let outcome = try await run(project, Self.answers)
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    #expect(try project.text(Tutorial.mailPath) == Tutorial.mail)
    #expect(try project.text(Tutorial.forwardsPath) == Tutorial.forwards)
    let isPlain = outcome.output.unicodeScalars.allSatisfy {
      $0 == "\n" || $0.properties.generalCategory != .control && !(0x2500...0x257F ~= $0.value)
    }
    #expect(isPlain, "neither controls nor boxes")
  }

  @Test(arguments: [(["--ascii"], [:]), ([], ["LC_ALL": "C"])])
  func `ASCII alone is written where that is asked for`(
    _ arguments: [String], _ environment: [String: String]
  ) async throws {
    let project = try TemporaryProject(Tutorial.project)
    let answers = [
      "step credentials", "noreply", "help", "diff", "preview", "commands", "quit", "d",
    ]
    let outcome = try await run(project, answers, ["--accessible"] + arguments, environment)
    let isASCII = outcome.output.allSatisfy(\.isASCII)
    #expect(isASCII, "\(outcome.output)")
    #expect(outcome.output.contains("Error: \"noreply\" is not an email address."))
  }

  @Test(arguments: [0, 1, 8, 19, answers.count - 2])
  func `input that ends before the save writes nothing`(_ count: Int) async throws {
    let project = try TemporaryProject(Tutorial.project)
    try await project.commit()
    let outcome = try await run(project, Self.answers.prefix(count))
    #expect(outcome.status == 1)
    #expect(outcome.output.hasSuffix("Left without saving: the input ended.\n"))
    #expect(try await project.status() == "")
  }

  @Test(arguments: ["1", "true", "YES", "on"])
  func `the environment asks for lines`(_ value: String) async throws {
    let outcome = try await run(
      TemporaryProject(Tutorial.project), ["quit"], [], ["ACCESSIBLE": value])
    #expect(outcome.output.contains("Step 1 of 7: Project"))
  }

  @Test(arguments: ["", "0", "false", "no"])
  func `the environment asks for no lines`(_ value: String) async throws {
    let outcome = try await run(
      TemporaryProject(Tutorial.project), [], [], ["ACCESSIBLE": value])
    #expect(outcome.status == 2)
  }

  @Test(arguments: ["dumb", "nosuchterm", ""])
  func `a terminal without a cursor to place is asked in lines and left as it was`(
    _ name: String
  ) throws {
    let project = try TemporaryProject(Tutorial.project)
    let session = try PseudoTerminal(
      Program.built("mailwizard"), [project.path], environment: ["TERM": name])
    try session.wait(for: "App [wknd-examples in ui.config, derived]:")
    session.send("step credentials\n")
    try session.wait(for: "From address")
    session.send("noreply\n")
    try session.wait(for: "Error: ")
    session.send("quit\n")
    try session.wait(for: "Leave:")
    session.send("d\n")
    try session.waitForEnd()
    #expect(session.exitStatus == 1)
    #expect(session.settings == session.settingsBefore)
    #expect(!session.text.contains("\u{1B}"))
  }
}
