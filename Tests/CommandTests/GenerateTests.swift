import Foundation
import TestKit
import Testing

struct GenerateTests {
  private func generate(
    _ options: String..., in project: TemporaryProject, answers: String = Tutorial.answers
  ) async throws -> Program.Outcome {
    try await Program.mailwizard.run(
      ["generate", "--answers", "-"] + options, in: project.path, input: Array(answers.utf8))
  }

  @Test(arguments: ["text", "json"])
  func `a dry run prints what would be created`(_ format: String) async throws {
    let project = try TemporaryProject(Tutorial.project)
    let outcome = try await generate("--dry-run", "--format", format, in: project)
    #expect(outcome.status == 0)
    try Golden.expect(
      outcome.output.replacing(project.path, with: "/projects/acme"),
      "generate-create.\(format.fileName)", folder: "Output")
    #expect(try project.text(Tutorial.mailPath) == nil)
  }

  @Test(arguments: ["text", "json"])
  func `a dry run prints what would be changed`(_ format: String) async throws {
    let project = try TemporaryProject(Tutorial.project)
    try await project.generate(Tutorial.answers.replacing("noreply@", with: "old@"))
    let before = try project.text(Tutorial.mailPath)
    let outcome = try await generate("--dry-run", "--format", format, in: project)
    #expect(outcome.status == 0)
    try Golden.expect(
      outcome.output.replacing(project.path, with: "/projects/acme"),
      "generate-update.\(format.fileName)", folder: "Output")
    #expect(try project.text(Tutorial.mailPath) == before)
  }

  @Test(arguments: ["text", "json"])
  func `answers that cannot work are refused with the reasons`(_ format: String) async throws {
    let project = try TemporaryProject(Tutorial.project)
    let answers = """
      {
        "networking": "none",
        "destination": { "provider": "sendgrid", "port": 465 },
        "portOrig": 25,
        "tls": { "ssl": false },
        "from": "nobody",
        "user": { "name": "AEM_USER" }
      }
      """
    let outcome = try await generate("--format", format, in: project, answers: answers)
    #expect(outcome.status == 1)
    try Golden.expect(
      (outcome.output + outcome.errors).replacing(project.path, with: "/projects/acme"),
      "generate-refuse.\(format.fileName)", folder: "Output")
    #expect(try project.text(Tutorial.mailPath) == nil)
    #expect(try project.text(Tutorial.forwardsPath) == nil)
  }

  @Test func `what is on disk already is unchanged, in a dry run as in another`() async throws {
    let project = try TemporaryProject(Tutorial.project)
    try await project.generate(Tutorial.answers)
    let outcome = try await generate("--dry-run", in: project)
    #expect(outcome.status == 0)
    let paths = [Tutorial.mailPath, Tutorial.forwardsPath, Tutorial.recordPath]
    #expect(outcome.output == paths.map { "unchanged  \($0)\n" }.joined())
    #expect(try await generate(in: project) == outcome)
  }

