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
}
