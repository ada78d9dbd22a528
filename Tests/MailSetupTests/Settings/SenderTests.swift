import MailSetup
import TestKit
import Testing

struct SenderTests {
  static let cases: [Case<String>] = [
    Case("nothing", gives: ""),
    Case("chosen", chosen: Answers(from: "a@acme.site"), gives: "a@acme.site"),
    Case("found", found: Answers(from: "b@acme.site"), gives: "b@acme.site"),
    Case(
      "chosen in place of the found one", chosen: Answers(from: "a@acme.site"),
      found: Answers(from: "b@acme.site"), gives: "a@acme.site"),
    Case(
      "an empty one in place of the found one", chosen: Answers(from: ""),
      found: Answers(from: "b@acme.site"), gives: ""),
    Case(
      "another provider", chosen: Answers(provider: "ses"), found: Answers(from: "b@acme.site"),
      gives: "b@acme.site"),
    Case(
      "a provider and a user name that is an address",
      chosen: Answers(provider: "gmail", userDefault: "a@acme.site"), gives: ""),
    Case("on disk", files: Files(mail: #"{"from.address": "b@acme.site"}"#), gives: "b@acme.site"),
    Case(
      "on disk in other letters", files: Files(mail: #"{"From.Address": "b@acme.site"}"#),
      gives: "b@acme.site"),
    Case(
      "on disk twice",
      files: Files(mail: #"{"from.address": "a@acme.site", "from.address": "b@acme.site"}"#),
      gives: "b@acme.site"),
    Case(
      "on disk by a variable",
      files: Files(mail: #"{"from.address": "$[env:FROM;default=b@acme.site]"}"#),
      gives: "$[env:FROM;default=b@acme.site]"),
    Case("no text on disk", files: Files(mail: #"{"from.address": true}"#), gives: ""),
    Case(
      "recorded",
      files: Files(
        record: Files.record()),
      gives: "a@acme.site"),
    Case(
      "recorded, and another on disk",
      files: Files(mail: #"{"from.address": "b@acme.site"}"#, record: Files.record()),
      gives: "b@acme.site"),
  ]

  @Test(arguments: cases)
  func `the sender is chosen or found`(_ row: Case<String>) {
    #expect(row.settings.from == row.expected)
  }
}
