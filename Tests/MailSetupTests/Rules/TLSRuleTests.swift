import MailSetup
import TestKit
import Testing

struct TLSRuleTests {
  static let answers = [
    Judged("a port that the provider lacks", ["provider-port destination.port"]) {
      $0.provider = .preset("postmark")
      $0.host = "smtp.postmarkapp.com"
      $0.port = 2526
    },
    Judged("implicit TLS that the provider lacks", ["provider-port destination.port"]) {
      $0.provider = .preset("postmark")
      $0.host = "smtp.postmarkapp.com"
      $0.port = 465
    },
    Judged("any port of another server", []) {
      $0.provider = .anotherServer
      $0.host = "mx.acme.site"
      $0.port = 2526
    },
    Judged("implicit TLS on another server's port", []) {
      $0.provider = .anotherServer
      $0.host = "mx.acme.site"
      $0.port = 2526
      $0.ssl = true
    },
    Judged("implicit TLS on 25", ["ssl-port-mismatch tls.ssl"]) {
      $0.provider = .anotherServer
      $0.host = "mx.acme.site"
      $0.port = 25
      $0.ssl = true
    },
    Judged("STARTTLS on 2465", ["ssl-port-mismatch tls.ssl"]) {
      $0.provider = .anotherServer
      $0.host = "mx.acme.site"
      $0.port = 2465
      $0.ssl = false
    },
    Judged("implicit TLS on a port that only the provider tells", ["ssl-port-mismatch tls.ssl"]) {
      $0.port = 2525
      $0.ssl = true
    },
    Judged("starttls with implicit TLS", ["ssl-and-starttls tls.starttls"]) { $0.starttls = true },
    Judged("requiretls with implicit TLS", []) { $0.requiretls = true },
    Judged("no starttls", ["starttls-overridden tls.starttls"]) {
      $0.port = 587
      $0.starttls = false
    },
    Judged("no requiretls", ["starttls-not-required tls.requiretls"]) {
      $0.port = 587
      $0.requiretls = false
    },
    Judged("STARTTLS", []) { $0.port = 587 },
    Judged("both on a port that starts in plain text", ["ssl-port-mismatch tls.ssl"]) {
      $0.port = 587
      ($0.ssl, $0.starttls) = (true, true)
    },
    Judged("no flag on a port of implicit TLS", ["ssl-port-mismatch tls.ssl"]) {
      $0.port = 465
      ($0.ssl, $0.starttls, $0.requiretls) = (false, false, false)
    },
  ]

  private static func plain(_ name: String, port: Int, ssl: Bool, _ expected: Set<String>) -> Judged
  {
    Judged(
      name,
      files: Files(
        mail:
          #"{"smtp.host": "$[env:AEM_PROXY_HOST]", "smtp.port": \#(port), "from.address": "a@acme.site", "smtp.ssl": \#(ssl), "smtp.starttls": \#(!ssl), "smtp.requiretls": \#(!ssl)}"#
      ), expected)
  }

  static let files = [
    plain(
      "465 without a forward", port: 465, ssl: false,
      ["port-not-forwarded portOrig", "ssl-port-mismatch tls.ssl"]),
    plain(
      "465 without a forward, with smtp.ssl", port: 465, ssl: true, ["port-not-forwarded portOrig"]),
    plain("a portOrig without a forward", port: 30465, ssl: false, []),
    plain("the first portOrig without a forward", port: 30000, ssl: true, []),
    Judged("a flag that is none", "smtp.starttls", line: #""smtp.starttls": "no""#, ["flag-value"]),
    Judged("a flag as a number", "smtp.starttls", line: #""smtp.starttls": 0"#, ["flag-value"]),
    Judged("a flag by a variable", "smtp.starttls", line: #""smtp.starttls": "$[env:X]""#, []),
    Judged("a flag that is null", "smtp.starttls", line: #""smtp.starttls": null"#, ["json-null"]),
    Judged("debug that is none", line: #""debug.email": "on""#, ["flag-value"]),
    Judged("oauth that is none", line: #""oauth.flow": "on""#, ["flag-value"]),
    Judged("a flag left out", "smtp.starttls", line: #""x": 1"#, []),
  ]

  @Test(arguments: answers + files)
  func `ports and flags are judged`(_ row: Judged) {
    #expect(row.words == row.expected)
  }

  @Test(arguments: [
    ("postmark", 465, "Postmark does not accept port 465."),
    ("postmark", 2526, "Postmark is not known to accept port 2526."),
    ("mailgun", 2465, "Mailgun is not known to accept port 2465."),
  ])
  func `why a provider's port is wrong is said`(_ id: String, _ port: Int, _ words: String) {
    var answers = Answers.complete
    answers.provider = .preset(id)
    answers.port = port
    let finding = Plan(project: .sample, answers: answers).findings
      .first { $0.rule == "provider-port" }
    #expect(finding?.message == words)
    #expect(finding?.advice.contains("587, 2525, 25") == true)
  }

  @Test(arguments: [
    ("postmark", 465, Rule.Severity.error), ("postmark", 2526, .warning),
    ("mailersend", 465, .warning), ("sendgrid", 2465, .warning),
  ])
  func `only a port that a provider is documented to refuse is an error`(
    provider: String, port: Int, severity: Rule.Severity
  ) {
    var answers = Answers.complete
    (answers.provider, answers.port) = (.preset(provider), port)
    let findings = Plan(project: .sample, answers: answers).findings
    #expect(findings.filter { $0.rule == "provider-port" }.map(\.severity) == [severity])
  }
}
