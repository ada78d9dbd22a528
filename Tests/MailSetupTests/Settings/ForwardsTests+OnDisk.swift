import MailSetup
import TestKit

extension ForwardsTests {
  static let found: [Case<String>] = [
    Case(
      "the mail forward between others", files: between,
      gives: "db.acme.site:3306@30306 [smtp.mailgun.org:465@30777] ldap.acme.site:389@30389"),
    Case(
      "others alone", files: Files(forwards: [db, ldap]),
      gives: "db.acme.site:3306@30306 ldap.acme.site:389@30389 [:587@30587]"),
    Case(
      "two forwards with one portOrig",
      files: Files(mail: mail, forwards: [mailgun, "a.b:25@30777"]),
      gives: "[smtp.mailgun.org:465@30777] a.b:25@30777"),
    Case("a portOrig in smtp.port alone", files: Files(mail: mail), gives: "[:587@30777]"),
    Case(
      "the last portOrig in smtp.port alone", files: Files(mail: #"{"smtp.port": 30999}"#),
      gives: "[:587@30999]"),
    Case(
      "31000 in smtp.port alone", files: Files(mail: #"{"smtp.port": 31000}"#),
      gives: "[:587@30587]"),
    Case(
      "the server's port in smtp.port", files: Files(mail: #"{"smtp.port": 465}"#),
      gives: "[:587@30587]"),
    Case(
      "the server's port in smtp.port beside a provider's forward",
      files: Files(mail: #"{"smtp.port": 465}"#, forwards: [db, mailgun]),
      gives: "db.acme.site:3306@30306 smtp.mailgun.org:465@30777 [:587@30587]"),
    Case(
      "another portOrig in smtp.port beside a provider's forward",
      files: Files(mail: #"{"smtp.port": 30001}"#, forwards: [db, mailgun]),
      gives: "db.acme.site:3306@30306 smtp.mailgun.org:465@30777 [:587@30001]"),
    Case(
      "the only forward to a provider, which no file names", files: Files(forwards: [mailgun]),
      gives: "smtp.mailgun.org:465@30777 [:587@30587]"),
    Case(
      "a folder without a file, where all others use one forward",
      chosen: Answers(folder: "config.prod"),
      files: Files(mail: mail, mails: stage, forwards: [db, mailgun]),
      gives: "db.acme.site:3306@30306 [smtp.mailgun.org:465@30777]"),
    Case(
      "a folder without a file, where the others use two forwards",
      chosen: Answers(folder: "config.prod"),
      files: Files(
        mail: mail, mails: ["config.stage/\(String.mail)": #"{"smtp.port": 30306}"#],
        forwards: [db, mailgun]),
      gives: "db.acme.site:3306@30306 smtp.mailgun.org:465@30777 [:587@30587]"),
    Case(
      "another team's forward to another port of the provider", chosen: Answers(provider: "ses"),
      files: Files(forwards: ["smtp.sendgrid.net:587@30587"]),
      gives:
        "smtp.sendgrid.net:587@30587 [email-smtp.us-east-1.amazonaws.com:465@30465]"),
    Case(
      "a forward without a portOrig beside the mail forward",
      files: Files(mail: mail, forwards: ["c.d:1", mailgun]),
      gives: "c.d:1 [smtp.mailgun.org:465@30777]"),
    Case(
      "a bare list",
      files: Files(mail: mail, body: #"[{"name": "a.b", "portDest": 25, "portOrig": 30777}]"#),
      gives: "[a.b:25@30777]"),
    Case(
      "the API's answer",
      files: Files(
        mail: mail,
        body:
          #"{"_embedded": {"networkingConfigurations": [{"portForwards": [{"name": "db.acme.site", "portDest": 3306, "portOrig": 30306}, {"name": "a.b", "portDest": 25, "portOrig": 30777}]}]}}"#
      ),
      gives: "db.acme.site:3306@30306 [a.b:25@30777]"),
    Case(
      "the API's answer, which is written anew with a first mail forward in front",
      chosen: Answers(host: "a.b"),
      files: Files(
        body:
          #"{"_embedded": {"networkingConfigurations": [{"portForwards": [{"name": "db.acme.site", "portDest": 3306, "portOrig": 30306}]}]}}"#
      ),
      gives: "[a.b:587@30587] db.acme.site:3306@30306"),
    Case(
      "a name that is no text, and numbers with a fraction of nothing",
      files: Files(
        mail: mail,
        body:
          #"{"portForwards": [{"name": 1, "portDest": 25.0, "portOrig": 30777.0}, {"name": "a.b"}]}"#
      ),
      gives: "[:25@30777] a.b"),
    Case(
      "recorded",
      files: Files(
        record: Files.record(
          with: #"""
            "portOrig": 30999, "otherForwards": [{"name": "c.d", "portDest": 1, "portOrig": 30001}]
            """#)),
      gives: "[a.b:587@30999] c.d:1@30001"),
  ]

  private static let stage = ["config.stage/\(String.mail)": mail]

  /// Forwards that other run modes use stay for them.
  static let shared: [Case<String>] = [
    Case(
      "the same server", files: Files(mail: mail, mails: stage, forwards: [db, mailgun]),
      gives: "db.acme.site:3306@30306 [smtp.mailgun.org:465@30777]"),
    Case(
      "another server", chosen: Answers(provider: "sendgrid"),
      files: Files(mail: mail, mails: stage, forwards: [db, mailgun]),
      gives: "db.acme.site:3306@30306 smtp.mailgun.org:465@30777 [smtp.sendgrid.net:465@30465]"),
    Case(
      "another port", chosen: Answers(port: 587),
      files: Files(mail: mail, mails: stage, forwards: [mailgun, db]),
      gives: "smtp.mailgun.org:465@30777 db.acme.site:3306@30306 [smtp.mailgun.org:587@30587]"),
    Case(
      "another server, where the other run mode uses another forward",
      chosen: Answers(provider: "sendgrid"),
      files: Files(
        mail: mail, mails: ["config.stage/\(String.mail)": #"{"smtp.port": 30306}"#],
        forwards: [db, mailgun]),
      gives: "db.acme.site:3306@30306 [smtp.sendgrid.net:465@30777]"),
    Case(
      "another server, where a file beside it uses the forward",
      chosen: Answers(provider: "sendgrid"),
      files: Files(
        mail: mail, mails: ["config/\(SaveLocation.pid).config": "smtp.port=I\"30777\"\n"],
        forwards: [mailgun]),
      gives: "[smtp.sendgrid.net:465@30777]"),
  ]

  private static let environment = PortForwardsBody(
    portForwards: ["smtp.mailgun.org:465@30001", "c.d:1@30002"], nonProxyHosts: [])

  static let imported: [Case<String>] = [
    Case(
      "without a file", chosen: Answers(provider: "mailgun"), files: Files(), imported: environment,
      gives: "[smtp.mailgun.org:465@30001] c.d:1@30002"),
    Case(
      "in their order", chosen: Answers(host: "a.b"), files: Files(forwards: [db]),
      imported: PortForwardsBody(
        portForwards: ["e.f:2@30003", "c.d:1@30002"], nonProxyHosts: []),
      gives: "db.acme.site:3306@30306 [a.b:587@30587] e.f:2@30003 c.d:1@30002"),
    Case(
      "beside others", chosen: Answers(provider: "mailgun"), files: Files(forwards: [db]),
      imported: environment,
      gives: "db.acme.site:3306@30306 [smtp.mailgun.org:465@30001] c.d:1@30002"),
    Case(
      "the same server in both", files: Files(mail: mail, forwards: [mailgun]),
      imported: environment,
      gives: "[smtp.mailgun.org:465@30777] c.d:1@30002"),
    Case(
      "the forward that smtp.port names",
      files: Files(mail: #"{"smtp.port": 30002}"#, forwards: [db]), imported: environment,
      gives: "db.acme.site:3306@30306 [c.d:1@30002] smtp.mailgun.org:465@30001"),
  ]
}
