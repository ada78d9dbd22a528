import JSONText
import MailSetup
import TestKit
import Testing

/// The forwards as they are saved; an expectation has the mail forward in brackets.
struct ForwardsTests {
  static let db: PortForward = "db.acme.site:3306@30306"
  static let ldap: PortForward = "ldap.acme.site:389@30389"
  static let mailgun: PortForward = "smtp.mailgun.org:465@30777"
  static let mail = #"{"smtp.port": 30777}"#

  static let between = Files(mail: mail, forwards: [db, mailgun, ldap])

  static let derived: [Case<String>] = [
    Case("nothing", files: Files(), gives: "[:587@30587]"),
    Case(
      "a provider", chosen: Answers(provider: "sendgrid"), files: Files(),
      gives: "[smtp.sendgrid.net:465@30465]"),
    Case(
      "a port of four digits", chosen: Answers(host: "a.b", port: 2525), files: Files(),
      gives: "[a.b:2525@30525]"),
    Case(
      "a port of thousands", chosen: Answers(host: "a.b", port: 2000), files: Files(),
      gives: "[a.b:2000@30000]"),
    Case(
      "a port of one digit", chosen: Answers(host: "a.b", port: 7), files: Files(),
      gives: "[a.b:7@30007]"),
    Case(
      "a portOrig that is taken",
      chosen: Answers(host: "a.b", port: 465, otherForwards: ["c.d:1@30465"]),
      files: Files(), gives: "[a.b:465@30001] c.d:1@30465"),
    Case(
      "a portOrig that is taken, and the next free one too",
      chosen: Answers(host: "a.b", port: 465, otherForwards: ["c.d:1@30001", "c.d:2@30465"]),
      files: Files(), gives: "[a.b:465@30002] c.d:1@30001 c.d:2@30465"),
    Case(
      "a portOrig of a forward without one",
      chosen: Answers(host: "a.b", port: 465, otherForwards: ["c.d:1"]),
      files: Files(), gives: "[a.b:465@30465] c.d:1"),
  ]

  static let chosen: [Case<String>] = [
    Case(
      "a portOrig", chosen: Answers(host: "a.b", portOrig: 30999), files: Files(),
      gives: "[a.b:587@30999]"),
    Case(
      "a portOrig that is taken",
      chosen: Answers(host: "a.b", portOrig: 30306, otherForwards: [db]), files: Files(),
      gives: "[a.b:587@30306] db.acme.site:3306@30306"),
    Case(
      "other forwards", chosen: Answers(host: "a.b", otherForwards: [ldap, db]), files: Files(),
      gives: "[a.b:587@30587] ldap.acme.site:389@30389 db.acme.site:3306@30306"),
    Case(
      "the mail server among the others",
      chosen: Answers(host: "a.b", port: 25, otherForwards: [db, "a.b:25@30999", ldap]),
      files: Files(),
      gives: "[a.b:25@30999] db.acme.site:3306@30306 ldap.acme.site:389@30389"),
    Case(
      "the mail server among the others, with a portOrig of its own",
      chosen: Answers(host: "a.b", port: 25, portOrig: 30001, otherForwards: ["a.b:25@30999"]),
      files: Files(),
      gives: "[a.b:25@30001] a.b:25@30999"),
    Case(
      "the mail server among the others without a portOrig",
      chosen: Answers(host: "a.b", port: 25, otherForwards: ["a.b:25"]), files: Files(),
      gives: "[a.b:25@30025]"),
    Case(
      "another port of the mail server among the others",
      chosen: Answers(host: "a.b", port: 25, otherForwards: ["a.b:2525@30999"]), files: Files(),
      gives: "[a.b:25@30025] a.b:2525@30999"),
    Case(
      "the port of another server among the others",
      chosen: Answers(host: "a.b", port: 25, otherForwards: ["c.d:25@30999"]), files: Files(),
      gives: "[a.b:25@30025] c.d:25@30999"),
  ]

