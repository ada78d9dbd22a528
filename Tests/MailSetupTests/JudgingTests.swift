import MailSetup
import TestKit
import Testing

/// Files that AEM never reads, values that only Cloud Manager has, and values that a file lacks.
struct JudgingTests {
  private static let catcher = #"""
    {"smtp.host": "localhost", "smtp.port": 1025, "smtp.user": "", "smtp.password": "",
     "from.address": "a@acme.site", "smtp.ssl": false, "smtp.starttls": false,
     "smtp.requiretls": false}
    """#

  private static func project(_ folders: [String: String], forwards: String? = nil) -> Project {
    var project = Project.sample(
      files: [
        String: String
      ](uniqueKeysWithValues: folders.map { ("\($0)/\(SaveLocation.pid).cfg.json", $1) }))
    project.homes[0].folders = folders.keys.sorted()
    project.moduleFiles = Project.sample(forwards: forwards).moduleFiles
    return project
  }

  @Test(arguments: ["config.local", "config.qa", "config.preview"])
  func `a folder that AEM leaves out is no place to open on, and blocks nothing`(folder: String) {
    let plan = Plan(project: Self.project([folder: Self.catcher]), answers: .complete)
    #expect(plan.location?.folder == "config")
    #expect(plan.settings.host == "smtp.sendgrid.net")
    #expect(plan.errors == [])
    #expect(!plan.files.changed.contains { $0.path.contains(folder) })
  }

  @Test func `another folder is not judged by the server of the record`() {
    var project = Self.project([
      "config": RuleTests.mail(),
      "config.stage":
        #"{"smtp.port": "30777", "smtp.host": "proxy.tunnel", "from.address": "a@b.org"}"#,
    ])
    let record = Files.record().replacing(#""host": "a.b""#, with: #""provider": "sendgrid""#)
    project[.record, of: project.homes[0]] = ProjectFile(
      path: "ui.config/src/main/cloudmanager/mailwizard.json", bytes: Array(record.utf8))
    let findings = ProjectCheck(project).findings
    #expect(!findings.contains { $0.rule == "credentials-absent" }, "\(findings)")
  }

  @Test func `nothing is saved where AEM does not read it`() {
    let answers = Answers { $0.folder = "config.qa" }
    let plan = Plan(project: Self.project([:]), answers: answers)
    #expect(plan.blockers.map(\.rule).contains("folder-unsupported"))
  }

  @Test(arguments: ["config.local", "config.qa"])
  func `a check says once that AEM leaves a folder out`(folder: String) {
    let project = Self.project(
      ["config": RuleTests.mail(), folder: Self.catcher], forwards: RuleTests.forwards)
    let findings = ProjectCheck(project).findings
    #expect(findings.map(\.rule) == ["folder-unsupported"])
    #expect(findings.map(\.severity) == [.warning])
  }

  @Test func `only folders that AEM reads tie, shadow and win`() {
    let folders = ["config.author", "config.author.qa", "config.author.stage"]
    let project = Self.project(
      Dictionary(uniqueKeysWithValues: folders.map { ($0, RuleTests.mail()) }),
      forwards: RuleTests.forwards)
    #expect(
      ProjectCheck(project).findings.map(\.rule) == ["folder-shadows", "folder-unsupported"])
    #expect(
      RunModeMatrix(folders: folders + ["config.local"]).lines.allSatisfy {
        Set($0.folders).isSubset(of: ["config.author", "config.author.stage"])
      })
  }

  @Test func `a file that no filter deploys blocks nothing`() {
    var project = Self.project(["config": RuleTests.mail()], forwards: RuleTests.forwards)
    var other = ConfigHome(
      module: "ui.apps", contentRoot: "ui.apps/jcr_root", app: "old", isCovered: false)
    other.mailFiles = [
      ProjectFile(
        path: "\(other.configurationsPath)/config/\(SaveLocation.pid).cfg.json",
        bytes: Array(Self.catcher.utf8))
    ]
    project.homes.append(other)
    #expect(Plan(project: project, answers: .complete).errors == [])
    let findings = ProjectCheck(project).findings
    #expect(findings.map(\.rule) == ["not-covered-by-filter"])
    #expect(findings.map(\.severity) == [.warning])
  }

  @Test(arguments: [
    ("smtp.host", #""smtp.host": "$[env:SMTP_HOST;default=proxy.tunnel]""#),
    ("smtp.port", #""smtp.port": "$[env:SMTP_PORT;default=1025]""#),
    ("smtp.port", #""smtp.port": "$[env:SMTP_PORT]""#),
    ("debug.email", #""debug.email": "$[env:DEBUG;type=Boolean;default=true]""#),
    ("oauth.flow", #""oauth.flow": "$[env:OAUTH;type=Boolean;default=true]""#),
    ("smtp.user", #""smtp.user": "$[env:EMAIL_USERNAME;type=String]""#),
    ("smtp.user", #""smtp.user": "$[env:TEAM]-$[env:STAGE]""#),
    ("smtp.user", #""smtp.user": "$[env:MAIL_USER;default=$[env:OTHER_USER]]""#),
    ("smtp.user", #""smtp.user": "$[prop:mail.user]""#),
    ("smtp.password", #""smtp.password": "$[secret:FIRST]$[secret:SECOND]""#),
    ("smtp.ssl", #""smtp.ssl": "$[env:SMTP_SSL;type=Boolean]""#),
    ("smtp.ssl", #""smtp.ssl": "$[env:SMTP_SSL;default=false;type=Boolean]""#),
    ("smtp.port", #""smtp.port": "$[env:SMTP_PORT;default=30465]""#),
    ("smtp.host", #""smtp.host": "proxy.tunnel""#),
  ])
  func `a value that Cloud Manager has is neither judged nor replaced`(key: String, line: String) {
    let project = Self.project(
      ["config": RuleTests.mail(key, line)], forwards: RuleTests.forwards)
    #expect(ProjectCheck(project).findings == [])
    #expect(ProjectFix(project).files == [])
    var answers = Answers.complete
    (answers.port, answers.portOrig) = (465, 30465)
    let plan = Plan(project: project, answers: answers)
    #expect(plan.file(.mailConfiguration)?.kind == .unchanged)
    #expect(plan.errors == [])
    let again = Plan(project: project, answers: plan.settledAnswers)
    #expect(again.file(.mailConfiguration)?.kind == .unchanged)
  }

  @Test func `a host that Cloud Manager has may lead elsewhere, which is no error`() {
    let mail = RuleTests.mail("smtp.host", #""smtp.host": "$[env:SMTP_HOST;default=localhost]""#)
    let findings = ProjectCheck(Self.project(["config": mail], forwards: RuleTests.forwards))
      .findings
    #expect(findings.map(\.rule) == ["host-not-proxy"])
    #expect(findings.map(\.severity) == [.warning])
  }

  @Test(arguments: [#""graph.flow": "$[env:GRAPH;type=Boolean;default=true]""#])
  func `a way out that Cloud Manager decides is no ground for what holds for one`(line: String) {
    let project = Self.project(["config": RuleTests.mail("", line)], forwards: RuleTests.forwards)
    #expect(ProjectCheck(project).findings == [])
  }

  @Test func `empty texts for user and password are no login`() {
    var lines = RuleTests.good.filter { $0.key != "smtp.user" && $0.key != "smtp.password" }
    lines += [("smtp.user", #""smtp.user": """#), ("smtp.password", #""smtp.password": """#)]
    let mail = "{" + lines.map(\.line).joined(separator: ", ") + "}"
    let project = Self.project(
      ["config": mail],
      forwards: RuleTests.forwards.replacing("smtp.sendgrid.net", with: "mx.acme.site"))
    let plan = Plan(project: project, answers: Answers { $0.networking = .vpn })
    #expect(plan.settings.login == .none)
    #expect(plan.file(.mailConfiguration)?.kind == .unchanged)
    #expect(plan.errors == [])
  }

  @Test(arguments: [
    ("465", ["smtp.ssl"], Rule.Severity.error), ("587", ["smtp.requiretls"], .warning),
    ("587", ["smtp.ssl", "smtp.requiretls"], .warning),
    ("465", ["smtp.ssl", "smtp.starttls", "smtp.requiretls"], .error),
  ])
  func `a flag that a file lacks is as severe as the flag set false`(
    port: String, flags: [String], severity: Rule.Severity
  ) {
    let isImplicit = port == "465"
    var lines = RuleTests.good.filter { !$0.key.hasSuffix("ssl") && !$0.key.hasSuffix("tls") }
    for (flag, value) in [
      ("smtp.ssl", isImplicit), ("smtp.starttls", !isImplicit), ("smtp.requiretls", !isImplicit),
    ] where !flags.contains(flag) {
      lines.append((flag, "\"\(flag)\": \(value)"))
    }
    let mail = "{" + lines.map(\.line).joined(separator: ", ") + "}"
    let project = Self.project(
      ["config": mail], forwards: RuleTests.forwards.replacing("465,", with: "\(port),"))
    let findings = ProjectCheck(project).findings
    #expect(findings.map(\.rule) == ["flag-absent"])
    #expect(findings.map(\.severity) == [severity])
  }

  @Test(arguments: [(true, 465), (false, 587)])
  func `a port that no file tells follows from smtp.ssl, which stays`(ssl: Bool, port: Int) {
    let mail = RuleTests.mail("smtp.ssl", #""smtp.ssl": \#(ssl)"#)
    let plan = Plan(project: Self.project(["config": mail]))
    #expect(plan.settings.port == port)
    #expect(plan.settings.tls.ssl == ssl)
    #expect(plan.settings.portOrig == 30465)
  }

  @Test func `a misspelt key that would switch a feature on is named and not fixed`() {
    let project = Self.project(
      ["config": RuleTests.mail("", #""oath.flow": true"#)], forwards: RuleTests.forwards)
    #expect(ProjectCheck(project).findings.map(\.rule) == ["key-misspelt"])
    #expect(ProjectFix(project).files == [])
  }

  @Test(arguments: [
    "$[env:A;default=$[env:B]]", "$[env:$[env:WHICH]]", "$[env:A;default=[x]]",
    "$[env:A;default=a\\;b]", "x$[env:A]y$[secret:B]",
  ])
  func `a placeholder that Apache Felix resolves is no fault`(text: String) {
    let user = #""smtp.user": ""# + text.replacing("\\", with: "\\\\") + "\""
    let project = Self.project(
      ["config": RuleTests.mail("smtp.user", user)], forwards: RuleTests.forwards)
    #expect(
      !ProjectCheck(project).findings.contains { $0.rule == "placeholder-syntax" }, "\(text)")
  }

  @Test(arguments: [
    (#""from.address": "noreply@$[env:MAIL_DOMAIN]""#, "MAIL_DOMAIN"),
    (#""from.address": "$[env:NAME]@$[env:MAIL_DOMAIN]""#, "NAME MAIL_DOMAIN"),
    (#""from.address": "$[env:FROM;default=$[env:OTHER]]""#, "FROM OTHER"),
    (#""from.address": "a@acme.site""#, ""),
    (#""x.list": ["$[env:ONE]", "$[secret:TWO]"]"#, "ONE TWO"),
    (#""smtp.starttls": "$[env:STARTTLS;type=Boolean;default=false]""#, "STARTTLS"),
  ])
  func `the next steps name exactly the variables that the file reads`(line: String, names: String)
    throws
  {
    let key = line.split(separator: "\"")[0]
    let project = Self.project(
      [
        "config": RuleTests.mail(RuleTests.good.map(\.key).first { $0 == key } ?? "", line)
      ],
      forwards: RuleTests.forwards)
    let steps = NextStep.all(for: Plan(project: project, isSaved: true))
    let title = try #require(steps.map(\.title).first { $0.contains("EMAIL_PASSWORD") })
    for name in names.split(separator: " ") { #expect(title.contains("\(name) (")) }
    #expect(title.split(separator: ",").count == 2 + names.split(separator: " ").count)
  }

  @Test(arguments: [
    ("smtp.user", #""smtp.user": "apikey""#, ["EMAIL_PASSWORD"]),
    ("smtp.password", #""smtp.password": "{0123456789ab}""#, ["EMAIL_USERNAME"]),
    (
      "smtp.port", #""smtp.port": "$[env:SMTP_PORT]""#,
      ["SMTP_PORT", "EMAIL_USERNAME", "EMAIL_PASSWORD"]
    ),
  ])
  func `what is saved is told as the files have it, not as a save would leave them`(
    key: String, line: String, names: [String]
  ) {
    let project = Self.project(["config": RuleTests.mail(key, line)], forwards: RuleTests.forwards)
    let plan = Plan(project: project, answers: Answers { $0.networking = .vpn }, isSaved: true)
    #expect(plan.credentials.map(\.name) == names)
    #expect(plan.files.changed == [])
  }

  @Test func `without a file of forwards the next steps ask for the server`() {
    let project = Self.project(["config": RuleTests.mail()])
    #expect(ProjectCheck(project).findings == [])
    let plan = Plan(project: project, answers: Answers { $0.networking = .vpn }, isSaved: true)
    let steps = NextStep.all(for: plan)
    #expect(steps.contains { $0.title == "Find out which mail server AEM connects to" })
    #expect(!steps.contains { $0.title.contains("reaches  port") })
    #expect(!steps.dropLast().flatMap(\.commands).contains { $0.contains("mail_forwards") })
  }

  @Test(arguments: [nil, Networking.vpn, Networking.none])
  func `no command creates anything where the option is not one to create`(option: Networking?) {
    let project = Self.project(["config": RuleTests.mail()], forwards: RuleTests.forwards)
    let plan = Plan(project: project, answers: Answers { $0.networking = option }, isSaved: true)
    #expect(!NextStep.all(for: plan).flatMap(\.commands).contains { $0.contains("POST") })
  }

  @Test(arguments: ["a;\u{301}b", "x]\u{200D}y", "[\u{FE0F}"])
  func `a default is escaped code point by code point`(value: String) {
    let placeholder = Placeholder(source: .env, name: "A", defaultValue: value)
    #expect(Placeholder.flaw(inDefault: value) == nil)
    #expect(Placeholder(placeholder.text) == placeholder)
  }
}
