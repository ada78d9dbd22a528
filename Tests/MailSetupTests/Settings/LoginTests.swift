import MailSetup
import TestKit
import Testing

/// The user name and the password, as they are written into the file.
struct LoginTests {
  private static let user = Answers(
    userKind: .variable, userName: "MAIL_USER", userDefault: "apikey")

  static let users: [Case<String>] = [
    Case("nothing", gives: "$[env:EMAIL_USERNAME]"),
    Case("a provider", chosen: Answers(provider: "sendgrid"), gives: "$[env:EMAIL_USERNAME]"),
    Case("a secret", chosen: Answers(userKind: .secret), gives: "$[secret:EMAIL_USERNAME]"),
    Case("a name", chosen: Answers(userName: "USER"), gives: "$[env:USER]"),
    Case("no name", chosen: Answers(userName: ""), gives: "$[env:]"),
    Case(
      "a default", chosen: Answers(userDefault: "me"), gives: "$[env:EMAIL_USERNAME;default=me]"),
    Case("an empty default", chosen: Answers(userDefault: ""), gives: "$[env:EMAIL_USERNAME]"),

    Case("found", found: user, gives: "$[env:MAIL_USER;default=apikey]"),
    Case(
      "an empty default that was found", found: Answers(userDefault: ""),
      gives: "$[env:EMAIL_USERNAME]"),
    Case(
      "an empty default in place of the found one", chosen: Answers(userDefault: ""), found: user,
      gives: "$[env:MAIL_USER]"),
    Case(
      "a default in place of the found one", chosen: Answers(userDefault: "me"), found: user,
      gives: "$[env:MAIL_USER;default=me]"),
    Case(
      "a secret in place of a variable", chosen: Answers(userKind: .secret), found: user,
      gives: "$[secret:MAIL_USER]"),
    Case(
      "a variable in place of a secret", chosen: Answers(userKind: .variable),
      found: Answers(userKind: .secret, userName: "MAIL_USER"), gives: "$[env:MAIL_USER]"),
    Case(
      "a name in place of the found one", chosen: Answers(userName: "USER"), found: user,
      gives: "$[env:USER;default=apikey]"),
    Case(
      "another provider", chosen: Answers(provider: "ses"), found: user,
      gives: "$[env:MAIL_USER;default=apikey]"),

    Case(
      "the user name of the same server", chosen: Answers { $0.host = "mx.acme.site" },
      found: Answers { found in
        found = user
        found.host = "mx.acme.site"
      }, gives: "$[env:MAIL_USER;default=apikey]"),
    Case(
      "the user name of another server", chosen: Answers(provider: "ses"),
      found: Answers { found in
        found = user
        found.host = "smtp.sendgrid.net"
      }, gives: "$[env:MAIL_USER]"),

    onDisk("a variable on disk", #""smtp.user": "$[env:MAIL_USER]""#, gives: "$[env:MAIL_USER]"),
    onDisk(
      "a variable with a default on disk", #""smtp.user": "$[env:MAIL_USER;default=a\\;b]""#,
      gives: #"$[env:MAIL_USER;default=a\;b]"#),
    onDisk(
      "a variable with an empty default on disk", #""smtp.user": "$[env:MAIL_USER;default=]""#,
      gives: "$[env:MAIL_USER]"),
    onDisk(
      "a secret on disk", #""smtp.user": "$[secret:MAIL_USER]""#, gives: "$[secret:MAIL_USER]"),
    onDisk(
      "another source on disk", #""smtp.user": "$[prop:MAIL_USER]""#,
      gives: "$[env:EMAIL_USERNAME]"),
    onDisk(
      "a literal on disk", #""smtp.user": "apikey""#, gives: "$[env:EMAIL_USERNAME;default=apikey]"),
    onDisk("a number on disk", #""smtp.user": 4711"#, gives: "$[env:EMAIL_USERNAME;default=4711]"),
    onDisk("an empty literal on disk", #""smtp.user": """#, gives: "$[env:EMAIL_USERNAME]"),
    onDisk("a list on disk", #""smtp.user": ["apikey"]"#, gives: "$[env:EMAIL_USERNAME]"),
    Case(
      "a default that is removed from disk", chosen: Answers(userDefault: ""),
      files: Files(mail: #"{"smtp.user": "$[env:MAIL_USER;default=apikey]"}"#),
      gives: "$[env:MAIL_USER]"),
    Case("recorded", files: recorded, gives: "$[secret:USER]"),
    Case(
      "recorded with a default that the file does not have",
      files: Files(
        mail: #"{"smtp.user": "$[env:A]"}"#,
        record: Files.record(with: #""user": {"kind": "variable", "name": "A", "default": "me"}"#)),
      gives: "$[env:A]"),
  ]

  static let passwords: [Case<String>] = [
    Case("nothing", gives: "$[secret:EMAIL_PASSWORD]"),
    Case("a name", chosen: Answers(passwordName: "MAIL"), gives: "$[secret:MAIL]"),
    Case("found", found: Answers(passwordName: "MAIL"), gives: "$[secret:MAIL]"),
    Case(
      "a name in place of the found one", chosen: Answers(passwordName: "PASS"),
      found: Answers(passwordName: "MAIL"), gives: "$[secret:PASS]"),
    Case(
      "another provider", chosen: Answers(provider: "ses"), found: Answers(passwordName: "MAIL"),
      gives: "$[secret:MAIL]"),
    Case(
      "a user name and a kind", chosen: Answers(userKind: .variable, userName: "USER"),
      gives: "$[secret:EMAIL_PASSWORD]"),
    onDisk("a secret on disk", #""smtp.password": "$[secret:MAIL]""#, gives: "$[secret:MAIL]"),
    onDisk(
      "a secret with a default on disk", #""smtp.password": "$[secret:MAIL;default=x]""#,
      gives: "$[secret:MAIL]"),
    onDisk(
      "a variable on disk", #""smtp.password": "$[env:MAIL]""#, gives: "$[secret:EMAIL_PASSWORD]"),
    onDisk("a literal on disk", #""smtp.password": "hunter2""#, gives: "$[secret:EMAIL_PASSWORD]"),
    Case("recorded", files: recorded, gives: "$[secret:PASS]"),
  ]

  private static func onDisk(_ name: String, _ line: String, gives expected: String) -> Case<String>
  {
    Case(name, files: Files(mail: "{\(line)}"), gives: expected)
  }

  private static let recorded = Files(
    record: Files.record(
      with: #""user": {"kind": "secret", "name": "USER"}, "password": {"name": "PASS"}"#))

  @Test(arguments: users)
  func `the user name is chosen, found or proposed`(_ row: Case<String>) {
    #expect(row.settings.user.placeholder.text == row.expected)
  }

  @Test(arguments: passwords)
  func `the password is a secret whose name is chosen, found or proposed`(_ row: Case<String>) {
    #expect(row.settings.password.placeholder.text == row.expected)
  }
}
