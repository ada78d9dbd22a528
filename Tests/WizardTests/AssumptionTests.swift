import MailSetup
import Screen
import TestKit
import Testing

@testable import Wizard

/// Values that are only assumed, and that the next steps need.
struct AssumptionTests {
  private static var unanswered: Answers {
    var answers = Answers.complete
    answers.networking = nil
    return answers
  }

  @Test func `the review names what is assumed, and Enter leads to where it is chosen`() throws {
    var wizard = WizardDriver(answers: Self.unanswered, at: .review)
    #expect(wizard.model.plan.findings == [])
    #expect(wizard.model.plan.canSave)
    let text = wizard.model.frame.text
    #expect(text.contains("1 assumed") && !text.contains("ready") && !text.contains("No problems"))
    #expect(text.contains("~ Flexible port egress is assumed."))
    #expect(text.contains("Choose it in step 2, Networking."))
    try wizard.press("<Up>")
    #expect(wizard.model.frame.text.contains("Enter show"))
    try wizard.press("<Enter>")
    #expect(wizard.model.focusedField?.key == .networking)
    try wizard.press("<Enter>7")
    #expect(wizard.model.frame.text.contains("No problems."))
    #expect(wizard.model.frame.text.contains("ready"))
  }

  @Test func `the cursor of the review is on the save button although something is assumed`() throws
  {
    var wizard = WizardDriver(answers: Self.unanswered, at: .review)
    try wizard.press("<Enter>")
    #expect(wizard.effects == [.save(wizard.model.plan.files.changed)])
  }

  @Test func `no networking option is assumed where mail leaves without one`() {
    var answers = Self.unanswered
    (answers.provider, answers.transport) = (.preset("office365"), .graph)
    #expect(Plan(project: .sample, answers: answers).assumptions.isEmpty)
  }

  @Test func `the line mode says what is assumed at the review`() {
    var session = Transcript(answers: Self.unanswered)
    session.type("step review")
    #expect(session.said.contains("Flexible port egress is assumed."))
    #expect(!session.said.contains("No problems."))
  }

  private static var withoutRegion: Answers {
    var answers = Answers.complete
    (answers.provider, answers.host) = (.preset("ses"), nil)
    return answers
  }

  @Test func `the server of a provider with several is assumed, and no problem`() throws {
    var wizard = WizardDriver(answers: Self.withoutRegion, at: .service)
    #expect(wizard.model.plan.findings == [])
    #expect(wizard.model.frame.text.contains("Service ~"))
    #expect(wizard.model.frame.text.contains("Region us-east-1 is assumed until"))
    try wizard.press("<Down>")
    #expect(wizard.model.frame.text.contains("Region, us-east-1, assumed"))
    try wizard.press("7")
    #expect(wizard.model.frame.text.contains("~ Region us-east-1 is assumed."))
    #expect(wizard.model.frame.text.contains("Choose it in step 3, Service."))
    try wizard.press("<Up><Enter>")
    #expect(wizard.model.focusedField?.label == "Region")
    try wizard.press("<Enter>/eu-west-1<Enter>")
    #expect(wizard.model.plan.assumptions.isEmpty)
    #expect(!wizard.model.frame.text.contains("assumed"))
  }

  @Test func `the line mode calls an assumed value assumed`() {
    var session = Transcript(answers: Self.withoutRegion)
    session.type("step service", "")
    #expect(session.mode.prompt == "Region [us-east-1, assumed]:")
  }

  @Test(arguments: Provider.all)
  func `only a provider with several servers has an assumed one`(_ provider: Provider) {
    var answers = Answers.complete
    (answers.provider, answers.host) = (.preset(provider.id), nil)
    let assumed = Plan(project: .sample, answers: answers).settings.assumptions.map(\.answer)
    #expect(assumed == (provider.endpoints.count > 1 ? [.host] : []))
    answers.host = provider.endpoints.last?.host
    #expect(Plan(project: .sample, answers: answers).settings.assumptions == [])
  }
}
