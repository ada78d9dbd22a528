import JSONText
import MailSetup
import TestKit
import Testing

/// The values of a setup that are known or assumed, and those that only one way out has.
struct WayOutTests {
  private static let graph = #"""
    {"smtp.host": "smtp.office365.com", "smtp.port": 587, "smtp.user": "noreply@contoso-shop.com",
     "smtp.password": "value not used", "from.address": "noreply@contoso-shop.com",
     "smtp.ssl": false, "smtp.starttls": false, "smtp.requiretls": false, "debug.email": false,
     "oauth.flow": true, "graph.flow": true}
    """#
  private static let provider = #"""
    {"authUrl": "https://login.microsoftonline.com/contoso.com/oauth2/v2.0/authorize",
     "tokenUrl": "https://login.microsoftonline.com/contoso.com/oauth2/v2.0/token",
     "refreshUrl": "https://login.microsoftonline.com/contoso.com/oauth2/v2.0/token",
     "clientId": "1234", "clientSecret": "$[secret:CLIENT_SECRET]",
     "refreshToken": "$[secret:REFRESH_TOKEN]",
     "scopes": ["https://graph.microsoft.com/Mail.Send", "openid", "offline_access"],
     "authCodeRedirectUrl": "http://localhost"}
    """#

  private static func project(
    mail: String?, provider: String? = nil, forwards: String? = nil
  ) -> Project {
    var project = Project.sample(mail: mail, forwards: forwards)
    if let provider { project.addOAuth(provider) }
    return project
  }

  @Test func `Adobe's setup of Graph is right, and stays as it is`() {
    let project = Self.project(mail: Self.graph, provider: Self.provider)
    #expect(ProjectCheck(project).findings == [])
    #expect(ProjectFix(project).files == [])
    let plan = Plan(project: project)
    #expect(plan.settings.transport == .graph)
    #expect(plan.settings.login == .oauth2)
    #expect(plan.settings.tenant == "contoso.com")
    #expect(plan.files.changed.map(\.file) == [ManagedFile.record.id])
    #expect(plan.file(.portForwards) == nil)
    let steps = NextStep.all(for: plan)
    #expect(!steps.flatMap(\.commands).joined().contains("advancedNetworking"))
    #expect(!steps.map(\.title).joined().contains("network"))
  }

  @Test func `a relay without a login keeps a file without one`() throws {
    let lines = RuleTests.good.filter { !["smtp.user", "smtp.password"].contains($0.key) }
    let mail = "{" + lines.map(\.line).joined(separator: ", ") + "}"
    let forwards = RuleTests.forwards.replacing("smtp.sendgrid.net", with: "mx.acme.site")
    let project = Self.project(mail: mail, forwards: forwards)
    #expect(ProjectCheck(project).findings == [])
    let plan = try Plan(
      project: project,
      file: Answers(file: Array(#"{"networking": "vpn", "from": "noreply@acme.site"}"#.utf8)))
    #expect(plan.settings.login == .none)
    #expect(plan.file(.mailConfiguration)?.kind == .unchanged)
    #expect(plan.findings == [])
  }

  @Test func `a login that is given up goes from the file, and comes back`() throws {
    var answers = Answers.complete
    (answers.provider, answers.host, answers.port) = (.anotherServer, "mx.acme.site", 465)
    answers.networking = .vpn
    let project = Self.project(mail: RuleTests.mail(), forwards: RuleTests.forwards)
    answers.login = Login.none
    let none = Plan(project: project, answers: answers)
    let text = try #require(none.file(.mailConfiguration)).text
    #expect(!text.contains("smtp.user") && !text.contains("smtp.password"))
    answers.login = .password
    let back = Plan(project: project.applying(none.files), answers: answers)
    let keys = try JSONText(#require(back.file(.mailConfiguration)?.after)).root.members.map(\.key)
    #expect(keys.prefix(4) == ["smtp.host", "smtp.port", "smtp.user", "smtp.password"])
  }

  @Test func `Graph and back leaves no word of it`() throws {
    var answers = Answers.complete
    answers.provider = .preset("office365")
    (answers.login, answers.tenant, answers.clientID) = (.oauth2, "contoso.com", "1234")
    let project = Self.project(mail: RuleTests.mail(), forwards: RuleTests.forwards)
    let smtp = Plan(project: project, answers: answers)
    answers.transport = .graph
    let graph = Plan(project: project.applying(smtp.files), answers: answers)
    let text = try #require(graph.file(.mailConfiguration)).text
    #expect(text.contains(#""graph.flow": true"#))
    #expect(text.contains(#""smtp.host": "smtp.office365.com""#))
    answers.transport = .smtp
    let back = Plan(project: project.applying(graph.files), answers: answers)
    #expect(back.file(.mailConfiguration)?.text == smtp.file(.mailConfiguration)?.text)
    #expect(back.file(.oauthProvider)?.text == smtp.file(.oauthProvider)?.text)
  }

  /// Answers that rule each other out, and the key that is named.
  static let contradictions: [(String, String)] = [
    (#""login": "none", "password": {"name": "P1"}"#, "password.name"),
    (#""login": "none", "user": {"name": "U1"}"#, "user.name"),
    (#""login": "none", "user": {}"#, "user.kind"),
    (#""login": "password", "oauth": {"clientId": "1"}"#, "oauth.clientId"),
    (#""login": "oauth2""#, "login"),
    (#""transport": "graph""#, "destination.provider"),
    (#""transport": "graph", "login": "password""#, "login"),
  ]

  @Test(arguments: contradictions)
  func `answers that rule each other out are named`(members: String, key: String) throws {
    let text = """
      {"networking": "vpn", "destination": {"provider": "sendgrid"}, "from": "a@acme.site", \(members)}
      """
    let plan = try Plan(project: .sample, file: Answers(file: Array(text.utf8)))
    #expect(!plan.canSave)
    #expect(plan.blockers.contains { $0.answer?.rawValue == key }, "\(plan.blockers)")
  }

  /// Answers beside a complete setup for Graph, and the keys that are named.
  static let besideGraph: [(String, [String])] = [
    (#""portOrig": 30465"#, ["portOrig"]),
    (#""tls": {"ssl": true, "starttls": false}"#, ["tls.ssl"]),
    (
      #""otherForwards": [{"name": "db.acme.site", "portDest": 1, "portOrig": 30001}]"#,
      ["otherForwards"]
    ),
    (#""nonProxyHosts": ["a.b"]"#, ["nonProxyHosts"]),
    (#""destination": {"provider": "office365", "port": 465}"#, ["destination.port"]),
    (#""user": {"name": "U1"}, "password": {"name": "P1"}"#, ["user.name", "password.name"]),
    // These answers are not lost: they are used, are recorded, or ask for nothing.
    (#""destination": {"provider": "office365", "port": 587}"#, []),
    (#""destination": {"host": "smtp.office365.com"}"#, []),
    (#""networking": "vpn", "situation": {"sandbox": true}"#, []),
    (#""otherForwards": [], "nonProxyHosts": []"#, []),
  ]

  @Test(arguments: besideGraph)
  func `an answer that Graph has no place for is named`(members: String, keys: [String]) throws {
    let text = """
      {"transport": "graph", "from": "a@acme.site",
       "oauth": {"tenant": "acme.site", "clientId": "1"}, \(members)}
      """
    let plan = try Plan(project: .sample, file: Answers(file: Array(text.utf8)))
    #expect(plan.blockers.map { $0.answer?.rawValue } == keys)
    #expect(plan.blockers.allSatisfy { $0.rule == "answers-contradict" })
    guard keys.isEmpty else { return }
    // The record of a save is never a contradiction itself.
    let record = try Answers(file: #require(plan.file(.record)?.after))
    let again = try Plan(project: Project.sample.applying(plan.files), file: record)
    #expect(again.blockers == [])
    #expect(again.files.changed == [])
  }

  @Test func `a record of SMTP is no obstacle to Graph`() throws {
    var answers = Answers.complete
    answers.provider = .preset("office365")
    (answers.login, answers.tenant, answers.clientID) = (.oauth2, "acme.site", "1")
    answers.nonProxyHosts = ["*.acme.site"]
    answers.networking = .vpn
    let saved = Project.sample.applying(Plan(project: .sample, answers: answers).files)
    let graph = try Plan(project: saved, file: Answers { $0.transport = .graph })
    #expect(graph.blockers == [])
    let record = try Answers(file: #require(graph.file(.record)?.after))
    #expect(record.networking == .vpn)
    #expect(record.portOrig == nil && record.nonProxyHosts == nil)
  }

  @Test func `a provider with another's host is named with both`() throws {
    var answers = Answers.complete
    answers.host = "smtp.mailgun.org"
    let error = try #require(Plan(project: .sample, answers: answers).errors.first)
    #expect(error.rule == "provider-host")
    #expect(error.message.contains("SendGrid") && error.message.contains("Mailgun"))
  }

  @Test func `another team's forward stays, and mail gets one of its own`() throws {
    let foreign =
      #"{"portForwards":[{"name":"smtp.sendgrid.net","portDest":587,"portOrig":30587}]}"#
    var answers = Answers.complete
    answers.provider = .preset("ses")
    let plan = Plan(project: Self.project(mail: nil, forwards: foreign), answers: answers)
    let body = PortForwardsBody(try JSONText(#require(plan.file(.portForwards)?.after)))
    #expect(body.portForwards.first == "smtp.sendgrid.net:587@30587")
    #expect(body.portForwards.count == 2)
  }

  @Test func `a forward to the mail server under another portOrig is kept`() throws {
    var answers = Answers.complete
    answers.portOrig = 30465
    answers.otherForwards = ["smtp.sendgrid.net:465@30999"]
    let plan = try Plan(project: .sample, file: answers)
    #expect(plan.settings.otherForwards == ["smtp.sendgrid.net:465@30999"])
    answers.portOrig = nil
    let taken = try Plan(project: .sample, file: answers)
    #expect(taken.settings.mailForward == "smtp.sendgrid.net:465@30999")
    #expect(taken.settings.otherForwards == [])
  }

  @Test(arguments: [
    ("mx.acme.site", []), ("10.1.2.3", [Rule.Severity.error]), ("192.168.4.5", [.error]),
    ("172.16.1.1", [.error]), ("172.32.1.1", []), ("mailhost", [.warning]),
    ("relay.corp.local", [.warning]), ("mail.acme.internal", [.warning]), ("x.corp", [.warning]),
    ("100.64.0.1", [.error]), ("100.127.255.254", [.error]), ("100.63.0.1", []),
    ("100.128.0.1", []), ("mail.home.arpa", [.warning]), ("arpa.acme.site", []),
    ("mail.acme.private", [.warning]),
  ])
  func `only a VPN reaches a private network`(host: String, severities: [Rule.Severity]) {
    var answers = Answers.complete
    (answers.provider, answers.host) = (.anotherServer, host)
    for networking in [Networking.flexiblePortEgress, .dedicatedEgressIp] {
      answers.networking = networking
      let findings = Plan(project: .sample, answers: answers).findings
      #expect(findings.filter { $0.rule == "private-host" }.map(\.severity) == severities)
    }
    for networking in [Networking.vpn, nil] {
      answers.networking = networking
      let findings = Plan(project: .sample, answers: answers).findings
      #expect(!findings.contains { $0.rule == "private-host" })
    }
  }

  @Test(arguments: [
    "localhost", "proxy.tunnel", "127.0.0.1", "169.254.169.254", "author-p1-e2.adobeaemcloud.com",
  ])
  func `a forward that leads back to AEM is an error`(host: String) {
    let forwards = RuleTests.forwards.replacing("smtp.sendgrid.net", with: host)
    let findings = ProjectCheck(Self.project(mail: RuleTests.mail(), forwards: forwards)).findings
    #expect(findings.map(\.rule) == ["forward-not-a-server"])
  }

  @Test func `a folder is judged by what it says, not by the only forward that would fit`() {
    let stage = RuleTests.mail("smtp.host", #""smtp.host": "mx.acme.site""#)
      .replacing("30465", with: "25")
    var project = Self.project(mail: RuleTests.mail(), forwards: RuleTests.forwards)
    project.homes[0].folders.append("config.stage")
    project.homes[0].mailFiles.append(
      ProjectFile(
        path: SaveLocation(project.homes[0], folder: "config.stage").mailPath,
        bytes: Array(stage.utf8)))
    let findings = ProjectCheck(project).errors
    #expect(
      Set(findings.map(\.rule)) == ["host-not-proxy", "port-not-forwarded", "ssl-port-mismatch"])
  }

  @Test(
    arguments: [
      ("2026-09-10", nil, 1), ("2026-09-11", nil, 0), (nil, "2026-12-09", 1),
      (nil, "2026-12-10", 0), (nil, "2026-11-01", 1), ("2026-09-10", "2026-12-01", 2),
    ] as [(String?, String?, Int)])
  func `a token or a client secret near its end is told of`(
    issued: String?, ends: String?, count: Int
  ) {
    var project = Self.project(mail: Self.graph, provider: Self.provider)
    project.today = CalendarDay("2026-11-25")
    let dates = [
      issued.map { "\"tokenIssued\": \"\($0)\"" },
      ends.map { "\"clientSecretExpires\": \"\($0)\"" },
    ]
    let record = "{\"oauth\": {\(dates.compactMap(\.self).joined(separator: ", "))}}"
    project[.record, of: project.homes[0]] = ProjectFile(
      path: "ui.config/src/main/cloudmanager/mailwizard.json", bytes: Array(record.utf8))
    let findings = ProjectCheck(project).findings
    #expect(findings.map(\.rule) == Array(repeating: "oauth-token-old", count: count))
    #expect(findings.allSatisfy { $0.place?.path.hasSuffix("mailwizard.json") == true })
  }

  @Test func `days are counted over leap years and months`() {
    #expect(CalendarDay("1970-01-01")?.number == 0)
    #expect(CalendarDay("2000-03-01")?.number == 11017)
    #expect(CalendarDay("2026-11-25")?.number == 20782)
    #expect(
      ["2026-02-29", "2026-13-01", "2026-1-01", "26-11-25", ""].allSatisfy {
        CalendarDay($0) == nil
      })
    #expect(CalendarDay("2024-02-29") != nil)
    for number in stride(from: -719_000, through: 2_900_000, by: 97) {
      let day = CalendarDay(number: number)
      #expect(CalendarDay(day.text) == day, "\(day.text)")
    }
  }

  @Test func `the provider's file in another format is replaced with its secrets' names`() throws {
    var project = Self.project(mail: Self.graph)
    let path =
      "\(project.homes[0].configurationsPath)/config/\(MailFileName.oauthProviderPID).config"
    let text = """
      authUrl="https://login.microsoftonline.com/contoso.com/oauth2/v2.0/authorize"
      clientId="1234"
      clientSecret="$[secret:OWN_SECRET]"
      refreshToken="$[secret:OWN_TOKEN]"
      x.own=I"1"
      """
    project.homes[0][.oauthProvider] = [ProjectFile(path: path, bytes: Array(text.utf8))]
    var answers = Answers()
    answers.replacesOthers = true
    let plan = Plan(project: project, answers: answers)
    #expect(plan.canSave, "\(plan.blockers)")
    let written = try #require(plan.file(.oauthProvider)).text
    #expect(written.contains("$[secret:OWN_TOKEN]") && written.contains(#""x.own:Integer": 1"#))
    #expect(plan.files.contains { $0.path == path && $0.after == nil })
    #expect(ProjectCheck(project).findings.map(\.rule).contains("legacy-format"))
  }
}
