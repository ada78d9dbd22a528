import MailSetup
import TestKit
import Testing

/// The changes of a save in an existing mail configuration.
struct WrittenConfigurationTests {
  /// A good file with the lines of some keys replaced.
  private static func mail(_ lines: [String: String]) -> String {
    let good = RuleTests.good.map { lines[$0.key] ?? $0.line }.filter { !$0.isEmpty }
    let more = lines.filter { line in !RuleTests.good.contains { $0.key == line.key } }
    return "{\n  " + (good + more.map(\.value)).joined(separator: ",\n  ") + "\n}\n"
  }

  private static let startTLS = [
    "smtp.port": #""smtp.port": "30587""#, "smtp.ssl": #""smtp.ssl": false"#,
    "smtp.starttls": #""smtp.starttls": true"#, "smtp.requiretls": #""smtp.requiretls": true"#,
  ]

  struct Row: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let before: [String: String]
    let answers: Answers
    /// The lines that are other ones afterwards.
    let changes: [String: String]

    init(
      _ name: String, _ before: [String: String] = [:], answers: Answers = Answers(),
      changes: [String: String] = [:]
    ) {
      testDescription = name
      self.before = before
      self.answers = answers
      self.changes = changes
    }
  }

  @Test(arguments: ["hunter2", "{ae2b5f}", "$[secret:EMAIL_PASSWORD]"])
  func `a password does not stay where OAuth2 takes its place`(password: String) throws {
    let line = #""smtp.password": "\#(password)""#
    var answers = Answers.complete
    (answers.provider, answers.login) = (.preset(Provider.microsoft365), .oauth2)
    let plan = Plan(project: .sample(mail: Self.mail(["smtp.password": line])), answers: answers)
    let written = String(
      decoding: try #require(plan.file(.mailConfiguration)?.after), as: UTF8.self)
    #expect(written.contains(#""smtp.password": "value not used""#))
    #expect(!written.contains(password))
  }

  static let unchanged = [
    Row("a good file"),
    Row("the proxy without a default", ["smtp.host": #""smtp.host": "$[env:AEM_PROXY_HOST]""#]),
    Row("a number", ["smtp.port": #""smtp.port": 30465"#]),
    Row(
      "flags as texts",
      ["smtp.ssl": #""smtp.ssl": "true""#, "smtp.starttls": #""smtp.starttls": "False""#]),
    Row("flags that are false, left out", ["smtp.starttls": "", "smtp.requiretls": ""]),
    Row("smtp.ssl, which is false, left out", startTLS.merging(["smtp.ssl": ""]) { $1 }),
    Row("debug switched off", ["debug.email": #""debug.email": false"#]),
    Row("oauth.flow", ["oauth.flow": #""oauth.flow": "yes""#]),
    Row("a key of its own", ["x.own": #""x.own": [1, 2]"#]),
    Row(
      "a login with OAuth",
      [
        "smtp.user": #""smtp.user": "me@acme.site""#, "smtp.password": #""smtp.password": "dummy""#,
        "oauth.flow": #""oauth.flow": true"#,
      ]),
    Row("another provider without an answer of its own", answers: Answers(provider: "sendgrid")),
  ]

  static let changed = [
    Row(
      "a server in smtp.host", ["smtp.host": #""smtp.host": "smtp.sendgrid.net""#],
      changes: ["smtp.host": #""smtp.host": "$[env:AEM_PROXY_HOST;default=proxy.tunnel]""#]),
    Row(
      "another variable in smtp.host", ["smtp.host": #""smtp.host": "$[env:MAIL_HOST]""#],
      changes: ["smtp.host": #""smtp.host": "$[env:AEM_PROXY_HOST;default=proxy.tunnel]""#]),
    Row(
      "the server's port", ["smtp.port": #""smtp.port": 465"#],
      answers: Answers(provider: "sendgrid"),
      changes: ["smtp.port": #""smtp.port": 30465"#]),
    Row(
      "a portOrig", answers: Answers(portOrig: 30999),
      changes: ["smtp.port": #""smtp.port": "30999""#]),
    Row(
      "a literal user name", ["smtp.user": #""smtp.user": "apikey""#],
      changes: ["smtp.user": #""smtp.user": "$[env:EMAIL_USERNAME;default=apikey]""#]),
    Row(
      "a user name's kind", answers: Answers(userKind: .secret),
      changes: ["smtp.user": #""smtp.user": "$[secret:EMAIL_USERNAME]""#]),
    Row(
      "a user name's default", answers: Answers(userDefault: "apikey"),
      changes: ["smtp.user": #""smtp.user": "$[env:EMAIL_USERNAME;default=apikey]""#]),
    Row(
      "a literal password", ["smtp.password": #""smtp.password": "hunter2""#],
      changes: ["smtp.password": #""smtp.password": "$[secret:EMAIL_PASSWORD]""#]),
    Row(
      "a password's default", ["smtp.password": #""smtp.password": "$[secret:PASS;default=x]""#],
      changes: ["smtp.password": #""smtp.password": "$[secret:PASS]""#]),
    Row(
      "a password by a variable", ["smtp.password": #""smtp.password": "$[env:EMAIL_PASSWORD]""#],
      changes: ["smtp.password": #""smtp.password": "$[secret:EMAIL_PASSWORD]""#]),
    Row(
      "a sender in other letters", answers: Answers(from: "NoReply@acme.site"),
      changes: ["from.address": #""from.address": "NoReply@acme.site""#]),
    Row(
      "a flag", answers: Answers(requiretls: true),
      changes: ["smtp.requiretls": #""smtp.requiretls": true"#]),
    Row(
      "a flag as a text", ["smtp.requiretls": #""smtp.requiretls": "false""#],
      answers: Answers(requiretls: true),
      changes: ["smtp.requiretls": #""smtp.requiretls": "true""#]),
    Row(
      "debug", answers: Answers(debug: true),
      changes: ["debug.email": #""debug.email": true"#]),
    Row(
      "another port", answers: Answers(port: 587), changes: startTLS),
  ]

  @Test func `a current file keeps its text where another format beside it goes`() throws {
    var answers = Answers()
    answers.replacesOthers = true
    let legacy = ["config/\(SaveLocation.pid).config": "smtp.port=I\"30465\"\nx.own=\"a\"\n"]
    let files = Files(mail: Self.mail([:]), mails: legacy, body: RuleTests.forwards)
    let plan = Plan(project: files.project, answers: answers)
    #expect(plan.file(.mailConfiguration)?.text == Self.mail([:]))
    #expect(plan.files.map(\.kind) == [.unchanged, .unchanged, .create, .remove])
  }

  @Test(arguments: unchanged + changed)
  func `a value is written where the file says another one`(_ row: Row) {
    let files = Files(
      mail: Self.mail(row.before),
      body: RuleTests.forwards.replacing(
        "465", with: row.before["smtp.port"]?.contains("587") == true ? "587" : "465"))
    let file = Plan(project: files.project, answers: row.answers).file(.mailConfiguration)
    #expect(file?.text == Self.mail(row.before.merging(row.changes) { $1 }))
    #expect(file?.kind == (row.changes.isEmpty ? .unchanged : .update))
  }
}
