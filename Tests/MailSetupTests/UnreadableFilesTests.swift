import MailSetup
import TestKit
import Testing

/// Files on disk that cannot be read are never overwritten.
struct UnreadableFilesTests {
  private static let mail = RuleTests.mail()
  private static let broken = "{\n  \"x\": \n}"

  struct Row: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let files: Files
    let replaces: Bool
    /// The rules that block saving, each with its file's name and line.
    let expected: [String]

    init(_ name: String, _ files: Files, replaces: Bool = false, _ expected: [String]) {
      testDescription = name
      self.files = files
      self.replaces = replaces
      self.expected = expected
    }
  }

  private static let legacy = "\(SaveLocation.pid).config"

  static let rows = [
    Row("all are read", Files(mail: mail, body: RuleTests.forwards), []),
    Row(
      "the mail configuration", Files(mail: broken, body: RuleTests.forwards),
      ["json-invalid \(String.mail) 3"]),
    Row(
      "the forwards", Files(mail: mail, body: broken), ["json-invalid advanced-networking.json 3"]),
    Row(
      "both", Files(mail: broken, body: broken),
      ["json-invalid \(String.mail) 3", "json-invalid advanced-networking.json 3"]),
    Row(
      "a file of another format", Files(mails: ["config/\(legacy)": "a=\"b\"\nb=I\"x\"\n"]),
      ["two-formats \(legacy) 1"]),
    Row(
      "a file of another format that is replaced",
      Files(mails: ["config/\(legacy)": "a=\"b\"\nb=I\"x\"\n"]), replaces: true,
      ["legacy-invalid \(legacy) 2"]),
    Row(
      "a file of another folder",
      Files(mail: mail, mails: ["config.author/\(String.mail)": broken], body: RuleTests.forwards),
      []),
  ]

  @Test(arguments: rows)
  func `what cannot be read blocks saving, with its place`(_ row: Row) {
    var answers = Answers.complete
    answers.replacesOthers = row.replaces
    answers.folder = "config"
    let plan = Plan(project: row.files.project, answers: answers)
    let blockers = plan.blockers.map { finding in
      let place = finding.place
      return
        "\(finding.rule) \(place?.path.split(separator: "/").last ?? "") \(place?.position.line ?? 0)"
    }
    #expect(blockers == row.expected)
    #expect(plan.canSave == row.expected.isEmpty)
    #expect(plan.files.isEmpty == row.expected.contains { $0.hasPrefix("json") })
  }

  @Test(arguments: [
    (#""x""#, 1), ("3", 1), (#"{"portForwards": {"a": 1}}"#, 18),
    (#"{"portForwards": [], "nonProxyHosts": "a.b"}"#, 39),
  ])
  func `what is no body of port forwards is named and not replaced`(text: String, column: Int) {
    let project = Files(mail: RuleTests.mail(), body: text).project
    for findings in [
      ProjectCheck(project).findings, Plan(project: project, answers: .complete).findings,
    ] {
      let errors = findings.filter { $0.rule == "json-invalid" }
      #expect(errors.map(\.place?.position.column) == [column])
    }
    #expect(Plan(project: project, answers: .complete).files == [])
  }

  @Test(arguments: ["{}", "[]", #"{"_embedded": {"networkingConfigurations": []}}"#])
  func `an empty body in any form is one`(text: String) {
    let plan = Plan(project: Files(body: text).project, answers: .complete)
    #expect(plan.errors == [])
    #expect(plan.files.count == 3)
  }
}
