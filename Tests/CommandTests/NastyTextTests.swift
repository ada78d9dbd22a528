import Foundation
import TestKit
import Testing

/// Every command and format over projects and answers that are full of nasty texts.
struct NastyTextTests {
  private typealias Check = @Sendable (String) -> [String]

  private static let checks: [(arguments: [String], check: Check)] = [
    (["check"], NastyText.faults(inLinesOf:)), (["check", "--fix"], NastyText.faults(inLinesOf:)),
    (["check", "--format", "json"], NastyText.faults(inJSON:)),
    (["check", "--format", "sarif"], NastyText.faults(inJSON:)),
    (["check", "--format", "github"], NastyText.faults(inCommands:)),
    (["generate", "--dry-run", "--answers", "-"], NastyText.faults(inLinesOf:)),
    (["generate", "--dry-run", "--format", "json", "--answers", "-"], NastyText.faults(inJSON:)),
    (["handover"], NastyText.faults(inMarkdown:)),
    (["handover", "--format", "text"], NastyText.faults(inLinesOf:)),
    (["handover", "--format", "json"], NastyText.faults(inJSON:)),
    (["explain", "535 5.7.8 Authentication failed"], NastyText.faults(inLinesOf:)),
    (["--accessible"], NastyText.faults(inLinesOf:)),
  ]

  /// The colors and links that a terminal is given.
  private static var decoration: Regex<Substring> {
    /\u{1B}\[3[13]m|\u{1B}\[0m|\u{1B}\]8;;(?:file:\/\/[\/%.~\w\-]*)?\u{1B}\\/
  }

  /// Runs all commands in a folder of the project.
  private func expectInert(_ project: TemporaryProject, answers: String) async throws {
    let lines = "preview\ndiff\nproblems\nhelp\nnext\nnext\nnext\nnext\nnext\nsave\nquit\nd\n"
    for (arguments, check) in Self.checks {
      // A program that reads nothing would break the pipe.
      let input = arguments == ["--accessible"] ? lines : arguments.last == "-" ? answers : ""
      let outcome = try await Program.mailwizard.run(
        arguments, in: project.path, input: Array(input.utf8))
      #expect((0...3).contains(outcome.status), "\(arguments) \(outcome)")
      if !outcome.output.isEmpty {
        #expect(check(outcome.output) == [], "\(arguments) \(outcome.output.debugDescription)")
      }
      #expect(
        NastyText.faults(inLinesOf: outcome.errors) == [],
        "\(arguments) \(outcome.errors.debugDescription)")
    }
    let colored = try PseudoTerminal(Program.built("mailwizard"), ["check", project.path])
    try colored.waitForEnd()
    let shown = colored.text.replacing("\r\n", with: "\n").replacing(Self.decoration, with: "")
    #expect(NastyText.faults(inLinesOf: shown) == [], "\(colored.text.debugDescription)")
    try project.write(["keys": "dpq", "answers": answers])
    let screen = try await Program.mailwizard.run(
      ["--dump-screen", "--keys", "keys", "."], in: project.path)
    #expect(NastyText.faults(inLinesOf: screen.output + screen.errors) == [], "\(screen)")
  }

  @Test(arguments: NastyText.all)
  func `a folder's name is no command`(text: String) async throws {
    let name = text.replacing("/", with: "")
    let osgi = "ui.config/src/main/content/jcr_root/apps/\(name)/osgiconfig"
    let project = try TemporaryProject(
      .git + .archetype() + [
        "ui.config/src/main/content/META-INF/vault/filter.xml": .filter("/apps"),
        "\(osgi)/config/\(String.mail)": Tutorial.mail,
        "\(osgi)/config.author/\(String.mail)": "{ \"smtp.host\": \"x\", // \(name)\n}",
        "ui.config/src/main/cloudmanager/advanced-networking.json": Tutorial.forwards,
      ])
    try await expectInert(project, answers: Tutorial.answers)
  }

  @Test(arguments: NastyText.all)
  func `a value is no command`(text: String) async throws {
    let value = try #require(
      String(data: JSONSerialization.data(withJSONObject: [text]), encoding: .utf8)
    ).dropFirst(2).dropLast(2)
    let project = try TemporaryProject(
      .git + Tutorial.project + [
        Tutorial.mailPath: """
        {
          "smtp.host": "$[env:A B\(value)]", "smtp.port": "30002\(value)", "\(value)": null,
          "smtp.user": "$[env:EMAIL_USERNAME;default=\(value)]", "smtp.password": "\(value)",
          "from.address": "\(value)", "smtp.ssl:\(value)": "$[env:X]", "smtp.hots": "\(value)"
        }
        """,
        Tutorial.forwardsPath: """
        {"portForwards": [{"name": "\(value)", "portDest": 465, "portOrig": 30002}],
         "nonProxyHosts": ["\(value)"]}
        """,
      ])
    try await expectInert(
      project,
      answers: Tutorial.answers.replacing("smtp.mymail.com", with: value)
        .replacing("noreply@wknd.site", with: value).replacing("myApiKey", with: value))
  }

  @Test func `a folder whose name is not UTF-8 is named in every format`() async throws {
    let project = try TemporaryProject(.git + Tutorial.project)
    let folder = project / "ui.config/src/main/content/jcr_root/apps/x"
    try #require(mkdir(Array(folder.utf8CString.dropLast()) + [-1, 27, 0], 0o755) == 0)
    for (arguments, check) in Self.checks.prefix(5) {
      let outcome = try await Program.mailwizard.run(arguments, in: project.path)
      #expect(outcome.status == 3)
      #expect(outcome.output.contains("the name is not UTF-8"), "\(outcome)")
      #expect(check(outcome.output) == [], "\(outcome)")
    }
  }
}