  /// A found portOrig holds as long as its forward's port stays.
  static let changed: [Case<String>] = [
    Case(
      "a portOrig", chosen: Answers(portOrig: 30999), files: between,
      gives: "db.acme.site:3306@30306 [smtp.mailgun.org:465@30999] ldap.acme.site:389@30389"),
    Case(
      "another port", chosen: Answers(port: 587), files: between,
      gives: "db.acme.site:3306@30306 [smtp.mailgun.org:587@30587] ldap.acme.site:389@30389"),
    Case(
      "another port whose portOrig is taken", chosen: Answers(port: 2306), files: between,
      gives: "db.acme.site:3306@30306 [smtp.mailgun.org:2306@30001] ldap.acme.site:389@30389"),
    Case(
      "another provider on the same port", chosen: Answers(provider: "sendgrid"), files: between,
      gives: "db.acme.site:3306@30306 [smtp.sendgrid.net:465@30777] ldap.acme.site:389@30389"),
    Case(
      "another provider on another port", chosen: Answers(provider: "postmark"), files: between,
      gives: "db.acme.site:3306@30306 [smtp.postmarkapp.com:587@30587] ldap.acme.site:389@30389"),
    Case(
      "STARTTLS", chosen: Answers(ssl: false), files: between,
      gives: "db.acme.site:3306@30306 [smtp.mailgun.org:587@30587] ldap.acme.site:389@30389"),
    Case(
      "a server that has a forward already", chosen: Answers(host: "ldap.acme.site", port: 389),
      files: between,
      gives: "db.acme.site:3306@30306 [ldap.acme.site:389@30389]"),
    Case(
      "a server that has a forward already, on the port that mail had",
      chosen: Answers(host: "a.b", port: 465),
      files: Files(mail: mail, forwards: ["a.b:465@30001", mailgun]),
      gives: "[a.b:465@30001]"),
    Case(
      "others removed", chosen: Answers(otherForwards: []), files: between,
      gives: "[smtp.mailgun.org:465@30777]"),
    Case(
      "others before the mail forward removed", chosen: Answers(otherForwards: [ldap]),
      files: between, gives: "ldap.acme.site:389@30389 [smtp.mailgun.org:465@30777]"),
    Case(
      "others added", chosen: Answers(otherForwards: [db, ldap, "c.d:1@30001"]), files: between,
      gives:
        "db.acme.site:3306@30306 [smtp.mailgun.org:465@30777] ldap.acme.site:389@30389 c.d:1@30001"),
    Case(
      "a first mail forward beside others", chosen: Answers(provider: "sendgrid"),
      files: Files(forwards: [db, ldap]),
      gives: "db.acme.site:3306@30306 ldap.acme.site:389@30389 [smtp.sendgrid.net:465@30465]"),
    Case(
      "a server that has a forward among others",
      chosen: Answers(host: "ldap.acme.site", port: 389),
      files: Files(forwards: [db, ldap, "c.d:1@30001"]),
      gives: "db.acme.site:3306@30306 [ldap.acme.site:389@30389] c.d:1@30001"),
    Case(
      "a provider where smtp.port has a portOrig alone", chosen: Answers(provider: "sendgrid"),
      files: Files(mail: mail),
      gives: "[smtp.sendgrid.net:465@30777]"),
    Case(
      "another option, another sender", chosen: Answers(networking: .vpn, from: "a@acme.site"),
      files: between,
      gives: "db.acme.site:3306@30306 [smtp.mailgun.org:465@30777] ldap.acme.site:389@30389"),
  ]

  @Test(arguments: derived + chosen + found + changed + shared + imported)
  func `the forwards and the mail forward's place follow from answers and files`(
    _ row: Case<String>
  ) throws {
    let text = try #require(row.plan.file(.portForwards)?.after)
    let mail = row.settings.mailForward
    let forwards = PortForwardsBody(try JSONText(text)).portForwards
    let words = forwards.map { $0 == mail ? "[\($0.words)]" : $0.words }
    #expect(words.joined(separator: " ") == row.expected)
    #expect(forwards.filter { $0 != mail } == row.settings.otherForwards)
  }

  @Test func `where every portOrig is taken none is proposed`() {
    let taken = Set(PortForward.origins)
    #expect(PortForward.proposedOrigin(for: 465, taken: taken) == nil)
    #expect(PortForward.proposedOrigin(for: 465, taken: taken.filter { $0 != 30999 }) == 30999)
    #expect(PortForward.proposedOrigin(for: 465, taken: taken.filter { $0 != 30000 }) == nil)
    #expect(PortForward.proposedOrigin(for: -1, taken: []) == 30000)
  }
}
