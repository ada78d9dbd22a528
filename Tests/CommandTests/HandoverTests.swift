import Foundation
import TestKit
import Testing

struct HandoverTests {
  @Test func `a variable that hides git's settings hides no filter`() async throws {
    let trace = try TemporaryProject()
    let project = try TemporaryProject(
      Tutorial.project + [".gitattributes": "*.json filter=x\n"])
    try await project.generate(Tutorial.answers)
    try await project.commit()
    let config = try #require(try project.text(".git/config"))
    let program = "echo ran >> \(trace / "ran"); cat"
    try project.write([
      ".git/config": "\(config)[filter \"x\"]\n\tclean = \"\(program)\"\n",
      Tutorial.mailPath: try #require(try project.text(Tutorial.mailPath)) + "\n",
    ])
    let outcome = try await Program.mailwizard.run(
      ["handover"], in: project.path, environment: ["GIT_CONFIG": "/dev/null"])
    #expect(outcome.status == 0, "\(outcome)")
    #expect(try trace.text("ran") == nil)
  }

  @Test func `a git that fails is named, and the steps are printed`() async throws {
    let project = try TemporaryProject(Tutorial.project)
    try await project.generate(Tutorial.answers)
    try await project.commit()
    try project.write([".git/index": "x"])
    let outcome = try await Program.mailwizard.run(["handover"], in: project.path)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("Mail for wknd-examples"))
    #expect(outcome.errors.hasPrefix("mailwizard: git status failed: "), "\(outcome.errors)")
    #expect(outcome.errors.contains(" Removed files are not listed."), "\(outcome.errors)")
  }

  @Test(arguments: ["markdown", "text", "json"])
  func `what remains is printed in every format`(_ format: String) async throws {
    let project = try TemporaryProject(Tutorial.project)
    try await project.generate(Tutorial.answers)
    let outcome = try await Program.mailwizard.run(
      ["handover", "--format", format], in: project.path)
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    try Golden.expect(
      outcome.output.replacing(project.path, with: "/projects/acme"), "handover.\(format.fileName)",
      folder: "Output")
  }

  @Test func `commands stand at the start of their lines, and prose is wrapped`() async throws {
    struct Document: Decodable {
      let steps: [Step]
      struct Step: Decodable {
        let blocks: [Block]
        let mailwizard: [String]
        struct Block: Decodable { let lines: [String] }
      }
    }
    let project = try TemporaryProject(Tutorial.project)
    try await project.generate(Tutorial.answers)
    var printed: [String: String] = [:]
    for format in ["json", "text", "markdown"] {
      let arguments = ["handover", "--format", format]
      printed[format] = try await Program.mailwizard.run(arguments, in: project.path).output
    }
    let json = try #require(printed["json"])
    let text = try #require(printed["text"])
    let steps = try JSONDecoder().decode(Document.self, from: Data(json.utf8)).steps
    let blocks = steps.map { ([$0.mailwizard] + $0.blocks.map(\.lines)).filter { !$0.isEmpty } }
    let session = try await Program.mailwizard.run(
      ["--accessible"], in: project.path, input: Array("commands\nquit\n".utf8))
    // A person in a session does not need curl and jq.
    let product = Array(blocks.dropLast())
    for (text, blocks) in [
      (text, blocks), (try #require(printed["markdown"]), blocks), (session.output, product),
    ] {
      for block in blocks.joined() {
        #expect(text.contains("\n\(block.joined(separator: "\n"))\n"), "\(block)")
      }
    }
    #expect(!session.output.contains("cm_login"))
    #expect(session.output.contains("\nmailwizard handover\n"))
    let commands = Set(blocks.joined().joined())
    for line in text.split(separator: "\n").map(String.init) {
      let isAddress = line.drop { $0 == " " }.hasPrefix("https://")
      #expect(line.count <= 80 || commands.contains(line) || isAddress, "\(line)")
    }
  }

  /// Answers for each way that mail leaves, with the most lines that its steps may have for a
  /// reader with the product or with a browser.
  static let journeys = [
    (#""networking": "flexiblePortEgress", "destination": {"provider": "sendgrid"}"#, 260),
    (
      #""networking": "dedicatedEgressIp", "login": "oauth2", "destination": {"provider": "office365"}"#,
      329
    ),
    (
      #""networking": "vpn", "login": "none", "destination": {"host": "relay.acme.site", "port": 587}"#,
      225
    ),
    (#""transport": "graph", "destination": {"provider": "office365"}"#, 205),
  ]

  @Test(arguments: journeys)
  func `the steps are short, and nothing that is long is said twice`(
    _ answers: String, _ most: Int
  ) async throws {
    let project = try TemporaryProject(Tutorial.project)
    let oauth = answers.contains("sendgrid") || answers.contains("none") ? "" : Self.oauth
    try await project.generate(#"{"from": "noreply@acme.site", \#(answers)\#(oauth)}"#)
    let outcome = try await Program.mailwizard.run(
      ["handover", "--format", "text"], in: project.path)
    let lines = outcome.output.components(separatedBy: "\n")
    let end = try #require(lines.firstIndex { $0.contains("Only without mailwizard") })
    #expect(end <= most)
    let markdown = try await Program.mailwizard.run(["handover"], in: project.path).output
    let sentences = markdown.components(separatedBy: "\n").flatMap {
      $0.components(separatedBy: ". ")
    }.filter { $0.count > 60 && !$0.hasPrefix("- <") && !$0.contains("cm_") }
    let twice = Dictionary(grouping: sentences) { $0 }.filter { $1.count > 1 }
    #expect(twice.isEmpty)
  }

  private static let oauth = #", "oauth": {"tenant": "acme.site", "clientId": "1234"}"#

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

  @Test func `a record that cannot be read is named, and the steps are printed`() async throws {
    let project = try TemporaryProject(Tutorial.project)
    try await project.generate(Tutorial.answers)
    try project.write([Tutorial.recordPath: "{ \"networking\": }"])
    let outcome = try await Program.mailwizard.run(["handover"], in: project.path)
    #expect(outcome.status == 0)
    #expect(
      outcome.errors.hasPrefix("mailwizard: warning: \(Tutorial.recordPath):1:17: "),
      "\(outcome.errors)")
    #expect(outcome.output.contains("The record cannot be read, and a program can have only one."))
  }

  /// A password that is the sender's name too, with a word at any column.
  @Test(arguments: 0..<30)
  func `wrapping cuts no secret`(_ shift: Int) async throws {
    let secret = "\(String(repeating: "x", count: shift))y correct horse  battery staple"
    let project = try TemporaryProject(Tutorial.project)
    try await project.generate(Tutorial.answers)
    let mail = try #require(try project.text(Tutorial.mailPath))
      .replacing("$[secret:EMAIL_PASSWORD]", with: secret)
      .replacing("noreply@wknd.site", with: "\(secret)@wknd.site")
    try project.write([Tutorial.mailPath: mail])
    let session = try await Program.mailwizard.run(
      ["--accessible"], in: project.path, input: Array("commands\nproblems\nquit\n".utf8))
    #expect(session.output.contains("••"))
    #expect(!session.output.contains("horse"), "\(session.output)")
    #expect(!session.output.contains("staple"), "\(session.output)")
  }

  @Test func `what stands in the way is named with its place`() async throws {
    let project = try TemporaryProject(Tutorial.project)
    try await project.generate(Tutorial.answers)
    try project.write([Tutorial.forwardsPath: "{ \"portForwards\": [}"])
    let outcome = try await Program.mailwizard.run(["handover"], in: project.path)
    #expect(outcome.status == 1)
    #expect(
      outcome.errors.hasPrefix("mailwizard: \(Tutorial.forwardsPath):1:20: "), "\(outcome.errors)")
    #expect(outcome.errors.hasSuffix("Then run this command again.\n"))
  }

  @Test(arguments: [["handover"], ["generate", "--dry-run", "--answers", "answers.json"]])
  func `an error leads to its file from where the command runs`(_ command: [String]) async throws {
    let project = try TemporaryProject(Tutorial.project)
    try await project.generate(Tutorial.answers)
    try project.write([
      Tutorial.forwardsPath: "{ \"portForwards\": [}",
      "elsewhere/answers.json": Tutorial.answers,
    ])
    let outcome = try await Program.mailwizard.run(
      command + [project.path], in: project / "elsewhere")
    #expect(outcome.status == 1)
    #expect(
      outcome.errors.contains(": \(project.path)/\(Tutorial.forwardsPath):1:20: "), "\(outcome)")
  }

  @Test func `what a save removed is committed with what it wrote`() async throws {
    let legacy = Tutorial.mailPath.replacing(".cfg.json", with: ".config")
    let project = try TemporaryProject(Tutorial.project + [legacy: "smtp.port=I\"25\"\n"])
    try await project.commit()
    let generated = try await Program.mailwizard.run(
      ["generate", "--answers", "-", "--replace"], in: project.path,
      input: Array(Tutorial.answers.utf8))
    #expect(generated.status == 0)
    let arguments = ["handover", "--format", "text"]
    let outcome = try await Program.mailwizard.run(arguments, in: project.path)
    #expect(outcome.output.contains("\n  \(legacy)\ngit commit"), "\(outcome.output)")
    try await project.commit()
    let later = try await Program.mailwizard.run(arguments, in: project.path)
    #expect(!later.output.contains(legacy))
  }

  @Test func `without a saved configuration there is none`() async throws {
    let project = try TemporaryProject(Tutorial.project)
    let outcome = try await Program.mailwizard.run(["handover"], in: project.path)
    #expect(outcome.status == 1)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains("\(project.path) contains no saved mail configuration"))
  }
}

