import MailSetup
import TestKit
import Testing

struct NonProxyHostsTests {
  private static let disk = Files(hosts: ["a.acme.site", "b.acme.site"])
  private static let imported = PortForwardsBody(
    portForwards: [], nonProxyHosts: ["b.acme.site", "c.acme.site"])

  static let cases: [Case<[String]>] = [
    Case("nothing", gives: []),
    Case("chosen", chosen: Answers(nonProxyHosts: ["c.acme.site"]), gives: ["c.acme.site"]),
    Case("on disk", files: disk, gives: ["a.acme.site", "b.acme.site"]),
    Case(
      "chosen in place of those on disk", chosen: Answers(nonProxyHosts: ["c.acme.site"]),
      files: disk, gives: ["c.acme.site"]),
    Case("removed", chosen: Answers(nonProxyHosts: []), files: disk, gives: []),
    Case(
      "an option that has none", chosen: Answers(networking: .flexiblePortEgress), files: disk,
      gives: ["a.acme.site", "b.acme.site"]),
    Case(
      "another server", chosen: Answers(provider: "mailgun"), files: disk,
      gives: ["a.acme.site", "b.acme.site"]),
    Case(
      "of the environment", files: Files(), imported: imported,
      gives: ["b.acme.site", "c.acme.site"]),
    Case(
      "of the environment beside those on disk", files: disk, imported: imported,
      gives: ["a.acme.site", "b.acme.site", "c.acme.site"]),
    Case(
      "one that is no text",
      files: Files(body: #"{"portForwards": [], "nonProxyHosts": [1, "a.b"]}"#),
      gives: ["", "a.b"]),
    Case(
      "of the API's answer",
      files: Files(
        body:
          #"{"_embedded": {"networkingConfigurations": [{"portForwards": [], "nonProxyHosts": ["a.b"]}]}}"#
      ),
      gives: ["a.b"]),
    Case(
      "recorded",
      files: Files(
        record: Files.record(with: #""nonProxyHosts": ["c.d"]"#)),
      gives: ["c.d"]),
    Case(
      "recorded, and none on disk",
      files: Files(hosts: [], record: Files.record(with: #""nonProxyHosts": ["c.d"]"#)),
      gives: []),
  ]

  @Test(arguments: cases)
  func `the hosts that bypass the proxy are chosen or found`(_ row: Case<[String]>) {
    #expect(row.settings.nonProxyHosts == row.expected)
  }

  /// A pattern, a host, and whether one covers the other.
  static let patterns: [(String, String, Bool)] = [
    ("smtp.acme.site", "smtp.acme.site", true), ("SMTP.acme.site", "smtp.ACME.site", true),
    ("acme.site", "smtp.acme.site", false), ("smtp.acme.site", "acme.site", false),
    ("*.acme.site", "smtp.acme.site", true), ("*.acme.site", "a.smtp.acme.site", true),
    ("*.acme.site", "acme.site", false), ("*.acme.site", "smtp.acme.site.evil", false),
    ("*acme.site", "myacme.site", true), ("*", "smtp.acme.site", true),
    ("smtp.*", "smtp.acme.site", true), ("smtp.*", "mx.acme.site", false),
    ("smt*", "smtp.acme.site", true), ("SMTP.*", "smtp.acme.site", true),
    ("s*p.acme.site", "smtp.acme.site", false), ("", "smtp.acme.site", false),
  ]

  @Test(arguments: patterns)
  func `a host is covered by its name or a star at one end`(
    _ pattern: String, _ host: String, _ isCovered: Bool
  ) {
    #expect(HostName.pattern(pattern, covers: host) == isCovered)
  }

  /// An entry, and the rules that it breaks beside the mail server smtp.sendgrid.net.
  static let entries: [(String, [Rule.ID])] = [
    ("db.acme.site", []), ("*.acme.site", []), ("localhost", []),
    ("smtp.sendgrid.net", ["mail-host-non-proxy"]), ("*.sendgrid.net", ["mail-host-non-proxy"]),
    ("smtp.*", ["mail-host-non-proxy", "non-proxy-host-pattern"]),
    ("smtp*", ["mail-host-non-proxy", "non-proxy-host-pattern"]),
    ("*", ["mail-host-non-proxy", "non-proxy-host-pattern"]),
    ("*sendgrid.net", ["mail-host-non-proxy", "non-proxy-host-pattern"]),
    ("db*", ["non-proxy-host-pattern"]), ("db.*", ["non-proxy-host-pattern"]),
    ("*acme.site", ["non-proxy-host-pattern"]), ("*.*.acme.site", ["non-proxy-host-pattern"]),
    ("*.", ["non-proxy-host-pattern"]), ("", ["non-proxy-host-pattern"]),
    ("DB.acme.site", ["non-proxy-host-pattern"]), ("10.0.0.0/8", ["non-proxy-host-pattern"]),
  ]

  @Test(arguments: entries)
  func `an entry is a host name, or a star and a domain, and not the mail server's`(
    _ entry: String, _ rules: [Rule.ID]
  ) {
    var answers = Answers.complete
    answers.networking = .vpn
    answers.nonProxyHosts = ["api.acme.site", entry]
    let findings = Plan(project: .sample, answers: answers).findings
    #expect(findings.map(\.rule) == rules)
    #expect(findings.allSatisfy { $0.answer == .nonProxyHosts && $0.row == 1 })
  }
}