  @Test func `a provider's server that nobody named is named`() async throws {
    let project = try TemporaryProject(Tutorial.project)
    let answers = """
      {
        "networking": "flexiblePortEgress", "destination": { "provider": "ses" },
        "from": "noreply@wknd.site"
      }
      """
    let outcome = try await generate("--dry-run", in: project, answers: answers)
    #expect(outcome.status == 0)
    let words =
      "destination.host: Region us-east-1 is assumed. The next steps need the region of your account."
    #expect(outcome.errors == "mailwizard: \(words)\n")
    let named = answers.replacing(
      #""ses""#, with: #""ses", "host": "email-smtp.us-east-1.amazonaws.com""#)
    #expect(try await generate("--dry-run", in: project, answers: named).errors == "")
  }

  @Test func `an entry of a list is named where it stands, in the answers or on disk`() async throws
  {
    let forwards = """
      { "portForwards": [
        { "name": "db.example.com", "portDest": 70000, "portOrig": 30001 }
      ] }
      """
    let project = try TemporaryProject(Tutorial.project + [Tutorial.forwardsPath: forwards])
    let answers = Tutorial.answers.replacing(
      "\n}",
      with: """
        ,
          "otherForwards": [
            { "name": "a.example.com", "portDest": 80, "portOrig": 30003 },
            { "name": "B.example.com", "portDest": 80, "portOrig": 30004 }
          ]
        }
        """)
    let outcome = try await generate(in: project, answers: answers)
    #expect(outcome.status == 1)
    #expect(
      outcome.errors.contains(
        "error: \(Tutorial.forwardsPath):2:3: db.example.com has portDest 70000"))
    #expect(
      outcome.errors.contains(
        "error: standard input:10:5: otherForwards[1]: Cloud Manager accepts lower case only: b.example.com"
      ),
      "\(outcome.errors)")
  }

  @Test func `what a finding quotes cannot move the cursor`() async throws {
    let project = try TemporaryProject(Tutorial.project)
    let answers = Tutorial.answers.replacing("noreply@", with: #"\u001b[31m\n\u0007"#)
    let outcome = try await generate(in: project, answers: answers)
    #expect(outcome.status == 1)
    #expect(
      outcome.errors.hasPrefix(
        "mailwizard: error: standard input:5:11: from: “?[31m??wknd.site”"), "\(outcome.errors)")
  }

  @Test func `a file of another format is named, not a key of the answers`() async throws {
    let legacy = Tutorial.mailPath.replacing(".cfg.json", with: ".config")
    let project = try TemporaryProject(Tutorial.project + [legacy: "smtp.port=I\"25\"\n"])
    let outcome = try await generate(in: project)
    #expect(outcome.status == 1)
    #expect(
      outcome.errors.contains("mailwizard: error: \(legacy):1:1: "), "\(outcome.errors)")
    #expect(outcome.errors.contains("[two-formats]"))

    for options in [["--dry-run"], []] {
      let replaced = try await Program.mailwizard.run(
        ["generate", "--answers", "-", "--replace"] + options, in: project.path,
        input: Array(Tutorial.answers.utf8))
      #expect(replaced.status == 0, "\(replaced.errors)")
      #expect(replaced.output.hasSuffix("remove  \(legacy)\n"))
      #expect((try project.text(legacy) == nil) == options.isEmpty)
    }
  }

  /// A mail configuration that no save of another folder changes.
  private static let stage = Tutorial.mailPath.replacing("/config/", with: "/config.stage/")

  private static let neighbours: [(mail: String, status: Int32)] = [
    (Tutorial.mail, 0), (Tutorial.mail.replacing("30002", with: "25"), 1), ("{", 1),
    (Tutorial.mail.replacing("from.address", with: "from.adress"), 1),
    (Tutorial.mail.replacing("AEM_PROXY_HOST", with: "OTHER_HOST"), 0),
  ]

  @Test(arguments: neighbours)
  func `generate, check and handover agree on a project with another folder`(
    mail: String, status: Int32
  ) async throws {
    let project = try TemporaryProject(Tutorial.project + [Self.stage: mail])
    let answers = #"{"target": {"folder": "config"}, "# + Tutorial.answers.dropFirst()
    let outcome = try await generate(in: project, answers: answers)
    #expect(outcome.status == status, "\(outcome)")
    #expect(try project.text(Tutorial.mailPath) == Tutorial.mail)
    #expect(try project.text(Self.stage) == mail)
    for command in ["check", "handover"] {
      let other = try await Program.mailwizard.run([command], in: project.path)
      #expect(other.status == status, "\(command): \(other)")
    }
    #expect(
      outcome.errors.contains("mailwizard: error: \(Self.stage):") == (status == 1),
      "\(outcome.errors)")
    let dry = try await generate("--dry-run", in: project, answers: answers)
    #expect(dry.status == status)
  }

  @Test func `a handover finds what is saved beside a file of another name`() async throws {
    let other = Tutorial.mailPath.replacing(".cfg.json", with: "~old.cfg.json")
    let publish = Tutorial.mailPath.replacing("/config/", with: "/config.publish/")
    let project = try TemporaryProject(Tutorial.project + [other: Tutorial.mail])
    let answers = #"{"target": {"folder": "config.publish"}, "# + Tutorial.answers.dropFirst()
    let outcome = try await generate(in: project, answers: answers)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let handover = try await Program.mailwizard.run(["handover"], in: project.path)
    #expect(handover.status == 0, "\(handover.errors)")
    #expect(handover.output.contains(publish))
  }

  @Test func `places are those in the files as they are saved, and those of check`() async throws {
    struct Report: Decodable {
      let findings: [Finding]
      struct Finding: Decodable, Hashable {
        let rule: String
        let file: String?
        let line: Int?
        let column: Int?
      }
    }
    func report(_ arguments: [String], in project: TemporaryProject) async throws -> Set<
      Report.Finding
    > {
      let outcome = try await Program.mailwizard.run(
        arguments + ["--format", "json"], in: project.path)
      #expect(outcome.status == 0, "\(outcome)")
      return Set(try JSONDecoder().decode(Report.self, from: Data(outcome.output.utf8)).findings)
    }
    let mail = Tutorial.mail.replacing(#"    "smtp.ssl": true,\#n"#, with: "").replacing(
      #""debug.email": false"#, with: #""debug.email": true"#)
    try #require(mail.count < Tutorial.mail.count)
    let project = try TemporaryProject(
      Tutorial.project + [
        Tutorial.mailPath: mail, Tutorial.forwardsPath: Tutorial.forwards,
        Self.stage: "// by hand\n" + Tutorial.mail,
      ])
    let told = try await report(["generate", "--networking", "vpn"], in: project)
    #expect(told == (try await report(["check"], in: project)))
    #expect(
      told.map(\.rule).sorted() == [
        "comments-in-json", "credential-default", "credential-default", "debug-on",
        "folder-shadows",
      ])
  }

  @Test func `of many findings of one kind the first ones are printed and the rest counted`()
    async throws
  {
    var forwards = (0..<30).map {
      #"{"name": "A\#($0).b", "portDest": 1, "portOrig": \#(30500 + $0)}"#
    }
    forwards.append(#"{"name": "smtp.sendgrid.net", "portDest": 465, "portOrig": 30465}"#)
    let project = try TemporaryProject(
      Tutorial.project + [
        Tutorial.forwardsPath: #"{"portForwards": [\#(forwards.joined(separator: ", "))]}"#
      ])
    let outcome = try await generate(in: project, answers: Tutorial.answers)
    #expect(outcome.status == 1)
    #expect(
      outcome.errors.contains("mailwizard: and 10 more [forward-name]\n"), "\(outcome.errors)")
    #expect(outcome.errors.matches(of: /\[forward-name\]/).count == 21)
  }

  @Test func `forwards of an environment that Graph has no use for are refused`() async throws {
    let project = try TemporaryProject(
      Tutorial.project + ["answer.json": Tutorial.forwards, "empty.json": #"{"portForwards": []}"#])
    let answers = """
      {"transport": "graph", "from": "a@wknd.site", "oauth": {"tenant": "wknd.site", "clientId": "1"}}
      """
    let outcome = try await generate("--forwards", "answer.json", in: project, answers: answers)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("--forwards is not used when transport is graph."))
    #expect(try project.text(Tutorial.mailPath) == nil)
    let empty = try await generate("--forwards", "empty.json", in: project, answers: answers)
    #expect(empty.status == 0, "\(empty.errors)")
  }

  @Test func `a fault of a file that is not written is named where it is on disk`() async throws {
    let mail = "{\n  \"smtp.user\": \"x\",\n  \"smpt.ssl\": true\n}\n"
    let project = try TemporaryProject(Tutorial.project + [Tutorial.mailPath: mail])
    let outcome = try await generate(in: project)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("\(Tutorial.mailPath):3:3: smpt.ssl"), "\(outcome.errors)")
    #expect(try project.text(Tutorial.mailPath) == mail)
  }

  private static let replies: [(answer: String, status: Int32)] = [
    (#"{"_embedded": {"networkingConfigurations": []}}"#, 0),
    (#"{"_totalNumberOfItems": 0}"#, 0),
    (#"{"_embedded": {"networkingConfigurations": [{}, {"portForwards": []}]}}"#, 0),
    (
      #"{"_embedded": {"networkingConfigurations": [{}, {"nonProxyHosts": ["a.example.com"]}]}}"#,
      2
    ), (#"{"status": 404}"#, 2),
  ]

  @Test(arguments: replies)
  func `the forwards of an environment are those of all its configurations`(
    answer: String, status: Int32
  ) async throws {
    let project = try TemporaryProject(Tutorial.project + ["answer.json": answer])
    let outcome = try await generate("--forwards", "answer.json", in: project)
    #expect(outcome.status == status, "\(outcome.errors)")
    #expect(try project.text(Tutorial.forwardsPath) == (status == 0 ? Tutorial.forwards : nil))
  }

  /// Options beside answers for Graph on another port, and how the error names what is wrong.
  static let overrides: [(options: [String], words: String)] = [
    ([], "error: answers.json:4:53: destination.port: "),
    (["--port", "25"], "error: destination.port: "),
    (["--login", "none"], "error: login: "),
  ]

  @Test(arguments: overrides)
  func `a contradiction is named where the answers file has it, unless an option wins`(
    options: [String], words: String
  ) async throws {
    let answers = """
      {
        "transport": "graph", "from": "a@wknd.site",
        "oauth": { "tenant": "wknd.site", "clientId": "1" },
        "destination": { "provider": "office365", "port": 465 }
      }
      """
    let project = try TemporaryProject(Tutorial.project + ["answers.json": answers])
    let outcome = try await Program.mailwizard.run(
      ["generate", "--answers", "answers.json"] + options, in: project.path)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("mailwizard: \(words)"), "\(outcome.errors)")
    #expect(try project.text(Tutorial.mailPath) == nil)
  }

  @Test func `the JSON report leads to the answers file too`() async throws {
    struct Report: Decodable {
      let root: String
      let findings: [Finding]
      struct Finding: Decodable {
        let key: String?
        let file: String?
        let line: Int?
        let column: Int?
      }
    }
    let answers = """
      {
        "networking": "vpn", "from": "a@wknd.site",
        "destination": { "provider": "sendgrid", "host": "smtp.mailgun.org" }
      }
      """
    let project = try TemporaryProject(Tutorial.project + ["answers.json": answers])
    let outside = try TemporaryProject(["answers.json": answers])
    let places = [
      ("answers.json", "answers.json"), (outside / "answers.json", outside / "answers.json"),
      ("-", "-"),
    ]
    for (path, file) in places {
      let outcome = try await Program.mailwizard.run(
        ["generate", "--answers", path, "--format", "json"], in: project.path,
        input: Array(answers.utf8))
      #expect(outcome.status == 1)
      let report = try JSONDecoder().decode(Report.self, from: Data(outcome.output.utf8))
      let finding = try #require(report.findings.first { $0.key == "destination.host" })
      #expect(
        finding.file == file && finding.line == 3 && finding.column == 52, "\(outcome.output)")
    }
  }

  @Test func `what the answers leave out is named in the file that says it`() async throws {
    let mail = Tutorial.mail.replacing("EMAIL_PASSWORD", with: "ADOBE_PASSWORD")
    let project = try TemporaryProject(Tutorial.project + [Tutorial.mailPath: mail])
    let names = [
      ("", Tutorial.mailPath), (#", "password": {"name": "ADOBE_PASSWORD"}"#, "standard input"),
    ]
    for (member, path) in names {
      let answers = """
        {"networking": "vpn", "destination": {"provider": "sendgrid"}, "from": "a@acme.site"\(member)}
        """
      let outcome = try await generate(in: project, answers: answers)
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains("error: \(path):"), "\(outcome.errors)")
      #expect(outcome.errors.contains("ADOBE_PASSWORD starts with"), "\(outcome.errors)")
    }
  }

  @Test func `a second run mode takes the forward that is there`() async throws {
    let project = try TemporaryProject(Tutorial.project)
    try await project.generate(Tutorial.answers)
    let answers = Tutorial.answers.replacing(
      "{\n  \"net", with: "{\n  \"target\": { \"folder\": \"config.author\" },\n  \"net")
    let outcome = try await generate(in: project, answers: answers)
    let mail = try project.text(Tutorial.mailPath.replacing("/config/", with: "/config.author/"))
    let forwards = try project.text(Tutorial.forwardsPath)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(mail == Tutorial.mail)
    #expect(forwards == Tutorial.forwards)
  }
}

extension String {
  /// The name's end for a format's golden file.
  var fileName: String { ["text": "txt", "markdown": "md", "github": "github.txt"][self] ?? self }
}
