import MailSetup
import TestKit
import Testing

/// Whether to save the answers in mailwizard.json.
struct RecordTests {
  private static let record = """
    {"networking": "vpn", "destination": {"host": "mx.acme.site", "port": 587}, "from": "a@acme.site"}
    """

  /// The kind of the change to the record; none where the answers are not saved.
  static let cases: [Case<FileChange.Kind?>] = [
    Case("nothing", files: Files(), gives: .create),
    Case("chosen", chosen: Answers(keepsRecord: true), files: Files(), gives: .create),
    Case("chosen not to be", chosen: Answers(keepsRecord: false), files: Files(), gives: nil),
    Case("on disk", files: Files(record: record), gives: .update),
    Case(
      "on disk, chosen", chosen: Answers(keepsRecord: true), files: Files(record: record),
      gives: .update),
    Case(
      "on disk, chosen not to be", chosen: Answers(keepsRecord: false),
      files: Files(record: record), gives: nil),
    Case(
      "on disk, another answer", chosen: Answers(provider: "ses"), files: Files(record: record),
      gives: .update),
    Case("on disk, and no JSON", files: Files(record: "{"), gives: .update),
  ]

  @Test(arguments: cases)
  func `the answers are saved unless somebody chose otherwise`(
    _ row: Case<FileChange.Kind?>
  ) {
    #expect(row.plan.file(.record)?.kind == row.expected)
    #expect(row.plan.keepsRecord == (row.expected != nil))
    let isRepeated = row.expected != nil && row.settings.networking != nil
    #expect((row.plan.repeatingCommand != nil) == isRepeated)
  }

  @Test func `a record that says the same is unchanged`() throws {
    var answers = Answers.complete
    answers.keepsRecord = true
    let saved = try #require(Plan(project: .sample, answers: answers).file(.record)).text
    answers.keepsRecord = nil
    let plan = Plan(project: Files(record: saved).project, answers: answers)
    #expect(plan.file(.record)?.kind == .unchanged)
  }

  @Test func `the command that repeats it replaces other formats where the session did`() {
    let path = "ui.config/src/main/cloudmanager/mailwizard.json"
    var answers = Answers.complete
    #expect(
      Plan(project: .sample, answers: answers).repeatingCommand
        == "mailwizard generate --answers \(path)")
    answers.replacesOthers = true
    #expect(
      Plan(project: .sample, answers: answers).repeatingCommand
        == "mailwizard generate --answers \(path) --replace")
  }

  @Test(arguments: [(nil, true), ("1", true), ("2", false)])
  func `what belongs to a recorded answer goes with it`(given: String?, isKept: Bool) {
    let record = """
      {"login": "oauth2", "destination": {"provider": "office365"},
       "oauth": {"clientId": "1", "tokenIssued": "2026-11-20", "clientSecretExpires": "2027-11-20"},
       "cloudManager": {"program": "1", "environments": [{"type": "dev", "id": "11"}]}}
      """
    var answers = Answers()
    (answers.program, answers.clientID) = (given, given)
    let settings = Plan(project: Files(record: record).project, answers: answers).settings
    #expect(settings[\.environments]?.map(\.id) == (isKept ? ["11"] : nil))
    #expect(settings[\.tokenIssued] == (isKept ? "2026-11-20" : nil))
    #expect(settings[\.clientSecretExpires] == (isKept ? "2027-11-20" : nil))
  }

  @Test func `a record has every answer, so that it gives the same again`() throws {
    var answers = Answers.complete
    answers.keepsRecord = true
    answers.userDefault = "apikey"
    answers.nonProxyHosts = ["db.acme.site"]
    let plan = Plan(
      project: Files(forwards: ["db.acme.site:3306@30306"]).project, answers: answers)
    let file = try #require(plan.file(.record))
    let again = try Plan(project: .sample, file: Answers(file: file.after ?? []))
    #expect(again.record == plan.record)
    #expect(again.location == plan.location)
  }
}
