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
      if asked.last == place { break }
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
    session.type("step service", "sendgrid", "", "", "")
    #expect(session.text.contains("Source: \(Provider.all[0].source)\n"))
  }
}
