import MailSetup
import TestKit
import Testing

/// Provider, host and port.
struct DestinationTests {
  private static let mailgun = Answers(host: "smtp.eu.mailgun.org", port: 2525)
  private static let relay = Answers(host: "mx.acme.site", port: 2526)

  static let derived: [Case<String>] = [
    Case("nothing", gives: "none :587"),
    Case(
      "a provider", chosen: Answers(provider: "sendgrid"), gives: "sendgrid smtp.sendgrid.net:465"),
    Case(
      "one without implicit TLS", chosen: Answers(provider: "postmark"),
      gives: "postmark smtp.postmarkapp.com:587"),
    Case(
      "one with several servers", chosen: Answers(provider: "mailgun"),
      gives: "mailgun smtp.mailgun.org:465"),
    Case("another server", chosen: Answers(isAnotherServer: true), gives: "none :587"),
    Case(
      "a provider that is not in the table", chosen: Answers(provider: "gone"), gives: "none :587"),
    Case(
      "a provider's host", chosen: Answers(host: "smtp.eu.mailgun.org"),
      gives: "mailgun smtp.eu.mailgun.org:465"),
    Case(
      "a host of nobody's", chosen: Answers(host: "mx.acme.site"), gives: "none mx.acme.site:587"),
    Case(
      "a region that the list lacks", chosen: Answers(host: "email-smtp.xx-new-1.amazonaws.com"),
      gives: "ses email-smtp.xx-new-1.amazonaws.com:465"),
    Case(
      "another service of Amazon's", chosen: Answers(host: "mail.eu-west-1.amazonaws.com"),
      gives: "none mail.eu-west-1.amazonaws.com:587"),
    Case(
      "a region's name elsewhere", chosen: Answers(host: "email-smtp.eu-west-1.acme.site"),
      gives: "none email-smtp.eu-west-1.acme.site:587"),
    Case("implicit TLS", chosen: Answers(ssl: true), gives: "none :465"),
    Case("STARTTLS", chosen: Answers(ssl: false), gives: "none :587"),
    Case(
      "a provider and implicit TLS", chosen: Answers(provider: "ses", ssl: true),
      gives: "ses email-smtp.us-east-1.amazonaws.com:465"),
    Case(
      "a provider and STARTTLS", chosen: Answers(provider: "sendgrid", ssl: false),
      gives: "sendgrid smtp.sendgrid.net:587"),
    Case(
      "a provider without the TLS that was chosen",
      chosen: Answers(provider: "postmark", ssl: true),
      gives: "postmark smtp.postmarkapp.com:587"),
  ]

  static let chosen: [Case<String>] = [
    Case(
      "a host that is not the provider's",
      chosen: Answers(provider: "sendgrid", host: "mx.acme.site"),
      gives: "sendgrid mx.acme.site:465"),
    Case(
      "another server that is a provider's",
      chosen: Answers(isAnotherServer: true, host: "smtp.sendgrid.net"),
      gives: "sendgrid smtp.sendgrid.net:465"),
    Case(
      "a port", chosen: Answers(provider: "sendgrid", port: 2525),
      gives: "sendgrid smtp.sendgrid.net:2525"),
    Case(
      "a port against the provider", chosen: Answers(provider: "postmark", port: 465),
      gives: "postmark smtp.postmarkapp.com:465"),
    Case(
      "a port against the TLS", chosen: Answers(host: "mx.acme.site", port: 587, ssl: true),
      gives: "none mx.acme.site:587"),
  ]

  static let found: [Case<String>] = [
    Case("a provider's server", found: mailgun, gives: "mailgun smtp.eu.mailgun.org:2525"),
    Case("another server", found: relay, gives: "none mx.acme.site:2526"),
    Case("a host alone", found: Answers(host: "mx.acme.site"), gives: "none mx.acme.site:587"),
    Case(
      "a region that the list lacks",
      found: Answers(host: "email-smtp.xx-new-1.amazonaws.com", port: 2587),
      gives: "ses email-smtp.xx-new-1.amazonaws.com:2587"),
  ]

  /// A found value holds until another answer changes its basis.
  static let changed: [Case<String>] = [
    Case(
      "another provider", chosen: Answers(provider: "sendgrid"), found: mailgun,
      gives: "sendgrid smtp.sendgrid.net:465"),
    Case(
      "a provider in place of another server", chosen: Answers(provider: "sendgrid"), found: relay,
      gives: "sendgrid smtp.sendgrid.net:465"),
    Case(
      "another server in place of a provider", chosen: Answers(isAnotherServer: true),
      found: mailgun, gives: "none :587"),
    Case(
      "the same provider", chosen: Answers(provider: "mailgun"), found: mailgun,
      gives: "mailgun smtp.eu.mailgun.org:2525"),
    Case(
      "another server as before", chosen: Answers(isAnotherServer: true), found: relay,
      gives: "none mx.acme.site:2526"),
    Case(
      "another host of the provider", chosen: Answers(host: "smtp.mailgun.org"), found: mailgun,
      gives: "mailgun smtp.mailgun.org:465"),
    Case(
      "a host of another provider, whose name is chosen too",
      chosen: Answers(provider: "sendgrid", host: "smtp.eu.mailgun.org"), found: mailgun,
      gives: "sendgrid smtp.eu.mailgun.org:465"),
    Case(
      "another host of the same provider, which is chosen too",
      chosen: Answers(provider: "mailgun", host: "smtp.mailgun.org"), found: mailgun,
      gives: "mailgun smtp.mailgun.org:465"),
    Case(
      "a host of another provider", chosen: Answers(host: "smtp.sendgrid.net"), found: mailgun,
      gives: "sendgrid smtp.sendgrid.net:465"),
    Case(
      "a host of nobody's", chosen: Answers(host: "mx.acme.site"), found: mailgun,
      gives: "none mx.acme.site:587"),
    Case(
      "another port", chosen: Answers(port: 587), found: mailgun,
      gives: "mailgun smtp.eu.mailgun.org:587"),
    Case(
      "another provider and a port", chosen: Answers(provider: "sendgrid", port: 25),
      found: mailgun,
      gives: "sendgrid smtp.sendgrid.net:25"),
    Case(
      "implicit TLS", chosen: Answers(ssl: true), found: mailgun,
      gives: "mailgun smtp.eu.mailgun.org:465"),
    Case(
      "implicit TLS with another server", chosen: Answers(ssl: true), found: relay,
      gives: "none mx.acme.site:465"),
    Case(
      "STARTTLS with another server", chosen: Answers(ssl: false), found: relay,
      gives: "none mx.acme.site:587"),
    Case(
      "flags that are not smtp.ssl", chosen: Answers(starttls: false, requiretls: false),
      found: relay,
      gives: "none mx.acme.site:2526"),
    Case(
      "answers that have nothing to do with it",
      chosen: Answers(networking: .vpn, portOrig: 30777, otherForwards: [], from: "a@acme.site"),
      found: mailgun, gives: "mailgun smtp.eu.mailgun.org:2525"),
  ]

  @Test(arguments: derived + chosen + found + changed + onDisk)
  func `provider, host and port follow from answers and files`(_ row: Case<String>) {
    let (provider, host, port) = (row.settings.provider, row.settings.host, row.settings.port)
    #expect("\(provider?.id ?? "none") \(host):\(port)" == row.expected)
  }
}
