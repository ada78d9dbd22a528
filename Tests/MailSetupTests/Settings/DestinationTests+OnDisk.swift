import MailSetup
import TestKit

extension DestinationTests {
  private static let forwards: [PortForward] = [
    "db.acme.site:3306@30306", "mx.acme.site:2526@30777",
  ]
  private static let mailgun: PortForward = "smtp.mailgun.org:2525@30525"
  private static let relay = "none mx.acme.site:2526"
  private static let nothing = "none :587"

  private static func onDisk(
    _ name: String, _ members: String? = nil, _ forwards: [PortForward]? = forwards,
    gives expected: String
  ) -> Case<String> {
    Case(
      name, files: Files(mail: members.map { "{\($0)}" }, forwards: forwards), gives: expected)
  }

  private static let legacy = ["config/\(SaveLocation.pid).config": "smtp.port=I\"30777\"\n"]

  static let onDisk: [Case<String>] = [
    onDisk("the forward that smtp.port names", #""smtp.port": 30777"#, gives: relay),
    onDisk("smtp.port as a text", #""smtp.port": "30777""#, gives: relay),
    onDisk("smtp.port with a type", #""smtp.port:Integer": 30777"#, gives: relay),
    onDisk("smtp.port in other letters", #""SMTP.Port": 30777"#, gives: relay),
    onDisk("smtp.port twice", #""smtp.port": 30306, "smtp.port": 30777"#, gives: relay),
    onDisk(
      "smtp.port by a variable with a default", #""smtp.port": "$[env:PORT;default=30777]""#,
      gives: relay),
    onDisk(
      "smtp.port by a variable without a default", #""smtp.port": "$[env:PORT]""#, gives: nothing),
    onDisk(
      "the forward that smtp.port names, before a provider's", #""smtp.port": 30777"#,
      [mailgun] + forwards, gives: relay),
    onDisk(
      "the only forward to a provider, which no file names", nil, forwards + [mailgun],
      gives: nothing),
    onDisk(
      "the only forward to a provider, where smtp.port names none", #""smtp.port": 25"#,
      forwards + [mailgun], gives: nothing),
    onDisk(
      "forwards to two providers", nil, [mailgun, "smtp.sendgrid.net:465@30465"], gives: nothing),
    onDisk("the only forward, to nobody's server", nil, ["mx.acme.site:25@30025"], gives: nothing),
    onDisk(
      "a host in smtp.host", #""smtp.host": "mx.acme.site", "smtp.port": 2526"#, nil, gives: relay),
    onDisk(
      "a host and more in smtp.host",
      #""smtp.host": "mx.acme.site mx2.acme.site", "smtp.port": 2526"#, nil, gives: relay),
    onDisk(
      "a host in smtp.host with a portOrig in smtp.port",
      #""smtp.host": "mx.acme.site", "smtp.port": 30777"#, nil, gives: "none mx.acme.site:587"),
    onDisk(
      "a forward before a host in smtp.host",
      #""smtp.host": "smtp.sendgrid.net", "smtp.port": 30777"#, gives: relay),
    onDisk(
      "the proxy in smtp.host",
      #""smtp.host": "$[env:AEM_PROXY_HOST;default=proxy.tunnel]", "smtp.port": 25"#, nil,
      gives: nothing),
    Case("the record's server", files: Files(record: Files.record()), gives: "none a.b:587"),
    Case(
      "the record's provider, whose host the table lacks",
      files: Files(
        record: #"{"destination": {"provider": "ses", "host": "mail.acme.site", "port": 2587}}"#),
      gives: "ses mail.acme.site:2587"),
    Case(
      "another server than the record's",
      files: Files(
        mail: #"{"smtp.port": 30777}"#, forwards: forwards,
        record: #"{"destination": {"provider": "ses"}}"#),
      gives: relay),
    Case(
      "a file of another format", files: Files(mails: legacy, forwards: forwards), gives: relay),
    Case(
      "a file of another format beside the .cfg.json",
      files: Files(mail: #"{"smtp.port": 30306}"#, mails: legacy, forwards: forwards),
      gives: "none db.acme.site:3306"),
    Case(
      "the file of another folder", chosen: Answers(folder: "config"),
      files: Files(
        mails: ["config.author/\(String.mail)": #"{"smtp.port": 30777}"#], forwards: forwards),
      gives: relay),
  ]
}
