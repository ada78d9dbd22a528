import MailSetup
import Screen

/// A yes or no.
struct ToggleControl: Control {
  let answer: AnswerPath<Bool>
  let settled: @Sendable (Plan) -> Bool
  let showsOrigin: Bool

  init(
    _ answer: @escaping AnswerPath<Bool>, showsOrigin: Bool = true,
    settled: @escaping @Sendable (Plan) -> Bool
  ) {
    self.answer = answer
    self.settled = settled
    self.showsOrigin = showsOrigin
  }

  /// A fact that only the record states; it is off until somebody switches it on.
  init(fact answer: @escaping AnswerPath<Bool>) {
    self.init(answer, showsOrigin: false) { $0.settings[answer] ?? false }
  }

  func origin(in plan: Plan) -> Origin { showsOrigin ? plan.origin(of: answer) : .found }

  func value(in plan: Plan, part: Int) -> String {
    Marks.words(settled(plan) ? "on" : "off", origin(in: plan))
  }

  func prompt(in plan: Plan) -> Prompt { .flag(settled(plan)) }

  func rows(of field: Field, in plan: Plan, columns: Int, focus: Focus?) -> Rows {
    let isFocused = focus != nil
    let row = Row(
      [
        Marks.cursor(isFocused), Marks.problem(field.findings(in: plan).first),
        Span(settled(plan) ? "[x]" : "[ ]"),
        showsOrigin ? Marks.origin(origin(in: plan)) : Span(""),
        Span(" \(field.label)"),
      ], part: 0, cursor: isFocused ? 4 : nil)
    return Rows([row])
  }

  func word(for command: Command, in plan: Plan, at part: Int) -> String? {
    command == .choose ? "switch" : nil
  }

  func action(for command: Command, in plan: Plan, at focus: Focus) -> Action? {
    command == .choose ? plan.action { $0[answer] = !settled(plan) } : nil
  }
}