struct HandoverRecordTests {
  @Test(arguments: [#"{"version": 2}"#, "{", nil])
  func `a record that says nothing is in the way of nothing`(record: String?) async throws {
    let project = try TemporaryProject(Tutorial.project)
    try await project.generate(Tutorial.answers)
    try project.write([Tutorial.recordPath: record ?? ""])
    if record == nil { try FileManager.default.removeItem(atPath: project / Tutorial.recordPath) }
    let outcome = try await Program.mailwizard.run(
      ["handover", "--format", "text"], in: project.path)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("Find out which advanced networking option the program has"))
    #expect(!outcome.output.contains("cm_create f") && !outcome.output.contains("cloud apply"))
    #expect(!outcome.output.contains(Tutorial.recordPath))
    let vpn = try await Program.mailwizard.run(
      ["handover", "--format", "text", "--networking", "vpn"], in: project.path)
    #expect(vpn.output.contains("virtual private network"))
    #expect(!vpn.output.contains("cm_create f"))
  }
}

/// Paths that lead to files from where the command runs, or from a folder that is named first.
struct PathTests {
  @Test(arguments: ["", "ui.config", "elsewhere"])
  func `paths start where the command runs, or from a folder that is named first`(
    folder: String
  ) async throws {
    let project = try TemporaryProject(
      Tutorial.project + ["elsewhere/answers.json": Tutorial.answers])
    try await project.generate(Tutorial.answers)
    let place = folder.isEmpty ? project.path : project / folder
    for command in [
      ["check"], ["generate", "--answers", project / "elsewhere/answers.json"],
      ["handover", "--format", "text"],
    ] {
      let outcome = try await Program.mailwizard.run(
        command + [project.path], in: place)
      let isNamed = outcome.output.hasPrefix("Paths are relative to \(project.path).\n")
      #expect(isNamed == !folder.isEmpty, "\(command): \(outcome.output.prefix(200))")
    }
  }
}
