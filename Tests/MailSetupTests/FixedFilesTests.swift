import MailSetup
import TestKit
import Testing

/// The changes of `check --fix` in files on disk, and the text that it leaves alone.
struct FixedFilesTests {
  @Test func `thousands of names are fixed at once`() throws {
    let forwards = (0..<5000).map { #"{"name": "SMTP\#($0).acme.site", "portDest": 1}"# }
    let text = #"{"portForwards": [\#(forwards.joined(separator: ", "))]}"#
    let files = ProjectFix(.sample(mail: nil, forwards: text)).files
    #expect(files.map(\.text) == [text.replacing("SMTP", with: "smtp")])
  }

  struct Row: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let members: String
    let forwards: [PortForward]?
    /// The members afterwards; nil where the file stays.
    let fixed: String?

    init(_ name: String, _ members: String, _ forwards: [PortForward]?, fixed: String? = nil) {
      testDescription = name
      self.members = members
      self.forwards = forwards
      self.fixed = fixed
    }
  }

  private static let implicit: [PortForward] = ["mx.acme.site:465@30465"]
  private static let startTLS: [PortForward] = ["mx.acme.site:587@30587"]

  private static let login = #""smtp.user": "$[env:USER]", "smtp.password": "$[secret:PASSWORD]""#

  static let flags = [
    Row(
      "implicit TLS that is off", #""smtp.port": 30465, "smtp.ssl": false"#, implicit,
      fixed: #""smtp.port": 30465, "smtp.ssl": true"#),
    Row(
      "implicit TLS that is left out", #""smtp.port": 30465"#, implicit,
      fixed: #""smtp.port": 30465, "smtp.ssl": true"#),
    Row("implicit TLS alone", #""smtp.port": 30465, "smtp.ssl": true"#, implicit),
    Row(
      "implicit TLS beside STARTTLS",
      #""smtp.port": 30465, "smtp.ssl": true, "smtp.starttls": true, "smtp.requiretls": true"#,
      implicit,
      fixed:
        #""smtp.port": 30465, "smtp.ssl": true, "smtp.starttls": false, "smtp.requiretls": true"#),
    Row(
      "STARTTLS that AEM sets, where no file tells the server",
      #""smtp.port": 30587, "smtp.ssl": false, "smtp.starttls": false"#, nil,
      fixed: #""smtp.port": 30587, "smtp.ssl": false, "smtp.starttls": true"#),
    Row(
      "STARTTLS beside implicit TLS, where no file tells the server",
      #""smtp.port": 30465, "smtp.ssl": true, "smtp.starttls": true"#, nil,
      fixed: #""smtp.port": 30465, "smtp.ssl": true, "smtp.starttls": false"#),
    Row(
      "all flags of implicit TLS on a STARTTLS port, with a login",
      #""smtp.port": 30587, "smtp.ssl": true, "smtp.starttls": false, "smtp.requiretls": false, \#(login)"#,
      startTLS,
      fixed:
        #""smtp.port": 30587, "smtp.ssl": false, "smtp.starttls": true, "smtp.requiretls": true, \#(login)"#
    ),
    Row(
      "STARTTLS that is not required on 25, with a login",
      #""smtp.port": 30025, "smtp.ssl": false, "smtp.requiretls": false, \#(login)"#,
      ["mx.acme.site:25@30025"]),
    Row(
      "STARTTLS that is off", #""smtp.port": 30587, "smtp.ssl": true"#, startTLS,
      fixed: #""smtp.port": 30587, "smtp.ssl": false"#),
    Row(
      "STARTTLS that is off, with a login", #""smtp.port": 30587, "smtp.ssl": true, \#(login)"#,
      startTLS,
      fixed:
        #""smtp.port": 30587, "smtp.ssl": false, "smtp.requiretls": true, \#(login)"#),
    Row(
      "STARTTLS that is not required, with a login",
      #""smtp.port": 30587, "smtp.ssl": false, "smtp.requiretls": false, \#(login)"#,
      startTLS,
      fixed:
        #""smtp.port": 30587, "smtp.ssl": false, "smtp.requiretls": true, \#(login)"#),
    Row(
      "STARTTLS that is not required, without a login",
      #""smtp.port": 30587, "smtp.ssl": false, "smtp.requiretls": false"#, startTLS),
    Row("STARTTLS where the file has no smtp.ssl", #""smtp.port": 30587"#, startTLS),
    Row(
      "STARTTLS where the file has no smtp.ssl, with a login", #""smtp.port": 30587, \#(login)"#,
      startTLS, fixed: #""smtp.port": 30587, \#(login), "smtp.requiretls": true"#),
    Row(
      "a port and a flag of Cloud Manager's",
      #""smtp.port": "$[env:P;default=465]", "smtp.ssl": false"#, implicit),
    Row(
      "a port that only the provider tells", #""smtp.port": 30525, "smtp.ssl": true"#,
      ["smtp.sendgrid.net:2525@30525"],
      fixed: #""smtp.port": 30525, "smtp.ssl": false"#),
    Row(
      "a port that nobody tells", #""smtp.port": 30525, "smtp.ssl": true"#,
      ["mx.acme.site:2525@30525"]),
    Row(
      "a relay on 25", #""smtp.port": 30025, "smtp.ssl": true"#, ["mx.acme.site:25@30025"],
      fixed: #""smtp.port": 30025, "smtp.ssl": false"#),
    Row(
      "a provider on 25", #""smtp.port": 30025, "smtp.ssl": true"#,
      ["smtp.sendgrid.net:25@30025"],
      fixed: #""smtp.port": 30025, "smtp.ssl": false"#),
    Row(
      "the server's port without a forward", #""smtp.port": 465, "smtp.ssl": false"#, nil,
      fixed: #""smtp.port": 465, "smtp.ssl": true"#),
    Row("a portOrig without a forward", #""smtp.port": 30465, "smtp.ssl": false"#, nil),
    Row(
      "a forward without a port", #""smtp.port": 465, "smtp.ssl": false"#, ["mx.acme.site@465"]),
    Row(
      "a portOrig of two forwards", #""smtp.port": 30465, "smtp.ssl": false"#,
      implicit + ["db.acme.site:1@30465"]),
    Row("no smtp.port", #""smtp.ssl": false"#, implicit),
  ]

  static let ports = [
    Row(
      "the server's port", #""smtp.port": 465, "smtp.ssl": true"#, implicit,
      fixed: #""smtp.port": 30465, "smtp.ssl": true"#),
    Row(
      "the port of two servers", #""smtp.port": 465, "smtp.ssl": true"#,
      implicit + ["mx2.acme.site:465@30001"]),
    Row(
      "a portOrig that is the server's port", #""smtp.port": 465, "smtp.ssl": true"#,
      ["mx.acme.site:465@465", "mx2.acme.site:465@30465"]),
    Row(
      "a portOrig too low", #""smtp.port": 465, "smtp.ssl": true"#, ["mx.acme.site:465@29999"]),
    Row(
      "a portOrig of another forward too", #""smtp.port": 465, "smtp.ssl": true"#,
      implicit + ["db.acme.site:1@30465"]),
    Row("a port of nobody's", #""smtp.port": 466, "smtp.ssl": true"#, implicit),
  ]

  static let keys = [
    Row(
      "a misspelt key", #""smtp.port": 30465, "smpt.ssl": true"#, implicit,
      fixed: #""smtp.port": 30465, "smtp.ssl": true"#),
    Row(
      "a misspelt key beside the right one",
      #""smtp.port": 30465, "smtp.ssl": true, "smpt.ssl": false"#, implicit),
    Row(
      "a misspelt key beside the right one in other letters",
      #""smtp.port": 30465, "SMTP.ssl": true, "smpt.ssl": false"#, implicit),
    Row("a foreign key", #""smtp.port": 30465, "smtp.ssl": true, "smtp.timeout": 1"#, implicit),
  ]

  @Test(arguments: flags + ports + keys)
  func `what the files themselves tell is fixed`(_ row: Row) {
    let files = Files(mail: "{\(row.members)}", forwards: row.forwards)
    let fixed = ProjectFix(files.project).files
    #expect(fixed.map(\.text) == (row.fixed.map { ["{\($0)}"] } ?? []))
  }

  @Test(arguments: [
    ("SMTP.Acme.site", "smtp.acme.site"), ("smtp.acme.site", "smtp.acme.site"),
    ("HTTPS://A.b", "HTTPS://A.b"), ("A b", "A b"), ("A.b:25", "A.b:25"),
  ])
  func `a forward's name in capitals alone is fixed`(_ name: String, _ fixed: String) {
    func body(_ name: String) -> String {
      #"{"portForwards": [{"name": "\#(name)", "portDest": 1, "portOrig": 30001}]}"#
    }
    let files = ProjectFix(Files(body: body(name)).project).files
    #expect(files.map(\.text) == (name == fixed ? [] : [body(fixed)]))
  }

  @Test(arguments: [
    "[ENTRY]", #"{"portForwards": [ENTRY]}"#,
    #"{"_embedded": {"networkingConfigurations": [{"portForwards": [ENTRY]}]}}"#,
  ])
  func `a forward's name is fixed and found in every form of the file`(_ form: String) {
    let body = form.replacing(
      "ENTRY", with: #"{"name": "A.b", "portDest": 1, "portOrig": 30001}"#)
    let project = Files(body: body).project
    #expect(ProjectFix(project).files.map(\.text) == [body.replacing("A.b", with: "a.b")])
    let column = form.split(separator: "ENTRY")[0].count + 1
    let places = ProjectCheck(project).findings.map(\.place?.position.column)
    #expect(places == [column])
  }

  @Test func `a fix that brings another finding to light is followed by its fix`() {
    let mail = #"{"smtp.port": 30525, "smtp.ssl": true, "smtp.starttls": false, \#(Self.login)}"#
    let files = Files(mail: mail, forwards: ["SMTP.SendGrid.net:2525@30525"])
    let fixed = files.project.applying(ProjectFix(files.project).files)
    #expect(
      fixed.homes[0].mailFiles.map { String(decoding: $0.bytes, as: UTF8.self) } == [
        #"{"smtp.port": 30525, "smtp.ssl": false, "smtp.starttls": true, "smtp.requiretls": true, \#(Self.login)}"#
      ])
    #expect(!ProjectCheck(fixed).findings.contains { Rule.named($0.rule)?.isFixable == true })
  }

  /// A mail configuration and forwards for each rule that is listed as fixable.
  private static let fixable: [Rule.ID: (members: String, forwards: [PortForward]?)] = [
    "forward-name": (#""smtp.port": 30465, "smtp.ssl": true"#, ["MX.acme.site:465@30465"]),
    "port-not-forwarded": (#""smtp.port": 465, "smtp.ssl": true"#, implicit),
    "ssl-port-mismatch": (#""smtp.port": 30465, "smtp.ssl": false"#, implicit),
    "flag-absent": (#""smtp.port": 30465"#, implicit),
    "ssl-and-starttls": (#""smtp.port": 30777, "smtp.ssl": true, "smtp.starttls": true"#, nil),
    "starttls-not-required": (
      #""smtp.port": 30587, "smtp.ssl": false, "smtp.requiretls": false, \#(login)"#, startTLS
    ),
    "starttls-overridden": (#""smtp.port": 30777, "smtp.ssl": false, "smtp.starttls": false"#, nil),
    "key-misspelt": (#""smtp.port": 30465, "smpt.ssl": true"#, implicit),
  ]

  @Test func `each rule that is listed as fixable is fixed`() {
    #expect(Set(Self.fixable.keys) == Set(Rule.all.filter(\.isFixable).map(\.id)))
    for (rule, sample) in Self.fixable {
      let project = Files(mail: "{\(sample.members)}", forwards: sample.forwards).project
      let rules = { (project: Project) in Set(ProjectCheck(project).findings.map(\.rule)) }
      #expect(rules(project).contains(rule), "\(rule)")
      #expect(!rules(project.applying(ProjectFix(project).files)).contains(rule), "\(rule)")
    }
  }

  @Test func `a file that AEM never reads is not fixed`() {
    let wrong = #"{"smtp.port": 30465, "smtp.ssl": false, "smtp.starttls": false}"#
    let files = Files(mails: ["config.local/\(String.mail)": wrong], forwards: Self.implicit)
    #expect(ProjectFix(files.project).files == [])
  }

  @Test(arguments: Random.seeds(4))
  func `a second run of fixes changes nothing, and the first only what findings name`(
    seed: UInt64
  ) {
    var random = Random(seed: seed)
    for _ in 0..<200 {
      let flags = ["smtp.ssl", "smtp.starttls", "smtp.requiretls", "smpt.ssl", "smtp.TLS"]
        .compactMap { key in
          random.pick(["true", "false", "\"no\"", "\"$[env:FLAG;type=Boolean]\"", nil])
            .map { "\"\(key)\": \($0)" }
        }
      let port = random.pick([465, 587, 25, 2525, 30465, 30587])
      let members =
        ["\"smtp.port\": \(port)"] + flags + (random.oneIn(2) ? [Self.login] : [])
      let forwards: [[PortForward]?] = [
        nil, [], ["smtp.sendgrid.net:465@30465"], ["SMTP.Sendgrid.net:2525@30587"],
        ["mx.acme.site:587@30587"], ["mx.acme.site:25@30465", "db.acme.site:1@30465"],
        ["mx.acme.site:465@30465", "mx.acme.site:587@30587"],
      ]
      let files = Files(
        mail: "{\(members.joined(separator: ", "))}", forwards: random.pick(forwards))
      let fix = ProjectFix(files.project)
      let fixed = files.project.applying(fix.files)
      #expect(ProjectFix(fixed).files == [], "seed \(seed): \(members)")
      let named = ProjectCheck(files.project).findings.contains {
        Rule.named($0.rule)?.isFixable == true
      }
      #expect(named || fix.files == [], "seed \(seed): \(members)")
    }
  }

  @Test func `files of every folder are fixed, those of other formats are not`() {
    let wrong = #"{"smtp.port": 30465, "smtp.ssl": false}"#
    let files = Files(
      mail: wrong,
      mails: [
        "config.author/\(String.mail)": wrong,
        "config.publish/\(SaveLocation.pid).config": "smtp.port=I\"30465\"\nsmtp.ssl=B\"false\"\n",
      ], forwards: Self.implicit)
    let paths = ProjectFix(files.project).files.map(\.path)
    #expect(
      paths.map { $0.split(separator: "/").suffix(2).joined(separator: "/") }
        == ["config/\(String.mail)", "config.author/\(String.mail)"])
  }
}
