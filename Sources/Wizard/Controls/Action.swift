package import MailSetup

/// A step that a control or the line mode asks for. `Model.update` carries it out.
package indirect enum Action: Hashable, Sendable {
  case change(Answers, then: Action? = nil)
  /// Leads on to the next field, or to the next step.
  case advance
  case go(Step, Stop? = nil)
  /// Puts the cursor on a part of the field, and into a cell of it.
  case focus(part: Int, cell: Int? = nil)
  /// Edits a cell of the part under the cursor.
  case edit(cell: Int)
  case open(ListPicker)
  case press(Command)
  /// Goes to the field whose answer is wrong.
  case show(Finding)
  case notice(String)
  case decide(Question.Decision)
  /// Closes the list, page or question over the step.
  case dismiss
  case start(Effect)
}

extension Plan {
  /// The action that changes some of the answers.
  func action(then next: Action? = nil, changing change: (inout Answers) -> Void) -> Action {
    var answers = answers
    change(&answers)
    return .change(answers, then: next)
  }
}
