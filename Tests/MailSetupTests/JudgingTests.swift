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
    project.homes[0].forwards = Project.sample(forwards: forwards).homes[0].forwards
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
    let plan = Plan(project: project, answers: .complete)
    #expect(plan.file(.mailConfiguration)?.kind == .unchanged)
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

  @Test(arguments: [
    (#""old""#, #"{"kind": "variable", "name": "SMTP_LOGIN"}"#, "$[env:SMTP_LOGIN]"),
    (#""$[env:LOGIN;default=apikey]""#, #"{"kind": "secret"}"#, "$[secret:LOGIN]"),
    (#""old""#, #"{"kind": "secret"}"#, "$[secret:EMAIL_USERNAME]"),
  ])
  func `an object of an answers file is the whole answer`(
    found: String, user: String, written: String
  ) throws {
    let project = Self.project(
      ["config": RuleTests.mail("smtp.user", #""smtp.user": \#(found)"#)],
      forwards: RuleTests.forwards)
    let file = """
      {"networking": "flexiblePortEgress", "destination": {"provider": "sendgrid", "port": 465},
       "from": "noreply@acme.site", "user": \(user)}
      """
    let plan = try Plan(project: project, file: Answers(file: Array(file.utf8)))
    #expect(plan.blockers == [])
    let text = try #require(plan.file(.mailConfiguration)?.after)
    #expect(String(decoding: text, as: UTF8.self).contains("\"\(written)\""))
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
  ])
  func `the next steps name exactly the variables that the file reads`(line: String, names: String)
    throws
  {
    let project = Self.project(
      ["config": RuleTests.mail("from.address", line)], forwards: RuleTests.forwards)
    let steps = NextStep.all(for: Plan(project: project))
    let title = try #require(steps.map(\.title).first { $0.contains("EMAIL_PASSWORD") })
    for name in names.split(separator: " ") { #expect(title.contains("\(name) (variable)")) }
    #expect(title.split(separator: ",").count == 2 + names.split(separator: " ").count)
  }

  @Test(arguments: ["a;\u{301}b", "x]\u{200D}y", "[\u{FE0F}"])
  func `a default is escaped code point by code point`(value: String) {
    let placeholder = Placeholder(source: .env, name: "A", defaultValue: value)
    #expect(Placeholder.flaw(inDefault: value) == nil)
    #expect(Placeholder(placeholder.text) == placeholder)
  }
}
