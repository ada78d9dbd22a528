/// The way from one question to the next.
extension LineMode {
  var step: Step { model.step }
  var field: Field { model.fields[model.stop.field] }
  var fieldPrompt: Prompt { field.control.prompt(in: model.plan) }

  /// The fields of a step that are asked; its buttons are one question, asked at the first.
  private func questions(of step: Step) -> [Int] {
    let fields = step.fields.enumerated().filter { $0.element.isShown(model.plan) }
    let menu = fields.first { isButton($0.element) }?.offset
    return fields.filter { index, field in
      index == menu || field.control.prompt(in: model.plan).asks
    }.map(\.offset)
  }

  private func isButton(_ field: Field) -> Bool {
    if case .button = field.control.prompt(in: model.plan) { true } else { false }
  }

  var buttons: [Field] {
    model.fields.filter { $0.isShown(model.plan) && isButton($0) }
  }

  /// The button that Enter presses; none once everything is saved and leaving is all that remains.
  var defaultButton: Field? { model.hasSaved && !model.isUnsaved ? nil : buttons.first }

  private mutating func go(to step: Step, field: Int) {
    perform(.go(step, Stop(field: field, part: 0)))
  }

  /// Moves the cursor to a question from a field that only the screen shows, or from a cell that
  /// is gone.
  mutating func land() {
    let questions = questions(of: step)
    if !questions.contains(model.stop.field),
      let near = questions.first(where: { $0 >= model.stop.field }) ?? questions.last
    {
      go(to: step, field: near)
    } else if model.cell != nil, model.editor == nil {
      perform(.focus(part: model.stop.part))
    }
  }

  /// Begins a step at its first question.
  mutating func enter(_ step: Step) {
    go(to: step, field: questions(of: step).first ?? 0)
    (saidStep, shown) = (nil, nil)
  }

  /// Goes to the next cell or question and says the notes before it; from the last question back to
  /// the button that saves.
  mutating func goOn() {
    if model.cell != nil { return press(.accept) }
    let here = model.stop.field
    let next = questions(of: step).first { $0 > here }
    sayNotes(in: (here + 1)..<(next ?? model.fields.count))
    if let next {
      go(to: step, field: next)
    } else if step != step.next {
      enter(step.next)
    } else {
      go(to: step, field: questions(of: step).first ?? 0)
    }
  }

  mutating func sayNotes(in fields: Range<Int>) {
    for field in model.fields[fields] where field.isShown(model.plan) {
      if case .notes(let notes) = field.control.prompt(in: model.plan) { say(notes) }
    }
  }

  /// Goes to the cell, the question or the last question of the step before.
  mutating func goBack() {
    if model.cell != nil { return press(.previousField) }
    if let before = questions(of: step).last(where: { $0 < model.stop.field }) {
      return go(to: step, field: before)
    }
    guard step != step.previous, let last = questions(of: step.previous).last
    else { return say("This is the first question.") }
    go(to: step.previous, field: last)
  }

  /// Has the field carry out a command.
  mutating func press(_ command: Command) {
    let action = field.control.action(for: command, in: model.plan, at: model.focus)
    action.map { perform($0) }
  }
}
