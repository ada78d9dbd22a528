import MailSetup
import TestKit
import Testing

/// Mail configurations that are not saved themselves, but share the forwards that are.
struct OtherFoldersTests {
  private static let own: PortForward = "smtp.sendgrid.net:465@30465"
  private static let other: PortForward = "smtp.mailgun.org:587@30587"

  private static func mail(_ port: Int) -> String {
    RuleTests.mail("smtp.port", #""smtp.port": "\#(port)""#)
      .replacing(#""smtp.ssl": true"#, with: #""smtp.ssl": \#(port == 30465)"#)
      .replacing(#""smtp.starttls": false"#, with: #""smtp.starttls": \#(port != 30465)"#)
      .replacing(#""smtp.requiretls": false"#, with: #""smtp.requiretls": \#(port != 30465)"#)
  }

  private static let folders = [
    "config.dev/\(String.mail)": mail(30465), "config.stage/\(String.mail)": mail(30587),
  ]

  /// The folder `config.dev` sends through SendGrid, `config.stage` through Mailgun.
  private static func project(hosts: [String] = ["db.acme.site"]) -> Project {
    Files(
      mails: folders, forwards: [own, other], hosts: hosts
    ).project
  }

  struct Row: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let answers: Answers
    let expected: [Rule.ID]

    init(_ name: String, _ answers: Answers, _ expected: [Rule.ID]) {
      testDescription = name
      self.answers = answers
      self.expected = expected
    }
  }

  static let rows = [
    Row("nothing changed", Answers(), []),
    Row("a sender", Answers(from: "other@acme.site"), []),
    Row("a host that covers nobody's", Answers(nonProxyHosts: ["api.acme.site"]), []),
    Row(
      "a host that covers the other's server", Answers(nonProxyHosts: ["*.mailgun.org"]),
      ["mail-host-non-proxy"]),
    Row(
      "a host more that covers the other's server",
      Answers(nonProxyHosts: ["db.acme.site", "smtp.mailgun.org"]), ["mail-host-non-proxy"]),
    Row(
      "the other's forward removed", Answers(otherForwards: []), ["port-not-forwarded"]),
    Row(
      "the other's portOrig changed", Answers(otherForwards: ["smtp.mailgun.org:587@30001"]),
      ["port-not-forwarded"]),
    Row(
      "the other's port changed", Answers(otherForwards: ["smtp.mailgun.org:465@30587"]),
      ["ssl-port-mismatch"]),
    Row(
      "the other's server changed to one that is warned of",
      Answers(otherForwards: ["smtp.office365.com:587@30587"]), []),
    Row("a forward more", Answers(otherForwards: [other, "db.acme.site:3306@30306"]), []),
    Row(
      "the other's server in front of another forward with its portOrig",
      Answers(otherForwards: ["smtp.mailgun.org:465@30587", other]),
      ["port-orig-duplicate"]),
  ]

  /// A plan for the folder `config.dev`.
  private static func plan(_ project: Project, _ answers: Answers = Answers()) -> Plan {
    var answers = answers
    answers.folder = "config.dev"
    return Plan(project: project, answers: answers)
  }

  @Test(arguments: rows)
  func `what a save would break in another folder is an error`(_ row: Row) {
    let plan = Self.plan(Self.project(), row.answers)
    #expect(plan.findings.map(\.rule).sorted() == row.expected.sorted())
  }

  @Test func `what is wrong with the forwards is said once for all folders`() {
    let project = Files(
      mails: Self.folders, forwards: [Self.own, Self.other, "DB.acme.site:0@30001"]
    ).project
    #expect(ProjectCheck(project).findings.map(\.rule) == ["forward-name", "port-dest-range"])
    #expect(Self.plan(project).findings.map(\.rule) == ["forward-name", "port-dest-range"])
  }

  @Test func `such an error names the other file and what to do`() throws {
    let plan = Self.plan(Self.project(), Answers(nonProxyHosts: ["*.mailgun.org"]))
    let blocker = try #require(plan.blockers.first)
    #expect(blocker.answer == .portOrig)
    #expect(blocker.message.hasPrefix("This would break ui.config/src/main/cloudmanager/"))
    #expect(blocker.advice == "Keep the port forward that it uses.")
    #expect(!plan.canSave)
  }

  @Test func `a file beside the saved one may be replaced instead`() throws {
    let name = "config/\(SaveLocation.pid).config"
    let project = Files(
      mail: Self.mail(30465), mails: [name: "smtp.port=I\"30587\"\n"],
      forwards: [Self.own, Self.other]
    ).project
    var answers = Answers(otherForwards: [])
    let plan = Plan(project: project, answers: answers)
    let broken = try #require(plan.blockers.first { $0.rule == "port-not-forwarded" })
    #expect(broken.advice == "Keep the port forward that it uses, or replace the file.")
    answers.replacesOthers = true
    #expect(Plan(project: project, answers: answers).canSave)
  }

  @Test func `what was wrong before is no reason not to save`() {
    let plan = Self.plan(Self.project(hosts: ["*.mailgun.org"]), Answers(debug: true))
    let hosts = Self.plan(
      Self.project(hosts: ["*.mailgun.org"]),
      Answers(nonProxyHosts: ["*.mailgun.org", "api.acme.site"]))
    #expect(plan.blockers == [])
    #expect(hosts.blockers == [])
  }

  @Test func `another module has the same forwards, in another build others`() {
    var project = Self.project()
    project.homes[0].mailFiles.removeAll { $0.path.contains("config.stage") }
    var other = ConfigHome(
      module: "other.config", contentRoot: "other.config/src/main/content/jcr_root", app: "shop")
    other.mailFiles = [
      ProjectFile(
        path: SaveLocation(other, folder: "config.stage").mailPath,
        bytes: Array(Self.mail(30587).utf8))
    ]
    project.homes.append(other)
    let removed = Answers(otherForwards: [])
    #expect(
      Plan(project: project, answers: removed).blockers.map(\.rule) == ["port-not-forwarded"])
    project.homes[1].build = "/projects/other"
    #expect(Plan(project: project, answers: removed).blockers == [])
  }
}
