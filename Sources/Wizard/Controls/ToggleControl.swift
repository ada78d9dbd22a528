import MailSetup
import Screen

/// A yes or no.
struct ToggleControl: Control {
  let answer: AnswerPath<Bool>
  let settled: @Sendable (Plan) -> Bool
  let showsOrigin: Bool

  init(
    answer: AnswerPath<Bool>, settled: @escaping @Sendable (Plan) -> Bool,
    showsOrigin: Bool = true
  ) {
    self.answer = answer
    self.settled = settled
    self.showsOrigin = showsOrigin
  }

  func value(in plan: Plan, part: Int) -> String {
    Marks.words(settled(plan) ? "on" : "off", showsOrigin ? plan.origin(of: answer) : .found)
  }

  func rows(of field: Field, in plan: Plan, columns: Int, focus: Focus?) -> Rows {
    let isFocused = focus != nil
    let origin = plan.origin(of: answer)
    let row = Row(
      [
        Marks.cursor(isFocused), Marks.problem(field.findings(in: plan).first),
        Span(settled(plan) ? "[x]" : "[ ]", isFocused ? .heading : .normal),
        showsOrigin ? Marks.origin(origin) : Span(""),
        Span(" \(field.label)", isFocused ? .heading : .normal),
      ], part: 0, cursor: isFocused ? 4 : nil)
    guard isFocused else { return Rows([row]) }
    return Rows([row] + Marks.problems(field.findings(in: plan), columns: columns))
  }

  func word(for command: Command, in plan: Plan) -> String? {
    command == .choose ? "switch" : nil
  }

  func perform(_ command: Command, part: Int, on model: inout Model) -> Bool {
    guard command == .choose else { return false }
    model.plan.answers[answer] = !settled(model.plan)
    return true
  }
}
