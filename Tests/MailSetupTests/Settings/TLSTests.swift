import MailSetup
import TestKit
import Testing

/// The three flags; an expectation names those that are true.
struct TLSTests {
  static let implicit = "ssl"
  static let startTLS = "starttls requiretls"

  private static let none = Answers(ssl: false, starttls: false, requiretls: false)

  /// A server with the flags that no port proposes.
  private static func found(
    host: String = "mx.acme.site", port: Int = 2526, ssl: Bool? = nil, starttls: Bool? = nil,
    requiretls: Bool? = nil
  ) -> Answers {
    Answers(host: host, port: port, ssl: ssl, starttls: starttls, requiretls: requiretls)
  }

  private static let open = found(ssl: false, starttls: false, requiretls: false)
  private static let odd = found(ssl: false, starttls: false, requiretls: true)
  private static let oddImplicit = found(
    host: "smtp.mailgun.org", port: 465, ssl: true, starttls: true, requiretls: true)

  static let derived: [Case<String>] = [
    Case("nothing", gives: startTLS),
    Case("a provider with implicit TLS", chosen: Answers(provider: "sendgrid"), gives: implicit),
    Case("a provider without implicit TLS", chosen: Answers(provider: "postmark"), gives: startTLS),
    Case("the port 465", chosen: Answers(port: 465), gives: implicit),
    Case("the port 2465", chosen: Answers(port: 2465), gives: implicit),
    Case("the port 587", chosen: Answers(provider: "ses", port: 587), gives: startTLS),
    Case("the port 2587", chosen: Answers(provider: "ses", port: 2587), gives: startTLS),
    Case("the port 25", chosen: Answers(port: 25), gives: startTLS),
    Case("another port", chosen: Answers(port: 1025), gives: startTLS),
    Case(
      "465 with a provider that has none", chosen: Answers(provider: "postmark", port: 465),
      gives: implicit),
  ]

  static let chosen: [Case<String>] = [
    Case("implicit TLS", chosen: Answers(ssl: true), gives: implicit),
    Case("STARTTLS", chosen: Answers(provider: "sendgrid", ssl: false), gives: startTLS),
    Case("implicit TLS against the port", chosen: Answers(port: 587, ssl: true), gives: implicit),
    Case("STARTTLS against the port", chosen: Answers(port: 465, ssl: false), gives: startTLS),
    Case(
      "implicit TLS against the provider", chosen: Answers(provider: "postmark", ssl: true),
      gives: implicit),
    Case(
      "starttls beside implicit TLS", chosen: Answers(port: 465, starttls: true),
      gives: "ssl starttls"),
    Case(
      "requiretls beside implicit TLS", chosen: Answers(port: 465, requiretls: true),
      gives: "ssl requiretls"),
    Case("no starttls", chosen: Answers(port: 587, starttls: false), gives: "requiretls"),
    Case("no requiretls", chosen: Answers(port: 587, requiretls: false), gives: "starttls"),
    Case("no flag", chosen: none, gives: ""),
    Case(
      "every flag", chosen: Answers(port: 587, ssl: true, starttls: true, requiretls: true),
      gives: "ssl starttls requiretls"),
  ]

  static let found: [Case<String>] = [
    Case("no flag", found: open, gives: ""),
    Case("an odd flag", found: odd, gives: "requiretls"),
    Case("every flag", found: oddImplicit, gives: "ssl starttls requiretls"),
    Case("smtp.ssl against the port", found: found(port: 465, ssl: false), gives: implicit),
    Case(
      "smtp.ssl on a port that nobody knows", found: found(port: 4650, ssl: true), gives: implicit),
    Case("smtp.ssl alone", found: found(ssl: true), gives: implicit),
    Case("no flag in the file", found: found(), gives: startTLS),
    Case("no flag in the file on 465", found: found(port: 465), gives: implicit),
  ]

  /// Found flags hold as long as their server and port stay.
  static let changed: [Case<String>] = [
    Case("smtp.ssl switched on", chosen: Answers(ssl: true), found: odd, gives: implicit),
    Case(
      "smtp.ssl switched on, the port as it was", chosen: Answers(port: 2526, ssl: true),
      found: odd, gives: implicit),
    Case("smtp.ssl switched off", chosen: Answers(ssl: false), found: oddImplicit, gives: startTLS),
    Case(
      "smtp.ssl switched off, the port as it was", chosen: Answers(port: 465, ssl: false),
      found: oddImplicit, gives: startTLS),
    Case(
      "smtp.ssl as it was, the port too", chosen: Answers(port: 2526, ssl: false), found: odd,
      gives: "requiretls"),
    Case(
      "smtp.ssl as it was, another port", chosen: Answers(port: 587, ssl: false), found: odd,
      gives: startTLS),
    Case("starttls alone", chosen: Answers(starttls: true), found: open, gives: "starttls"),
    Case("requiretls alone", chosen: Answers(requiretls: true), found: open, gives: "requiretls"),
    Case(
      "starttls and another port", chosen: Answers(port: 587, starttls: false), found: open,
      gives: "requiretls"),
    Case("another port", chosen: Answers(port: 587), found: open, gives: startTLS),
    Case(
      "another port that speaks implicit TLS", chosen: Answers(port: 465), found: open,
      gives: implicit),
    Case("the same port", chosen: Answers(port: 2526), found: open, gives: ""),
    Case("another host", chosen: Answers(host: "mx2.acme.site"), found: open, gives: startTLS),
    Case(
      "another host, the port as it was", chosen: Answers(host: "mx2.acme.site", port: 2526),
      found: open, gives: startTLS),
    Case(
      "the same host and port", chosen: Answers(host: "mx.acme.site", port: 2526), found: open,
      gives: ""),
    Case("another provider", chosen: Answers(provider: "postmark"), found: open, gives: startTLS),
    Case(
      "another provider, the host and the port as they were",
      chosen: Answers(provider: "postmark", host: "mx.acme.site", port: 2526), found: open,
      gives: startTLS),
    Case(
      "another server as before", chosen: Answers(isAnotherServer: true), found: open, gives: ""),
    Case(
      "the same provider", chosen: Answers(provider: "mailgun"), found: oddImplicit,
      gives: "ssl starttls requiretls"),
    Case(
      "another server in place of a provider", chosen: Answers(isAnotherServer: true),
      found: oddImplicit, gives: startTLS),
    Case(
      "answers that have nothing to do with it",
      chosen: Answers(networking: .vpn, portOrig: 30777, from: "a@acme.site", debug: true),
      found: odd,
      gives: "requiretls"),
  ]

  @Test(arguments: derived + chosen + found + changed + onDisk)
  func `the TLS flags follow from answers and files`(_ row: Case<String>) {
    let tls = row.settings.tls
    let flags = [("ssl", tls.ssl), ("starttls", tls.starttls), ("requiretls", tls.requiretls)]
    #expect(flags.filter(\.1).map(\.0).joined(separator: " ") == row.expected)
  }
}
