import TestKit
import Testing

@testable import MailSetup

struct FileRuleTests {
  private static let pid = SaveLocation.pid

  /// A file of another name or format, alone or beside the current one.
  private static func format(
    _ name: String, _ file: String, _ expected: Set<String>,
    text: String = "smtp.port=I\"30465\"\n", current: String? = nil
  ) -> Judged {
    Judged(
      name,
      files: Files(mail: current, mails: ["config/\(file)": text], body: RuleTests.forwards),
      expected)
  }

  private static let thin: Set = [
    "host-not-proxy destination.host", "from-missing from", "flag-absent tls.ssl",
    "credentials-absent user.name", "credentials-absent password.name",
  ]

  static let rows = [
    Judged("null", line: #""x.own": null"#, ["json-null"]),
    Judged("a key twice", line: #""smtp.ssl": true"#, ["json-duplicate-key"]),
    Judged("a key in other letters", line: #""SMTP.ssl": true"#, ["json-duplicate-key"]),
    Judged("a misspelt key", line: #""smtp.hots": "x""#, ["key-misspelt"]),
    Judged("a foreign key", line: #""smtp.timeout": 1"#, []),
    Judged("a placeholder in capitals", line: #""x.own": "$[ENV:X]""#, ["placeholder-syntax"]),
    Judged("a placeholder inside a text", line: #""x.own": "a $[env:X] b""#, []),
    Judged(
      "a broken placeholder inside a text", line: #""x.own": "a $[env:X] $[env: b""#,
      ["placeholder-syntax"]),
    Judged(
      "a placeholder under a type", line: #""x.own:Integer": "$[env:X]""#, ["placeholder-syntax"]),
    Judged("a number under a type", line: #""x.own:Integer": 1"#, []),
    Judged("a text under a type", line: #""x.own:Integer": "1""#, []),
    Judged(
      "a comment", files: Files(mail: RuleTests.mail() + "// x\n", body: RuleTests.forwards),
      ["comments-in-json"]),
    Judged(
      "a byte order mark",
      files: Files(mail: "\u{FEFF}" + RuleTests.mail(), body: RuleTests.forwards), ["bom"]),
    Judged(
      "no JSON", files: Files(mail: "{", body: RuleTests.forwards), ["json-invalid target.folder"]),
    Judged(
      "forwards that are no JSON", files: Files(mail: RuleTests.mail(), body: "{"),
      ["json-invalid target.folder"]),
    Judged(
      "forwards alone that are no JSON", files: Files(body: "{"), ["json-invalid target.folder"]),

    format("a legacy format", "\(pid).config", thin.union(["legacy-format target.folder"])),
    format(
      "a legacy format that cannot be read", "\(pid).config",
      ["legacy-invalid target.folder", "legacy-format target.folder"],
      text: "smtp.port=I\"x\"\n"),
    format(
      "a legacy format beside the current one", "\(pid).config",
      thin.union(["legacy-format target.folder", "two-formats target.folder"]),
      current: RuleTests.mail()),
    format(
      "another PID", "com.day.cq.mailer.impl.DefaultMailService.cfg.json",
      ["wrong-pid target.folder"], text: RuleTests.mail()),
    format(
      "a suffix", "\(pid)~x.cfg.json", ["wrong-pid target.folder"], text: RuleTests.mail()),
  ]

  @Test(arguments: rows)
  func `a file on disk is judged`(_ row: Judged) {
    #expect(row.words == row.expected)
  }

  @Test(arguments: [
    (#""smtp.ssl": true"#, "smtp.ssl appears twice; AEM uses the last one."),
    (#""Smtp.ssl": true"#, "smtp.ssl and Smtp.ssl differ only in case, so AEM rejects the file."),
  ])
  func `how a key is there twice is said`(_ line: String, _ words: String) {
    let check = ProjectCheck(
      Files(mail: RuleTests.mail("", line), body: RuleTests.forwards).project)
    #expect(check.findings.map(\.message) == [words])
  }

  @Test func `placeholders in each other are read down to a limit`() {
    let nested = { (count: Int) in
      String(repeating: "$[env:X;default=", count: count) + String(repeating: "]", count: count)
    }
    #expect(Placeholder.readsAll(of: nested(16)))
    #expect(!Placeholder.readsAll(of: nested(17)))
    #expect(Placeholder.all(in: nested(17)).count == 16)
  }

  @Test func `what is wrong in a file is no reason not to save, unless saving keeps it`() {
    func blockers(_ line: String) -> [Rule.ID] {
      Plan(project: Files(mail: RuleTests.mail("", line), body: RuleTests.forwards).project)
        .blockers.map(\.rule)
    }
    #expect(blockers(#""smtp.ssl": true"#) == [])
    #expect(blockers(#""smtp.hots": "x""#) == [])
    #expect(blockers(#""oauth.flow": "x""#) == [])
    #expect(blockers(#""x.own": null"#) == ["json-null"])
    #expect(blockers(#""x.own": "$[env: X]""#) == ["placeholder-syntax"])
  }

  @Test func `errors stand before warnings`() {
    var answers = Answers.complete
    answers.networking = .flexiblePortEgress
    answers.nonProxyHosts = ["db.acme.site"]
    answers.from = "x"
    #expect(
      Plan(project: .sample, answers: answers).findings.map(\.rule)
        == ["from-invalid", "non-proxy-not-offered"])
  }
}
