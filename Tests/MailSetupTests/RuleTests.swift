import MailSetup
import TestKit
import Testing

struct RuleTests {
  /// A project with one fault, made from answers or from the files on disk.
  struct Case: Sendable, CustomTestStringConvertible {
    let rule: Rule.ID
    let findings: [Finding]

    var testDescription: String { rule }

    /// A fault in answers that are right otherwise.
    init(_ rule: Rule.ID, _ change: (inout Answers) -> Void) {
      var answers = Answers.complete
      change(&answers)
      self.rule = rule
      findings = Plan(project: .sample, answers: answers).findings
    }

    /// A fault in a file on disk: one line of it differs from a good one.
    init(_ rule: Rule.ID, mail line: String, folder: String = "config") {
      self.rule = rule
      let project = Project.sample(mail: line, folder: folder, forwards: RuleTests.forwards)
      findings = ProjectCheck(project).findings
    }

    init(_ rule: Rule.ID, files: [String: String], forwards: String? = nil) {
      self.rule = rule
      var project = Project.sample(files: files)
      project[.portForwards, of: project.homes[0]] = forwards.map {
        ProjectFile(
          path: "ui.config/src/main/cloudmanager/advanced-networking.json", bytes: Array($0.utf8))
      }
      findings = ProjectCheck(project).findings
    }

