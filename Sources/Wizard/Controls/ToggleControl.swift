import MailSetup
import Screen

/// A yes or no.
struct ToggleControl: Control {
  let answer: AnswerPath<Bool>
  let settled: @Sendable (Setup) -> Bool
  let showsOrigin: Bool

  init(
    answer: @autoclosure @escaping AnswerPath<Bool>, settled: @escaping @Sendable (Setup) -> Bool,
    showsOrigin: Bool = true
  ) {
    self.answer = answer
    self.settled = settled
    self.showsOrigin = showsOrigin
  }

  func value(in setup: Setup, part: Int) -> String {
    Marks.words(settled(setup) ? "on" : "off", showsOrigin ? setup.origin(of: answer) : .found)
  }

  func rows(of field: Field, in setup: Setup, columns: Int, focus: Focus?) -> Rows {
    let isFocused = focus != nil
    let origin = setup.origin(of: answer)
    let row = Row(
      [
        Marks.cursor(isFocused), Marks.problem(field.findings(in: setup).first),
        Span(settled(setup) ? "[x]" : "[ ]", isFocused ? .heading : .normal),
        showsOrigin ? Marks.origin(origin) : Span(""),
        Span(" \(field.label)", isFocused ? .heading : .normal),
      ], part: 0, cursor: isFocused ? 4 : nil)
    guard isFocused else { return Rows([row]) }
    return Rows([row] + Marks.problems(field.findings(in: setup), columns: columns))
  }

  func word(for command: Command, in setup: Setup) -> String? {
    command == .choose ? "switch" : nil
  }

  func perform(_ command: Command, part: Int, on model: inout Model) -> Bool {
    guard command == .choose else { return false }
    model.setup.answers[keyPath: answer()] = !settled(model.setup)
    return true
  }
}
