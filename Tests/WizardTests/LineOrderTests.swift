import MailSetup
import Screen
import TestKit
import Testing

@testable import Wizard

/// The line mode asks what the screen asks, in the same order and with the same words.
struct LineOrderTests {
  private static let cases: [(ProviderChoice?, Login?, Transport?)] = [
    (nil, nil, nil), (.preset("sendgrid"), nil, nil), (.preset("ses"), nil, nil),
    (.anotherServer, Login.none, nil), (.preset("office365"), .oauth2, nil),
    (.preset("office365"), .oauth2, .graph),
  ]

  private static func answers(_ index: Int) -> Answers {
    var answers = Answers()
    (answers.provider, answers.login, answers.transport) = cases[index]
    return answers
  }

  @Test(arguments: cases.indices)
  func `the questions are the fields from top to bottom`(_ index: Int) throws {
    var session = Transcript(answers: Self.answers(index))
    var asked: [String] = []
    for _ in 0..<60 {
      let place = "\(session.mode.model.step.title): \(session.mode.asked)"
      if asked.contains(place) { break }
      asked.append(place)
      session.type("next")
    }
    let plan = session.plan
    let shown = Step.all.flatMap { step -> [String] in
      let fields = step.fields.filter { $0.isShown(plan) }
      let buttons = fields.filter {
        if case .button = $0.control.prompt(in: plan) { true } else { false }
      }
      return fields.filter {
        $0.control.prompt(in: plan).asks || $0.label == buttons.first?.label
      }.map { "\(step.title): \($0.label.isEmpty ? step.title : $0.label)" }
    }
    #expect(asked == shown)
  }

  @Test(arguments: Step.all)
  func `Enter alone ends at saved files once provider and sender are given`(step: Step) {
    var answers = Answers()
    answers.provider = .preset("sendgrid")
    answers.from = "noreply@acme.site"
    var session = Transcript(answers: answers)
    session.type("step \(step.number)")
    for _ in 0..<60 where session.saves.isEmpty { session.type("") }
    #expect(session.saves.count == 1)
    #expect(session.ending == nil)
    #expect(session.mode.prompt == "Review [quit]:")
    session.type("", "")
    #expect(session.saves.count == 1)
    #expect(session.ending == .saved)
  }

  @Test func `Enter after the last question leads to the save button`() {
    var session = Transcript(answers: .complete)
    session.type("step review")
    #expect(session.mode.prompt == "Review [Save]:")
    session.type("next", "", "", "", "", "")
    #expect(session.mode.prompt == "Review [Save]:")
    session.endInput()
    #expect(session.saves.isEmpty)
  }

  @Test func `Enter at Review goes to what is still to fill in`() {
    var session = Transcript()
    session.type("step review", "")
    #expect(session.saves.isEmpty)
    #expect(session.said.contains("Not saved: 2 to fill in.\n"))
    #expect(session.mode.model.step == .service)
  }

  @Test func `Enter confirms a proposal, and passes a value that holds`() {
    var session = Transcript()
    session.type("step networking", "", "", "")
    #expect(
      session.mode.prompt == "Advanced networking option [Flexible port egress, proposed]:")
    session.type("")
    #expect(session.plan.answers.networking == .flexiblePortEgress)
    session.type("microsoft", "")
    #expect(session.plan.answers.transport == nil)
    #expect(session.mode.prompt == "Login [OAuth2, proposed]:")
    session.type("next")
    #expect(session.plan.answers.login == nil)
    session.type("back", "")
    #expect(session.plan.answers.login == .oauth2)
    var gmail = Transcript()
    gmail.type("step service", "gmail")
    #expect(gmail.mode.prompt == "Login [password, derived]:")
    gmail.type("")
    #expect(gmail.plan.answers.login == nil)
  }

  @Test func `the list of words has the marks, and what stands in their place`() throws {
    var session = Transcript()
    session.type("words")
    for mark in Marks.legend {
      guard let line = mark.line else { continue }
      #expect(session.text.contains("  \(line): \(mark.words)\n"))
    }
    #expect(session.mode.prompt == "App [acme in ui.config, derived]:")
    session.type("problems", "save")
    #expect(session.text.contains("Step 3, Service. To fill in: The mail server is missing."))
    #expect(session.text.contains("Not saved: 2 to fill in.\n"))
  }

  @Test func `an address stays whole, so that it can be copied`() throws {
    var session = Transcript()
    session.type("help")
    let source = Step.project.fields[0].help?.source ?? ""
    #expect(session.text.contains("Source: \(source)\n"))
    session.type("step service", "sendgrid", "back", "help")
    #expect(session.text.contains("Source: \(Provider.all[0].source)\n"))
  }
}
