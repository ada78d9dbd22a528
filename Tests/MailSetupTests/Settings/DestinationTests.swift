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

  /// What was found holds until another answer changes what it rests on.
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

  private static let forwards: [PortForward] = [
    "db.acme.site:3306@30306", "mx.acme.site:2526@30777",
  ]

  static let onDisk: [Case<String>] = [
    Case(
      "the forward that smtp.port names",
      files: Files(mail: #"{"smtp.port": 30777}"#, forwards: forwards),
      gives: "none mx.acme.site:2526"),
    Case(
      "smtp.port as a text",
      files: Files(mail: #"{"smtp.port": "30777"}"#, forwards: forwards),
      gives: "none mx.acme.site:2526"),
    Case(
      "smtp.port with a type",
      files: Files(mail: #"{"smtp.port:Integer": 30777}"#, forwards: forwards),
      gives: "none mx.acme.site:2526"),
    Case(
      "smtp.port by a variable with a default",
      files: Files(mail: #"{"smtp.port": "$[env:PORT;default=30777]"}"#, forwards: forwards),
      gives: "none mx.acme.site:2526"),
    Case(
      "smtp.port by a variable without a default",
      files: Files(mail: #"{"smtp.port": "$[env:PORT]"}"#, forwards: forwards), gives: "none :587"),
    Case(
      "smtp.port in other letters",
      files: Files(mail: #"{"SMTP.Port": 30777}"#, forwards: forwards),
      gives: "none mx.acme.site:2526"),
    Case(
      "smtp.port twice",
      files: Files(mail: #"{"smtp.port": 30306, "smtp.port": 30777}"#, forwards: forwards),
      gives: "none mx.acme.site:2526"),
    Case(
      "the forward that smtp.port names, before a provider's",
      files: Files(
        mail: #"{"smtp.port": 30777}"#, forwards: ["smtp.mailgun.org:465@30465"] + forwards),
      gives: "none mx.acme.site:2526"),
    Case(
      "the only forward to a provider",
      files: Files(forwards: forwards + ["smtp.mailgun.org:2525@30525"]),
      gives: "mailgun smtp.mailgun.org:2525"),
    Case(
      "the only forward to a provider, where smtp.port names none",
      files: Files(
        mail: #"{"smtp.port": 25}"#, forwards: forwards + ["smtp.mailgun.org:2525@30525"]),
      gives: "mailgun smtp.mailgun.org:2525"),
    Case(
      "forwards to two providers",
      files: Files(forwards: ["smtp.mailgun.org:2525@30525", "smtp.sendgrid.net:465@30465"]),
      gives: "none :587"),
    Case(
      "a host in smtp.host",
      files: Files(mail: #"{"smtp.host": "mx.acme.site", "smtp.port": 2526}"#),
      gives: "none mx.acme.site:2526"),
    Case(
      "a host and more in smtp.host",
      files: Files(mail: #"{"smtp.host": "mx.acme.site mx2.acme.site", "smtp.port": 2526}"#),
      gives: "none mx.acme.site:2526"),
    Case(
      "a host in smtp.host with a portOrig in smtp.port",
      files: Files(mail: #"{"smtp.host": "mx.acme.site", "smtp.port": 30777}"#),
      gives: "none mx.acme.site:587"),
    Case(
      "a forward before a host in smtp.host",
      files: Files(
        mail: #"{"smtp.host": "smtp.sendgrid.net", "smtp.port": 30777}"#, forwards: forwards),
      gives: "none mx.acme.site:2526"),
    Case(
      "the proxy in smtp.host",
      files: Files(
        mail: #"{"smtp.host": "$[env:AEM_PROXY_HOST;default=proxy.tunnel]", "smtp.port": 25}"#),
      gives: "none :587"),
    Case(
      "a server of the record",
      files: Files(
        record:
          #"{"networking": "vpn", "destination": {"host": "smtp.sendgrid.net", "port": 2525}, "from": "a@acme.site"}"#
      ),
      gives: "none :587"),
    Case(
      "a file of another format",
      files: Files(
        mails: ["config/\(SaveLocation.pid).config": "smtp.port=I\"30777\"\n"], forwards: forwards),
      gives: "none mx.acme.site:2526"),
    Case(
      "a file of another format beside the .cfg.json",
      files: Files(
        mail: #"{"smtp.port": 30306}"#,
        mails: ["config/\(SaveLocation.pid).config": "smtp.port=I\"30777\"\n"], forwards: forwards),
      gives: "none db.acme.site:3306"),
    Case(
      "the file of another folder",
      chosen: Answers(folder: "config"),
      files: Files(
        mails: ["config.author/\(String.mail)": #"{"smtp.port": 30777}"#], forwards: forwards),
      gives: "none :587"),
  ]

  @Test(arguments: derived + chosen + found + changed + onDisk)
  func `provider, host and port follow from answers and files`(_ row: Case<String>) {
    let (provider, host, port) = (row.settings.provider, row.settings.host, row.settings.port)
    #expect("\(provider?.id ?? "none") \(host):\(port)" == row.expected)
  }
}
