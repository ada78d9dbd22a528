import MailSetup
import TestKit
import Testing

struct OAuthRuleTests {
  private static func oauth(_ text: String, _ expected: Set<String>) -> Judged {
    var project = Files(
      mail: RuleTests.mail("", #""oauth.flow": true"#), body: RuleTests.forwards
    ).project
    project.homes[0][.oauthProvider] = [
      ProjectFile(path: "oauth.cfg.json", bytes: Array(text.utf8))
    ]
    return Judged(text, project, expected)
  }

  static let rows = [
    Judged("no provider", line: #""oauth.flow": true"#, ["oauth-provider-missing"]),
    Judged("no OAuth", line: #""oauth.flow": false"#, []),
    Judged("OAuth as a text", line: #""oauth.flow": "true""#, ["oauth-provider-missing"]),
    oauth("{}", []),
    oauth(#"{"clientSecret": "abc"}"#, ["oauth-literal-secret"]),
    oauth(#"{"refreshToken": "$[env:X]"}"#, ["oauth-literal-secret"]),
    oauth(#"{"refreshToken": "$[secret:X]"}"#, []),
    oauth(#"{"refreshToken": ""}"#, []),
    oauth(#"{"clientId": "abc"}"#, []),
    oauth(#"{"scopes": "https://outlook.office.com/SMTP.Send"}"#, ["oauth-scopes"]),
    oauth(#"{"scopes": ["https://outlook.office.com/SMTP.Send"]}"#, ["oauth-offline-access"]),
    oauth(#"{"scopes": ["https://outlook.office.com/SMTP.Send", "offline_access"]}"#, []),
    oauth(#"{"scopes": ["https://mail.google.com/"]}"#, []),
    oauth(#"{"other": ["https://outlook.office.com/SMTP.Send"]}"#, []),
  ]

  @Test(arguments: rows)
  func `OAuth is judged`(_ row: Judged) {
    #expect(row.words == row.expected)
  }
}