    /// A fault in the OAuth provider's file beside a good mail configuration that uses it.
    init(_ rule: Rule.ID, oauth text: String) {
      self.rule = rule
      var project = Project.sample(
        mail: RuleTests.mail("", #""oauth.flow": true"#), forwards: RuleTests.forwards)
      project.addOAuth(text)
      findings = ProjectCheck(project).findings
    }

    /// A fault in the record of an earlier save.
    init(_ rule: Rule.ID, record: String) {
      self.rule = rule
      findings = ProjectCheck(Files(record: record).project).findings
    }

    /// A fault in the answers of a file.
    init(_ rule: Rule.ID, file change: (inout Answers) -> Void) {
      self.rule = rule
      var answers = Answers.complete
      change(&answers)
      findings = (try? Plan(project: .sample, file: answers).findings) ?? []
    }

    init(_ rule: Rule.ID, project change: (inout Project) -> Void) {
      self.rule = rule
      var project = Project.sample
      change(&project)
      findings = Plan(project: project, answers: .complete).findings
    }
  }

  static let forwards =
    #"{"portForwards":[{"name":"smtp.sendgrid.net","portDest":465,"portOrig":30465}]}"#

  static let good: [(key: String, line: String)] = [
    ("smtp.host", #""smtp.host": "$[env:AEM_PROXY_HOST;default=proxy.tunnel]""#),
    ("smtp.port", #""smtp.port": "30465""#),
    ("smtp.user", #""smtp.user": "$[env:EMAIL_USERNAME]""#),
    ("smtp.password", #""smtp.password": "$[secret:EMAIL_PASSWORD]""#),
    ("from.address", #""from.address": "noreply@acme.site""#),
    ("smtp.ssl", #""smtp.ssl": true"#),
    ("smtp.starttls", #""smtp.starttls": false"#),
    ("smtp.requiretls", #""smtp.requiretls": false"#),
  ]

  /// A good file with the line of one key replaced, or with a line more.
  static func mail(_ key: String = "", _ line: String = "") -> String {
    var lines = good.map { $0.key == key ? line : $0.line }
    if key.isEmpty, !line.isEmpty { lines.append(line) }
    return "{\n  " + lines.joined(separator: ",\n  ") + "\n}\n"
  }

  static let cases: [Case] = [
    Case("networking-none") { $0.networking = Networking.none },
    Case("sandbox-program") { $0.isSandbox = true },
    Case("relay-needs-fixed-ip") { $0.provider = .preset("workspace-relay") },
    Case("mail-host-non-proxy") {
      $0.networking = .vpn
      $0.nonProxyHosts = ["*.sendgrid.net"]
    },
    Case("non-proxy-host-pattern") {
      $0.networking = .vpn
      $0.nonProxyHosts = ["exa*mple.com"]
    },
    Case("non-proxy-not-offered") { project in
      project = .sample(
        forwards: #"{"portForwards":[],"nonProxyHosts":["db.acme.site"]}"#)
    } answers: {
      $0.networking = .flexiblePortEgress
    },
    Case("host-missing") { $0.provider = .anotherServer },
    Case("forward-name") {
      $0.otherForwards = [PortForward(name: "Db.acme.site", portDest: 1, portOrig: 30001)]
    },
    Case("host-sendgrid-com") { $0.host = "smtp.sendgrid.com" },
    Case("port-dest-range") {
      $0.otherForwards = [PortForward(name: "db.acme.site", portDest: 70000, portOrig: 30001)]
    },
    Case("port-orig-range") { $0.portOrig = 465 },
    Case("port-orig-31000") { $0.portOrig = 31000 },
    Case("port-orig-duplicate") {
      $0.portOrig = 30001
      $0.otherForwards = [PortForward(name: "db.acme.site", portDest: 3306, portOrig: 30001)]
    },
    Case("port-not-forwarded", mail: mail("smtp.port", #""smtp.port": 30777"#)),
    Case("host-not-proxy", mail: mail("smtp.host", #""smtp.host": "smtp.sendgrid.net""#)),
    Case("provider-port") {
      $0.provider = .preset("postmark")
      $0.port = 465
    },
    Case("ssl-port-mismatch") {
      $0.port = 465
      $0.ssl = false
    },
    Case("flag-absent", mail: mail("smtp.ssl", #""x": 1"#)),
    Case("credentials-absent", mail: mail("smtp.user", #""x": 1"#)),
    Case("ssl-and-starttls") { $0.starttls = true },
    Case("starttls-not-required") {
      $0.port = 587
      $0.requiretls = false
    },
    Case("starttls-overridden") {
      $0.port = 587
      $0.starttls = false
    },
    Case("from-missing") { $0.from = nil },
    Case("from-invalid") { $0.from = "noreply" },
    Case("from-domain") { $0.from = "noreply@example.com" },
    Case("variable-name") { $0.userName = "2ND_USER" },
    Case("variable-reserved") { $0.passwordName = "INTERNAL_PASSWORD" },
    Case("variable-twice") { $0.passwordName = "EMAIL_USERNAME" },
    Case("secret-default") {
      $0.userKind = .secret
      $0.userDefault = "x"
    },
    Case("credential-default") { $0.userDefault = "apikey" },
    Case("default-not-writable") { $0.userDefault = "a\\" },
    Case("user-convention") { $0.userDefault = "me" },
    Case("oauth-provider-missing", mail: mail("", #""oauth.flow": true"#)),
    Case("oauth-provider-unused") { project in
      project.addMail(in: "config")
      project.addOAuth("{}")
    },
    Case("oauth-literal-secret", oauth: #"{"refreshToken": "abc"}"#),
    Case(
      "oauth-offline-access", oauth: #"{"scopes": ["https://outlook.office.com/SMTP.Send"]}"#),
    Case("oauth-provider-incomplete", oauth: "{}"),
    Case(
      "oauth-scopes-mixed",
      oauth:
        #"{"scopes": ["https://outlook.office.com/SMTP.Send", "https://graph.microsoft.com/Mail.Send"]}"#
    ),
    Case(
      "oauth-scopes-transport",
      oauth: #"{"scopes": ["https://graph.microsoft.com/Mail.Send"]}"#),
    Case("graph-without-oauth", mail: mail("", #""graph.flow": true"#)),
    Case("oauth-token-old") { project in
      project.today = CalendarDay("2026-11-25")
    } answers: {
      ($0.transport, $0.tokenIssued) = (.graph, "2026-09-10")
    },
    Case("mailbox-invalid") {
      ($0.provider, $0.login, $0.mailbox) = (.preset("office365"), .oauth2, "noreply")
    },
    Case("oauth-date-invalid") {
      ($0.provider, $0.login, $0.tokenIssued) = (.preset("office365"), .oauth2, "2026-02-30")
    },
    Case("login-not-offered") { $0.login = .oauth2 },
    Case("provider-host") { $0.host = "smtp.mailgun.org" },
    Case("networking-against-answers") { $0.isPrivateServer = true },
    Case("private-host") {
      ($0.provider, $0.host) = (.anotherServer, "mailhost")
    },
    Case("forward-not-a-server") {
      $0.otherForwards = [PortForward(name: "localhost", portDest: 1, portOrig: 30001)]
    },
    Case("record-invalid", record: "{"),
    Case("save-location-open") { project in
      project.homes.append(
        ConfigHome(
          module: "other.config", contentRoot: "other.config/src/main/content/jcr_root",
          app: "other", folders: ["config"], reasons: project.homes[0].reasons))
    },
    Case("folder-open") { project in
      project.addMail(in: "config.author")
      project.addMail(in: "config.publish")
    },
    Case(
      "answers-contradict",
      file: {
        ($0.login, $0.passwordName) = (Login.none, "P")
      }),
    Case("shadowed-elsewhere") { project in
      project.addOther(mailIn: "config.publish")
    },
    Case("forwards-twice") { project in
      project.addOther(mailIn: "config.rde")
      for home in project.homes {
        project[.portForwards, of: home] = ProjectFile(
          path: "\(home.module)/src/main/cloudmanager/advanced-networking.json",
          bytes: Array(forwards.utf8))
      }
    },
    Case("encrypted-password", mail: mail("smtp.password", #""smtp.password": "{ae2b5f0011}""#)),
    Case(
      "ses-secret-shape",
      files: [
        "config/\(String.mail)": mail(
          "smtp.password", #""smtp.password": "\#(String(repeating: "x", count: 40))""#)
      ],
      forwards: forwards.replacing("smtp.sendgrid.net", with: "email-smtp.eu-west-1.amazonaws.com")),
    Case("project-is-65") { $0.isFor65 = true },
    Case("flag-value", mail: mail("smtp.ssl", #""smtp.ssl": "yes""#)),
    Case("user-blank") { $0.userDefault = "apikey " },
    Case("placeholder-syntax", mail: mail("smtp.port", #""smtp.port:Integer": "$[env:PORT]""#)),
    Case(
      "port-orig-31000", files: ["config/\(String.mail)": mail("smtp.port", #""smtp.port": 31000"#)]
    ),
    Case("oauth-scopes", oauth: #"{"scopes": "a b"}"#),
    Case("debug-on") { $0.debug = true },
    Case("basic-auth-microsoft") { $0.provider = .preset("office365") },
    Case("literal-password", mail: mail("smtp.password", #""smtp.password": "hunter2""#)),
    Case(
      "user-kind-mismatch",
      mail: mail("smtp.password", #""smtp.password": "$[env:EMAIL_PASSWORD]""#)),
    Case("placeholder-syntax", mail: mail("smtp.user", #""smtp.user": "$[ENV:EMAIL_USERNAME]""#)),
    Case("json-null", mail: mail("", #""debug.email": null"#)),
    Case("json-duplicate-key", mail: mail("", #""smtp.ssl": true"#)),
    Case("key-misspelt", mail: mail("", #""oath.flow": false"#)),
    Case("json-invalid", mail: "{"),
    Case("legacy-invalid", files: ["config/\(SaveLocation.pid).config": "smtp.port=I\"x\""]),
    Case("legacy-format", files: ["config/\(SaveLocation.pid).config": "smtp.port=I\"25\""]),
    Case("wrong-pid", files: ["config/com.day.cq.mailer.impl.DefaultMailService.cfg.json": mail()]),
    Case(
      "two-formats",
      files: [
        "config/\(SaveLocation.pid).cfg.json": mail(),
        "config/\(SaveLocation.pid).cfg": "smtp.port=25",
      ]),
    Case("same-folder-twice") { project in
      project.addMail(in: "config")
      project.addOther(mailIn: "config")
    },
    Case("comments-in-json", mail: "// mail\n" + mail()),
    Case("bom", mail: "\u{FEFF}" + mail()),
    Case("folder-order", mail: mail(), folder: "config.dev.publish"),
    Case("folder-unsupported", mail: mail(), folder: "config.local"),
    Case("not-covered-by-filter") { project in project.homes[0].coverage = .notCovered },
    Case("folder-shadows") { project in
      project.addMail(in: "config")
      project.addMail(in: "config.author")
    } answers: {
      $0.folder = "config"
    },
    Case("folder-tie") { project in
      project.addMail(in: "config.author")
      project.addMail(in: "config.prod")
    } answers: {
      $0.folder = "config.author"
    },
  ]

  @Test(arguments: cases)
  func `a project with the fault is found`(fault: Case) throws {
    let rules = fault.findings.map(\.rule)
    #expect(rules.contains(fault.rule), "found \(rules)")
    let finding = try #require(fault.findings.first { $0.rule == fault.rule })
    #expect(finding.message.last == "." || finding.message.last == "”")
    #expect(finding.advice.last == ".")
    #expect(finding.severity == Rule.named(fault.rule)?.severity)
  }

  @Test func `a project without faults has no findings`() {
    #expect(Plan(project: .sample, answers: .complete).findings == [])
    #expect(ProjectCheck(.sample(mail: Self.mail(), forwards: Self.forwards)).findings == [])
  }

  @Test(arguments: [
    ("smtp.port", #""smtp.port": 30465.0"#), ("smtp.port", #""smtp.port": "$[env:PORT]""#),
    ("smtp.port", #""smtp.port": "$[env:PORT;type=Integer]""#),
    ("smtp.port", #""smtp.port:Integer": 30465"#), ("smtp.ssl", #""smtp.ssl": "True""#),
    ("smtp.ssl", #""smtp.ssl": "$[env:SSL;default=true]""#),
    ("smtp.user", #""smtp.user": "apikey""#),
  ])
  func `what AEM reads in another spelling is no fault`(key: String, line: String) {
    #expect(
      ProjectCheck(.sample(mail: Self.mail(key, line), forwards: Self.forwards)).findings == [])
  }

  @Test func `a placeholder that is not read is one fault`() {
    let mail = Self.mail("smtp.user", #""smtp.user": "$[ENV:EMAIL_USERNAME]""#)
    let findings = ProjectCheck(.sample(mail: mail)).findings
    #expect(findings.map(\.rule) == ["placeholder-syntax"])
  }

  @Test func `every rule has a case here and words of its own`() {
    #expect(Set(Rule.all.map(\.id)) == Set(Self.cases.map(\.rule)))
    #expect(Set(Rule.all.map(\.id)).count == Rule.all.count)
    for rule in Rule.all {
      #expect(!rule.what.isEmpty && !rule.advice.isEmpty && !rule.source.isEmpty, "\(rule.id)")
    }
  }

  @Test func `what a finding quotes is cut`() throws {
    var answers = Answers.complete
    answers.host = String(repeating: "A", count: 1 << 20)
    answers.from = String(repeating: "a", count: 1 << 20)
    let findings = Plan(project: .sample, answers: answers).findings
    #expect(Set(findings.map(\.rule)).isSuperset(of: ["forward-name", "from-invalid"]))
    #expect(findings.allSatisfy { $0.message.count < 400 && $0.advice.count < 400 })
  }

  @Test(arguments: [
    String(repeating: "a", count: 64) + ".com", String(repeating: "a.", count: 126) + "com",
  ])
  func `a name longer than the name system takes is no host`(_ host: String) {
    var answers = Answers.complete
    answers.host = host
    #expect(
      Plan(project: .sample, answers: answers).findings.contains { $0.rule == "forward-name" })
    #expect(HostName.flaw(in: String(host.dropFirst(2))) == nil)
  }

  @Test func `a finding in a file has its line and column`() throws {
    let check = ProjectCheck(
      .sample(
        mail: Self.mail("smtp.password", #""smtp.password": "hunter2""#), forwards: Self.forwards))
    let place = try #require(check.findings.first { $0.rule == "literal-password" }?.place)
    #expect(place.position.line == 5)
    #expect(place.position.column == 3)
    #expect(place.path.hasSuffix("config/com.day.cq.mailer.DefaultMailService.cfg.json"))
  }
}

extension RuleTests.Case {
  init(
    _ rule: Rule.ID, project change: (inout Project) -> Void,
    answers adapt: (inout Answers) -> Void
  ) {
    self.rule = rule
    var project = Project.sample
    change(&project)
    var answers = Answers.complete
    adapt(&answers)
    findings = Plan(project: project, answers: answers).findings
  }
}

extension Project {
  mutating func addOAuth(_ text: String) {
    let name = "com.day.cq.mailer.oauth.impl.OAuthConfigurationProviderImpl.cfg.json"
    homes[0][.oauthProvider] = [
      ProjectFile(
        path: "\(homes[0].configurationsPath)/config/\(name)", bytes: Array(text.utf8))
    ]
  }

  /// Adds a module with the same app.
  fileprivate mutating func addOther(mailIn folder: String) {
    var other = ConfigHome(
      module: "other.config", contentRoot: "other.config/src/main/content/jcr_root",
      app: homes[0].app)
    let path = SaveLocation(other, folder: folder).mailPath
    other.mailFiles = [ProjectFile(path: path, bytes: Array(RuleTests.mail().utf8))]
    homes.append(other)
  }

  fileprivate mutating func addMail(in folder: String) {
    let path = SaveLocation(homes[0], folder: folder).mailPath
    homes[0].mailFiles.append(
      ProjectFile(path: path, bytes: Array(RuleTests.mail().utf8)))
    if !homes[0].folders.contains(folder) { homes[0].folders.append(folder) }
  }
}
