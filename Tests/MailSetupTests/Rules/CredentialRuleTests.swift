import MailSetup
import TestKit
import Testing

struct CredentialRuleTests {
  static let answers = [
    Judged("a user name's wrong name", ["variable-name user.name"]) { $0.userName = "MAIL-USER" },
    Judged("a user name's reserved name", ["variable-reserved user.name"]) {
      $0.userName = "AEM_X"
    },
    Judged("a password's wrong name", ["variable-name password.name"]) {
      $0.passwordName = "1PASS"
    },
    Judged("a password's reserved name", ["variable-reserved password.name"]) {
      $0.passwordName = "ADOBE_PASS"
    },
    Judged("one name for both", ["variable-twice password.name"]) {
      $0.userName = "EMAIL_PASSWORD"
    },
    Judged("one name for both, two secrets", ["variable-twice password.name"]) {
      $0.userKind = .secret
      $0.userName = "EMAIL_PASSWORD"
    },
    Judged(
      "one name for both, one with a default",
      ["credential-default user.default", "variable-twice password.name"]
    ) {
      $0.userName = "EMAIL_PASSWORD"
      $0.userDefault = "apikey"
    },
    Judged("the provider's word", ["credential-default user.default"]) {
      $0.userDefault = "apikey"
    },
    Judged("another word", ["credential-default user.default", "user-convention user.default"]) {
      $0.userDefault = "me"
    },
    Judged("any word for a provider without one", ["credential-default user.default"]) {
      $0.provider = .preset("mailgun")
      $0.host = "smtp.mailgun.org"
      $0.userDefault = "me"
    },
    Judged("a secret with a default", ["secret-default user.default"]) {
      $0.userKind = .secret
      $0.userDefault = "apikey"
    },
    Judged(
      "a secret for Postmark", ["credential-default user.default", "secret-default user.default"]
    ) {
      $0.provider = .preset("postmark")
      $0.host = "smtp.postmarkapp.com"
      $0.userDefault = "token"
    },
    Judged("a blank at the start", ["credential-default user.default", "user-blank user.default"]) {
      $0.provider = .preset("mailjet")
      $0.host = "in-v3.mailjet.com"
      $0.userDefault = " a"
    },
    Judged("a blank at the end", ["credential-default user.default", "user-blank user.default"]) {
      $0.provider = .preset("mailjet")
      $0.host = "in-v3.mailjet.com"
      $0.userDefault = "a "
    },
    Judged("a blank inside", ["credential-default user.default"]) {
      $0.provider = .preset("mailjet")
      $0.host = "in-v3.mailjet.com"
      $0.userDefault = "a b"
    },
    Judged("debug", ["debug-on debug"]) { $0.debug = true },
    Judged("Microsoft", ["basic-auth-microsoft login"]) {
      $0.provider = .preset("office365")
    },
  ]

  private static let microsoft = RuleTests.forwards.replacing(
    "smtp.sendgrid.net", with: "smtp.office365.com"
  )
  .replacing(":465", with: ":587")

  private static func microsoft(_ name: String, oauth: Bool, _ expected: Set<String>) -> Judged {
    Judged(
      name,
      files: Files(
        mail: RuleTests.mail("", "\"oauth.flow\": \(oauth)")
          .replacing(#""smtp.ssl": true"#, with: #""smtp.ssl": false"#)
          .replacing(#"tls": false"#, with: #"tls": true"#), body: microsoft), expected)
  }

  static let files = [
    microsoft(
      "Microsoft with a password", oauth: false, ["basic-auth-microsoft login"]),
    microsoft("Microsoft with OAuth", oauth: true, ["oauth-provider-missing"]),
    Judged(
      "a password's default", "smtp.password",
      line: #""smtp.password": "$[secret:PASS;default=x]""#,
      ["secret-default password.name"]),
    Judged(
      "a user name's default that cannot be written", "smtp.user", line: #""smtp.user": "a\\""#,
      ["user-convention user.default"]),
    Judged(
      "a password by another source", "smtp.password", line: #""smtp.password": "$[prop:P]""#, []),
    Judged(
      "a password by a variable", "smtp.password", line: #""smtp.password": "$[env:P]""#,
      ["user-kind-mismatch password.name"]),
    Judged(
      "a literal password", "smtp.password", line: #""smtp.password": "hunter2""#,
      ["literal-password password.name"]),
    Judged(
      "an empty password", "smtp.password", line: #""smtp.password": """#,
      ["credentials-absent password.name"]),
    Judged(
      "no password", "smtp.password", line: #""x": 1"#, ["credentials-absent password.name"]),
    Judged("no user", "smtp.user", line: #""x": 1"#, ["credentials-absent user.name"]),
    Judged(
      "an empty user", "smtp.user", line: #""smtp.user": """#, ["credentials-absent user.name"]),
    Judged(
      "a secret inside a password", "smtp.password", line: #""smtp.password": "x$[secret:P]""#, []),
    Judged(
      "a dummy password with OAuth", "smtp.password",
      line: #""smtp.password": "dummy", "oauth.flow": true"#,
      ["oauth-provider-missing", "login-not-offered login"]),
  ]

  @Test(arguments: answers + files)
  func `the login is judged`(_ row: Judged) {
    #expect(row.words == row.expected)
  }

  /// A name and its flaw.
  static let names: [(String, VariableName.Flaw?)] = [
    ("", .empty), ("A", .tooShort), ("_", .tooShort), ("AB", nil), ("_1", nil), ("ab_C9", nil),
    (String(repeating: "A", count: 100), nil), (String(repeating: "A", count: 101), .tooLong(101)),
    ("1A", .firstCharacter("1")), ("-A", .firstCharacter("-")), ("ÄA", .firstCharacter("Ä")),
    ("A-B", .character("-")), ("A B", .character(" ")), ("AÄ", .character("Ä")),
    ("A.B", .character(".")),
    ("INTERNAL_A", .reserved(prefix: "INTERNAL_")), ("ADOBE_A", .reserved(prefix: "ADOBE_")),
    ("CONST_A", .reserved(prefix: "CONST_")), ("AEM_A", .reserved(prefix: "AEM_")),
    ("AEM", nil), ("aem_a", nil), ("MY_AEM_A", nil),
  ]

  @Test(arguments: names)
  func `a variable's name is judged`(_ name: String, _ flaw: VariableName.Flaw?) {
    #expect(VariableName.flaw(in: name) == flaw)
  }

  /// A default, and why it cannot be written.
  static let defaults: [(String, Placeholder.DefaultFlaw?)] = [
    ("", nil), ("a;b]c[d", nil), ("a\\b", nil), ("a\\", .trailingBackslash), ("a$[b", .placeholder),
    ("$b", nil), ("a\\;b", .backslashBeforeSpecial), ("a\\]b", .backslashBeforeSpecial),
    ("a\\[b", .backslashBeforeSpecial), ("a\nb", .controlCharacter),
    ("a\u{7F}b", .controlCharacter),
    ("ä", nil),
  ]

  @Test(arguments: defaults)
  func `a default is writable where it is read back`(
    _ text: String, _ flaw: Placeholder.DefaultFlaw?
  ) {
    #expect(Placeholder.flaw(inDefault: text) == flaw)
    let placeholder = Placeholder(source: .env, name: "X", defaultValue: text)
    if flaw == nil { #expect(Placeholder(placeholder.text) == placeholder) }
  }

  @Test func `a credential's kind decides its source and its type`() {
    let kinds = Credential.Kind.allCases
    #expect(kinds.map(\.source) == [.env, .secret])
    #expect(kinds.map(\.type) == ["string", "secretString"])
  }
}
