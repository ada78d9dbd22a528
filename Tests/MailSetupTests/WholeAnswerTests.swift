import MailSetup
import TestKit
import Testing

/// Objects of an answers file over files and a record that say everything else.
struct WholeAnswerTests {
  /// What follows from nothing is told apart from all of this.
  private static let files = Files(
    mail: #"""
      {"smtp.host": "proxy.tunnel", "smtp.port": "30777", "from.address": "a@acme.site",
       "smtp.user": "$[env:LOGIN;default=apikey]", "smtp.password": "$[secret:PASS]",
       "smtp.ssl": false, "smtp.starttls": false, "smtp.requiretls": false}
      """#,
    forwards: ["smtp.sendgrid.net:2525@30777"],
    record: #"""
      {"networking": "flexiblePortEgress", "situation": {"sandbox": true},
       "cloudManager": {"program": "1", "environments": [{"type": "dev", "id": "2"}]}}
      """#)

  private static let oauth = Files(
    mail: #"""
      {"smtp.host": "proxy.tunnel", "smtp.port": "30587", "from.address": "a@acme.site",
       "smtp.user": "box@acme.site", "smtp.password": "unused", "smtp.ssl": false,
       "smtp.starttls": true, "smtp.requiretls": true, "oauth.flow": true}
      """#,
    forwards: ["smtp.office365.com:587@30587"],
    record: #"""
      {"networking": "vpn", "oauth": {"tokenIssued": "2026-11-25"}}
      """#,
    provider: #"""
      {"authUrl": "https://login.microsoftonline.com/acme.site/oauth2/v2.0/authorize",
       "tokenUrl": "https://login.microsoftonline.com/acme.site/oauth2/v2.0/token",
       "refreshUrl": "https://login.microsoftonline.com/acme.site/oauth2/v2.0/token",
       "clientId": "c", "clientSecret": "$[secret:CLIENT]", "refreshToken": "$[secret:TOKEN]",
       "authCodeRedirectUrl": "http://localhost:1"}
      """#)

  struct Row: Sendable, CustomTestStringConvertible {
    let answers: String
    var files = WholeAnswerTests.files
    let values: @Sendable (ResolvedSettings) -> [String]
    let expected: [String]
    var testDescription: String { answers }
  }

  private static let destination: @Sendable (ResolvedSettings) -> [String] = {
    ["\($0.host):\($0.port)", "\($0.tls.ssl) \($0.tls.starttls) \($0.tls.requiretls)"]
  }
  private static let login: @Sendable (ResolvedSettings) -> [String] = {
    [$0.user.placeholder.text, $0.password.placeholder.text]
  }
  private static let situation: @Sendable (ResolvedSettings) -> [String] = {
    [
      "\($0.isSandbox ?? false)", $0.program ?? "none",
      "\($0.environments?.count ?? 0)",
    ]
  }
  private static let provider: @Sendable (ResolvedSettings) -> [String] = {
    [
      $0.tenant, $0.clientID, $0.mailbox, $0.clientSecret.name, $0.refreshToken.name,
      $0.redirectURL ?? "none", $0.tokenIssued ?? "none",
    ]
  }

  static let rows = [
    Row(
      answers: "{}", values: destination,
      expected: ["smtp.sendgrid.net:2525", "false false false"]),
    Row(
      answers: #"{"destination": {"provider": "sendgrid", "port": 2525}}"#, values: destination,
      expected: ["smtp.sendgrid.net:2525", "false false false"]),
    Row(
      answers: #"{"destination": {"provider": "sendgrid"}}"#, values: destination,
      expected: ["smtp.sendgrid.net:465", "true false false"]),
    Row(
      answers: #"{"destination": {"host": "smtp.sendgrid.net"}}"#, values: destination,
      expected: ["smtp.sendgrid.net:465", "true false false"]),
    Row(
      answers: #"{"destination": {"host": "mx.acme.site"}}"#, values: destination,
      expected: ["mx.acme.site:587", "false true true"]),
    Row(
      answers: #"{"tls": {"ssl": false}}"#, values: destination,
      expected: ["smtp.sendgrid.net:2525", "false true true"]),
    Row(
      answers: #"{"tls": {"requiretls": false}}"#, values: destination,
      expected: ["smtp.sendgrid.net:2525", "false true false"]),
    Row(
      answers: #"{"tls": {}}"#, values: destination,
      expected: ["smtp.sendgrid.net:2525", "false true true"]),
    Row(
      answers: "{}", values: login, expected: ["$[env:LOGIN;default=apikey]", "$[secret:PASS]"]),
    Row(
      answers: #"{"user": {"name": "LOGIN"}}"#, values: login,
      expected: ["$[env:LOGIN]", "$[secret:PASS]"]),
    Row(
      answers: #"{"user": {"kind": "secret"}}"#, values: login,
      expected: ["$[secret:EMAIL_USERNAME]", "$[secret:PASS]"]),
    Row(
      answers: #"{"user": {}, "password": {}}"#, values: login,
      expected: ["$[env:EMAIL_USERNAME]", "$[secret:EMAIL_PASSWORD]"]),
    Row(answers: "{}", values: situation, expected: ["true", "1", "1"]),
    Row(
      answers: #"{"situation": {"privateServer": false}, "cloudManager": {"program": "1"}}"#,
      values: situation, expected: ["false", "1", "0"]),
    Row(
      answers: #"{"cloudManager": {"environments": [{"type": "prod", "id": "3"}]}}"#,
      values: situation, expected: ["true", "none", "1"]),
    Row(
      answers: "{}", files: oauth, values: provider,
      expected: [
        "acme.site", "c", "box@acme.site", "CLIENT", "TOKEN", "http://localhost:1", "2026-11-25",
      ]),
    Row(
      answers: #"{"oauth": {"tenant": "b.site", "clientId": "c", "refreshToken": {"name": "R"}}}"#,
      files: oauth, values: provider,
      expected: [
        "b.site", "c", "box@acme.site", "SECRET_SMTP_OAUTH_CLIENT_SECRET", "R",
        "http://localhost", "none",
      ]),
    Row(
      answers: #"{"oauth": {"clientSecret": {}}}"#, files: oauth, values: provider,
      expected: [
        "", "", "box@acme.site", "SECRET_SMTP_OAUTH_CLIENT_SECRET",
        "SECRET_SMTP_OAUTH_REFRESH_TOKEN", "http://localhost", "none",
      ]),
    Row(
      answers: #"{"from": "b@acme.site", "oauth": {"tenant": "b.site", "clientId": "c"}}"#,
      files: Files(
        forwards: ["smtp.office365.com:587@30587"],
        record: #"""
          {"networking": "vpn", "login": "oauth2", "destination": {"provider": "office365"},
           "oauth": {"mailbox": "a@acme.site"}}
          """#),
      values: provider,
      expected: [
        "b.site", "c", "b@acme.site", "SECRET_SMTP_OAUTH_CLIENT_SECRET",
        "SECRET_SMTP_OAUTH_REFRESH_TOKEN", "http://localhost", "none",
      ]),
  ]

  @Test(arguments: rows)
  func `an object that is given is the whole answer, but for the mailbox`(_ row: Row) throws {
    let plan = try Plan(
      project: row.files.project, file: Answers(file: Array(row.answers.utf8)))
    #expect(row.values(plan.settings) == row.expected)
  }

  @Test(arguments: [#"{"destination": {"port": 25}}"#, #"{"destination": {}}"#])
  func `a destination without a server is not the one that was found`(_ text: String) throws {
    let answers = try Answers(file: Array(text.utf8))
    #expect(throws: AnswersError.missing("destination.provider or destination.host")) {
      try Plan(project: Self.files.project, file: answers)
    }
  }

  @Test(arguments: [
    (#""smtp.user": "old""#, #"{"user": {"name": "SMTP_LOGIN"}}"#, "$[env:SMTP_LOGIN]"),
    (#""smtp.user": "$[env:A]@$[env:B]""#, #"{"user": {}}"#, "$[env:EMAIL_USERNAME]"),
    (
      #""smtp.user": "$[env:A;default=b]""#, #"{"user": {"kind": "secret"}}"#,
      "$[secret:EMAIL_USERNAME]"
    ),
    (#""smtp.password": "a$[secret:B]""#, #"{"password": {}}"#, "$[secret:EMAIL_PASSWORD]"),
  ])
  func `an object replaces what the file has`(line: String, answers: String, written: String)
    throws
  {
    let key = String(line.split(separator: "\"")[0])
    let files = Files(
      mail: RuleTests.mail(key, line), body: RuleTests.forwards,
      record: #"{"networking": "flexiblePortEgress"}"#)
    let plan = try Plan(project: files.project, file: Answers(file: Array(answers.utf8)))
    #expect(plan.blockers == [])
    let text = try #require(plan.file(.mailConfiguration)?.after)
    #expect(String(decoding: text, as: UTF8.self).contains("\"\(key)\": \"\(written)\""))
  }
}
