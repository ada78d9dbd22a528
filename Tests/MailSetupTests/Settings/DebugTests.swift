import MailSetup
import TestKit
import Testing

struct DebugTests {
  static let cases: [Case<Bool>] = [
    Case("nothing", gives: false),
    Case("chosen", chosen: Answers(debug: true), gives: true),
    Case("found", found: Answers(debug: true), gives: true),
    Case("switched off", chosen: Answers(debug: false), found: Answers(debug: true), gives: false),
    Case("switched on", chosen: Answers(debug: true), found: Answers(debug: false), gives: true),
    Case(
      "another provider", chosen: Answers(provider: "ses"), found: Answers(debug: true), gives: true
    ),
    Case("on disk", files: Files(mail: #"{"debug.email": true}"#), gives: true),
    Case("a text on disk", files: Files(mail: #"{"debug.email": "true"}"#), gives: true),
    Case(
      "neither true nor false on disk", files: Files(mail: #"{"debug.email": "on"}"#), gives: false),
    Case(
      "recorded",
      files: Files(
        record: Files.record(with: #""debug": true"#)),
      gives: true),
    Case(
      "recorded, and off on disk",
      files: Files(
        mail: #"{"debug.email": false}"#, record: Files.record(with: #""debug": true"#)),
      gives: false),
  ]

  @Test(arguments: cases)
  func `logging is chosen or found, and off otherwise`(_ row: Case<Bool>) {
    #expect(row.settings.debug == row.expected)
  }
}
