/// The way from one question to the next.
extension LineMode {
  /// The fields of a step that are asked; its buttons are one question, asked at the first.
  private func questions(of step: Step) -> [Int] {
    var hasMenu = false
    return step.fields.enumerated().filter { _, field in
      guard field.isShown(model.plan) else { return false }
      switch field.control.prompt(in: model.plan) {
      case .notes: return false
      case .button:
        defer { hasMenu = true }
        return !hasMenu
      case .choice, .flag, .text, .table: return true
      }
    }.map(\.offset)
  }

  var buttons: [Field] {
    model.fields.filter { $0.control is ButtonControl && $0.isShown(model.plan) }
  }

  /// Puts the cursor on a question where it is on what only the screen shows, or on a cell that
  /// is gone.
  mutating func land() {
    let questions = questions(of: model.step)
    if !questions.contains(model.stop.field),
      let near = questions.first(where: { $0 >= model.stop.field }) ?? questions.last
    {
      model.focus(Stop(field: near, part: 0))
    } else if model.cell != nil, model.editor == nil {
      model.focus(model.stop)
    }
  }

  /// Begins a step at its first question.
  mutating func enter(_ step: Step) {
    model.go(to: step)
    model.focus(Stop(field: questions(of: step).first ?? 0, part: 0))
    (saidStep, shown) = (nil, nil)
  }

  /// Goes to the next cell or question and says what stands before it.
  mutating func goOn() {
    if let cell = model.cell, let table = field.table {
      return table.cell(after: cell).map { model.editCell($0) } ?? model.focus(model.stop)
    }
    let here = model.stop.field
    let next = questions(of: model.step).first { $0 > here }
    sayNotes(in: (here + 1)..<(next ?? model.fields.count))
    if let next {
      model.focus(Stop(field: next, part: 0))
    } else if model.step != model.step.next {
      enter(model.step.next)
    } else {
      say("This is the last question: save writes the files, quit leaves.")
    }
  }

  mutating func sayNotes(in fields: Range<Int>) {
    for field in model.fields[fields] where field.isShown(model.plan) {
      if case .notes(let notes) = field.control.prompt(in: model.plan) { say(notes) }
    }
  }

  /// Goes to the cell, the question or the last question of the step before.
  mutating func goBack() {
    if let cell = model.cell {
      return cell > 0 ? model.editCell(cell - 1) : model.focus(model.stop)
    }
    if let before = questions(of: model.step).last(where: { $0 < model.stop.field }) {
      return model.focus(Stop(field: before, part: 0))
    }
    guard model.step != model.step.previous, let last = questions(of: model.step.previous).last
    else { return say("This is the first question.") }
    model.go(to: model.step.previous)
    model.focus(Stop(field: last, part: 0))
  }
}
