import MailSetup
import TestKit
import Testing

/// Run modes have configurations of their own and share the forwards.
struct SharedForwardTests {
  private static let sendGrid = PortForward(
    name: "smtp.sendgrid.net", portDest: 465, portOrig: 30777)

  /// `config` sends through SendGrid.
  private static let project = Project.sample(
    mail: #"""
      {"smtp.host": "$[env:AEM_PROXY_HOST;default=proxy.tunnel]", "smtp.port": "30777",
       "from.address": "noreply@acme.site", "smtp.user": "$[env:EMAIL_USERNAME]",
       "smtp.password": "$[secret:EMAIL_PASSWORD]", "smtp.ssl": true}
      """#,
    forwards: """
      {"portForwards": [{"name": "smtp.sendgrid.net", "portDest": 465, "portOrig": 30777}]}
      """)

  /// The same project with another run mode chosen.
  private static func stage(_ change: (inout Answers) -> Void) -> Plan {
    var answers = Answers()
    answers.folder = "config.stage"
    answers.from = "noreply@acme.site"
    change(&answers)
    return Plan(project: project, answers: answers)
  }

  @Test func `the same server takes the forward that is there`() {
    let plan = Self.stage { _ in }
    #expect(plan.settings.mailForward == Self.sendGrid)
    #expect(plan.settings.otherForwards == [])
    #expect(plan.blockers == [])
  }

  @Test func `another server gets a forward of its own`() {
    let plan = Self.stage { $0.provider = .preset("mailgun") }
    #expect(plan.settings.otherForwards == [Self.sendGrid])
    #expect(plan.settings.portOrig == 30465)
    #expect(plan.blockers == [])
  }

  @Test func `another server on the same port too`() {
    let plan = Self.stage {
      $0.provider = .preset("mailgun")
      $0.port = 465
    }
    #expect(plan.settings.otherForwards == [Self.sendGrid])
    #expect(plan.settings.portOrig == 30465)
  }

  @Test func `the last user of a forward takes it along`() {
    var answers = Answers()
    answers.provider = .preset("mailgun")
    let plan = Plan(project: Self.project, answers: answers)
    #expect(plan.settings.otherForwards == [])
    #expect(plan.blockers == [])
  }

  @Test func `another portOrig leaves the other run mode its own`() {
    let plan = Self.stage { $0.portOrig = 30778 }
    #expect(plan.settings.otherForwards == [Self.sendGrid])
    #expect(plan.settings.portOrig == 30778)
    #expect(plan.blockers == [])
  }

  @Test func `what would take a forward from another run mode is not saved`() throws {
    let plan = Self.stage {
      $0.provider = .preset("mailgun")
      $0.otherForwards = []
    }
    let blocker = try #require(plan.blockers.first)
    #expect(plan.blockers.count == 1)
    #expect(blocker.rule == "port-not-forwarded")
    #expect(blocker.answer == .portOrig)
    #expect(blocker.message.hasPrefix("This would break ui.config/src/main/content/jcr_root/"))
    #expect(blocker.message.contains("smtp.port is 30777"))
    #expect(blocker.message.hasSuffix("does not match the portOrig of any port forward."))
    #expect(!plan.canSave)
  }

  @Test func `what is broken there already is no reason not to save`() {
    var project = Self.project
    project.moduleFiles = Project.sample(forwards: #"{"portForwards": []}"#).moduleFiles
    var answers = Answers.complete
    answers.folder = "config.stage"
    #expect(Plan(project: project, answers: answers).canSave)
  }

  @Test func `what is wrong with the forwards themselves is said once`() {
    let plan = Self.stage {
      $0.otherForwards = [PortForward(name: "db.acme.site", portDest: 3306, portOrig: 30777)]
    }
    #expect(plan.blockers.map(\.rule) == ["port-orig-duplicate"])
  }
}
