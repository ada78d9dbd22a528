import MailSetup
import TestKit
import Testing

@testable import Wizard

struct ControlTests {
  private static let plan = Plan(project: .sample, answers: .complete)

  private static func control(_ key: AnswerKey, of step: Step) throws -> any Control {
    try #require(step.fields.first { $0.gives(key) }).control
  }

  private static func answers(_ action: Action?) throws -> Answers {
    guard case .change(let answers, _) = try #require(action) else {
      Issue.record("no change: \(action as Any)")
      return Answers()
    }
    return answers
  }

  @Test func `a table answers with the rows and the place that the cursor goes to`() throws {
    let table = try Self.control(.otherForwards, of: .ports)
    let row = Focus(part: 0)
    #expect(table.action(for: .accept, in: Self.plan, at: row) == nil)
    #expect(table.action(for: .choose, in: Self.plan, at: row) == .edit(cell: 0))
    let add = table.action(for: .add, in: Self.plan, at: row)
    guard case .change(let answers, .focus(part: 1, cell: 0)) = add else {
      Issue.record("\(add as Any)")
      return
    }
    #expect(answers.otherForwards?.count == 1)
    var plan = Self.plan
    plan.answers = answers
    let blank = Focus(part: 1, cell: 0)
    #expect(table.action(for: .accept, in: plan, at: blank) == .edit(cell: 1))
    let last = Focus(part: 1, cell: 2)
    #expect(table.action(for: .accept, in: plan, at: last) == .focus(part: 2))
    #expect(table.action(for: .previousField, in: plan, at: blank) == .focus(part: 1))
    #expect(try Self.answers(table.action(for: .close, in: plan, at: blank)).otherForwards == [])
    let removal = table.action(for: .remove, in: Self.plan, at: row)
    #expect(
      removal
        == .notice("The mail service needs this forward. Change its cells, or the mail service."))
  }

  @Test func `a choice leads on with Enter, which gives an option that is not set`() throws {
    let choice = try Self.control(.networking, of: .networking)
    #expect(Self.plan.settings.networking == Networking.allCases[1])
    #expect(choice.action(for: .accept, in: Self.plan, at: Focus(part: 1)) == .advance)
    let second = Focus(part: 2)
    let chosen = try Self.answers(choice.action(for: .choose, in: Self.plan, at: second))
    #expect(chosen.networking == Networking.allCases[2])
    #expect(choice.action(for: .choose, in: Self.plan, at: second) == .change(chosen))
    #expect(
      choice.action(for: .accept, in: Self.plan, at: second) == .change(chosen, then: .advance))
    #expect(choice.action(for: .down, in: Self.plan, at: second) == nil)
  }

  @Test(arguments: [
    (#"{"smtp.host": "$[env:AEM_PROXY_HOST]", "smtp.port": 30465}"#, "", Origin.found),
    ("{}", "3<Enter>sendgrid<Enter>", .chosen), ("{}", "3<Enter>another<Enter>", .chosen),
  ])
  func `a provider is chosen only where somebody chose it`(
    _ mail: String, _ keys: String, _ origin: Origin
  ) throws {
    let forwards = """
      {"portForwards": [{"name": "smtp.sendgrid.net", "portDest": 465, "portOrig": 30465}]}
      """
    let project = Project.sample(mail: mail, forwards: mail == "{}" ? nil : forwards)
    var wizard = WizardDriver(project, at: .project)
    try wizard.press(keys)
    let plan = wizard.model.plan
    #expect(try Self.control(.provider, of: .service).origin(in: plan) == origin)
  }
}
