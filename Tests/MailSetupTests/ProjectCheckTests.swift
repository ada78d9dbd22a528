import Bytes
import JSONText
import MailSetup
import TestKit
import Testing

struct ProjectCheckTests {
  @Test func `findings are in the order of files, lines and columns`() throws {
    let mail = RuleTests.mail("smtp.host", #""debug.email": true, "smtp.host": "mx.acme.site""#)
    let forwards = """
      { "portForwards": [
        { "name": "SMTP.sendgrid.net", "portDest": 465, "portOrig": 30465 },
        { "name": "db.acme.site", "portDest": 70000, "portOrig": 25 }
      ] }
      """
    let findings = ProjectCheck(.sample(mail: mail, forwards: forwards)).findings
    let places = try findings.map { try #require($0.place) }
    #expect(places.map(\.position.line) == [2, 3, 3, 2, 2])
    #expect(places.prefix(3).allSatisfy { $0.path.hasSuffix("advanced-networking.json") })
    #expect(findings.suffix(2).map(\.rule) == ["debug-on", "host-not-proxy"])
  }

  @Test func `forwards and an OAuth provider are looked at without a mail configuration too`() {
    var project = Project.sample(forwards: #"{"portForwards":[{"name":"A.b"}]}"#)
    #expect(
      ProjectCheck(project).findings.map(\.rule)
        == ["forward-name", "port-dest-range", "port-orig-range"])
    project = .sample(forwards: RuleTests.forwards)
    #expect(ProjectCheck(project).findings == [])
    project.addOAuth(#"{"refreshToken": "abc"}"#)
    #expect(
      Set(ProjectCheck(project).findings.map(\.rule))
        == ["oauth-literal-secret", "oauth-provider-incomplete"])
    #expect(ProjectCheck(project).paths == [])
  }

  @Test func `the option and the program are not judged where nothing sends mail`() {
    var project = Project.sample
    var answers = Answers.complete
    (answers.transport, answers.login) = (.graph, .oauth2)
    (answers.provider, answers.tenant, answers.clientID) = (nil, "acme.site", "c")
    (answers.networking, answers.isSandbox) = (Networking.none, true)
    let plan = Plan(project: project, answers: answers)
    #expect(plan.blockers.isEmpty)
    project = project.applying(plan.files)
    project.homes.append(
      ConfigHome(
        module: "site.config", contentRoot: "site.config/src/main/content/jcr_root", app: "site",
        folders: ["config"], reasons: [.coveredByFilter, .listedByReactor]))
    #expect(ProjectCheck(project).findings.map(\.rule) == [])
  }

  @Test func `what is wrong with the networking option has a place`() throws {
    var project = Project.sample(
      mail: RuleTests.mail(),
      forwards: RuleTests.forwards.replacing("smtp.sendgrid.net", with: "smtp-relay.gmail.com"))
    let answers = { (option: String) in
      ProjectFile(
        path: "mailwizard.json",
        bytes: Array(
          #"{"networking":"\#(option)","destination":{"host":"a.b"},"from":"a@acme.site"}"#.utf8))
    }
    project[.record, of: project.homes[0]] = answers("none")
    #expect(ProjectCheck(project).findings.map(\.rule) == ["networking-none"])
    #expect(
      ProjectCheck(project).findings.first?.place?.position == TextPosition(line: 1, column: 18))
    project[.record, of: project.homes[0]] = answers("flexiblePortEgress")
    #expect(ProjectCheck(project).findings.map(\.rule) == ["relay-needs-fixed-ip"])
    #expect(
      ProjectCheck(project).findings.first?.place?.position == TextPosition(line: 1, column: 18))
  }

  /// Projects that lack what a record says, as mail configuration and forwards.
  static let recorded: [(mail: String?, forwards: String?)] = [
    (nil, nil), (nil, RuleTests.forwards), (RuleTests.mail(), nil),
    (RuleTests.mail(), RuleTests.forwards),
    (RuleTests.mail("debug.email", ""), RuleTests.forwards),
    (RuleTests.mail("smtp.user", #""smtp.user": "apikey""#), RuleTests.forwards),
    (#"{"oauth.flow": true, "graph.flow": true}"#, nil), (#"{"oauth.flow": true}"#, nil),
  ]

  @Test(arguments: recorded)
  func `a check does not judge by what a record says and a file could`(
    mail: String?, forwards: String?
  ) {
    let checked = { (record: String) in
      var project = Project.sample(mail: mail, forwards: forwards)
      project.today = CalendarDay("2026-11-25")
      project[.record, of: project.homes[0]] = ProjectFile(
        path: "ui.config/src/main/cloudmanager/mailwizard.json", bytes: Array(record.utf8))
      return ProjectCheck(project).findings
    }
    let options = #""networking": "flexiblePortEgress""#
    let more = """
      "debug": true, "transport": "graph", "login": "oauth2",
      "destination": {"provider": "workspace-relay", "port": 26}, "portOrig": 5,
      "tls": {"ssl": false}, "from": "x@localhost", "nonProxyHosts": ["*"],
      "user": {"kind": "variable", "name": "AEM_X", "default": " y "}, "password": {"name": "AEM_X"},
      "oauth": {"tenant": "-", "mailbox": "q", "clientSecret": {"name": "AEM_X"}}
      """
    #expect(checked("{\(options), \(more)}") == checked("{\(options)}"))
  }

  @Test func `one name for both is judged by what the file says`() {
    let mail = RuleTests.mail("smtp.user", #""smtp.user": "apikey""#)
      .replacing("EMAIL_PASSWORD", with: "EMAIL_USERNAME")
    #expect(ProjectCheck(.sample(mail: mail, forwards: RuleTests.forwards)).findings == [])
  }

  @Test func `an encrypted password that OAuth2 does not use is no fault`() {
    let mail = #"{"smtp.password": "{ae2b5f0011}", "oauth.flow": true, "graph.flow": true}"#
    var project = Project.sample(mail: mail)
    let rules = { (project: Project) in Set(ProjectCheck(project).findings.map(\.rule)) }
    #expect(!rules(project).contains("encrypted-password"))
    project.addOAuth(#"{"clientSecret": "{ae2b5f0011}"}"#)
    #expect(rules(project).contains("encrypted-password"))
  }

  @Test(arguments: [
    ("https://oauth2.googleapis.com/token", #"["https://mail.google.com/"]"#),
    ("https://login.microsoftonline.com/acme.site/oauth2/v2.0/token", "SMTP.Send"),
    ("https://id.acme.site/token", "one string for each scope"),
  ])
  func `the scopes that are proposed are those of the file's provider`(
    address: String, words: String
  ) {
    var project = Project.sample(mail: RuleTests.mail("", #""oauth.flow": true"#))
    project.addOAuth(#"{"tokenUrl": "\#(address)", "scopes": "a b"}"#)
    let finding = ProjectCheck(project).findings.first { $0.rule == "oauth-scopes" }
    #expect(finding?.advice.contains(words) == true, "\(finding?.advice ?? "")")
  }

  @Test func `of thousands of wrong forwards no more are told than an environment can have`() {
    let forward = #"{"name":"a.b","portDest":1,"portOrig":1}"#
    let forwards = "[\(Array(repeating: forward, count: 5000).joined(separator: ","))]"
    let findings = ProjectCheck(.sample(mail: RuleTests.mail(), forwards: forwards)).findings
    #expect(findings.filter { $0.rule == "port-orig-range" }.count == 1001)
  }

  @Test func `mail configurations of other apps are named together`() {
    var project = Project.sample(mail: RuleTests.mail(), forwards: RuleTests.forwards)
    for number in 1...3 {
      var home = ConfigHome(
        module: "ui.config", contentRoot: project.homes[0].contentRoot, app: "shop\(number)")
      let path = SaveLocation(home, folder: "config.author").mailPath
      home.mailFiles = [ProjectFile(path: path, bytes: Array(RuleTests.mail().utf8))]
      project.homes.append(home)
    }
    let findings = ProjectCheck(project).findings
    let own = findings.filter { $0.place?.path.contains("/shop") == false }.map(\.message)
    let place = "ui.config/src/main/content/jcr_root/apps/shop1/osgiconfig"
    #expect(
      own == [
        "\(place)/config.author and 2 more folders also contain a mail configuration, which replaces this one there."
      ])
    let others = findings.filter { $0.place?.path.contains("/shop1/") == true }.map(\.message)
    #expect(
      others == [
        "\(place.replacing("shop1", with: "shop2")) and 1 more folder also have a mail configuration for config.author, and it is not documented which one AEM uses."
      ])
  }

  @Test func `a folder stands before its longer namesakes`() {
    let position = TextPosition(line: 1, column: 1)
    let paths = ["a/config/z", "a/config.dev/b", "a/config.dev.x/a", "b"]
    let places = paths.map { Finding.Place(path: $0, position: position) }
    #expect(places.reversed().sorted() == places)
  }
}
