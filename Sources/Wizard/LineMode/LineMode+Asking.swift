import MailSetup
import Screen

/// What is asked, and the way from one question to the next.
extension LineMode {
  var field: Field { model.fields[model.stop.field] }

  func label(of field: Field) -> String {
    field.label.isEmpty ? Step.named(model.step).title : field.label
  }

  /// The question that waits for its answer, in one line without an end.
  package var prompt: String {
    if case .question(let question) = model.overlay { return "\(question.title):" }
    let label = label(of: field)
    switch field.control.prompt(in: model.setup) {
    case .choice(let options, let selected, _):
      let title = selected.flatMap { options.indices.contains($0) ? options[$0].title : nil }
      return LineMode.prompt(label, value: title ?? "")
    case .flag(let isOn): return LineMode.prompt("\(label) (yes or no)", value: isOn ? "yes" : "no")
    case .text(let value, let example): return LineMode.prompt(label, value: value, example)
    case .table(let table):
      guard let cell = model.cell else {
        return LineMode.prompt("\(label) (add, change 1, remove 1)", value: "done")
      }
      let (column, row) = (table.columns[cell], model.stop.part)
      return LineMode.prompt(
        "Row \(row + 1), \(column.title)", value: column.text(model.setup, row),
        column.placeholder(model.setup, row))
    case .button, .notes: return "\(Step.named(model.step).title):"
    }
  }

  private static func prompt(_ label: String, value: String, _ example: String = "") -> String {
    if value.isEmpty { return example.isEmpty ? "\(label):" : "\(label) (\(example)):" }
    return "\(label) [\(value.printable)]:"
  }

  /// What stands above the prompt.
  private var questionLines: [String] {
    guard case .question(let question) = model.overlay else {
      return model.cell == nil ? lines(of: field, in: model.setup) : []
    }
    return question.text.wrapped(to: LineMode.columns)
      + LineMode.numbered(question.choices.map(\.title))
  }

  /// What there is to choose from or to change, numbered.
  func lines(of field: Field, in setup: Setup) -> [String] {
    switch field.control.prompt(in: setup) {
    case .choice(let options, _, _):
      LineMode.numbered(options.map { $0.note.isEmpty ? $0.title : "\($0.title) (\($0.note))" })
    case .table(let table):
      LineMode.numbered(
        (0..<table.count(setup)).map { row in
          table.value(in: setup, part: row)
            + (row < table.fixedRows ? " (of the mail service)" : "")
        })
    case .button: LineMode.numbered(buttons.map(\.label))
    case .flag, .text, .notes: []
    }
  }

  static func numbered(_ texts: [String]) -> [String] {
    texts.enumerated().map { "  \($0.offset + 1) \($0.element)" }
  }

  /// Asks what waits for an answer: says its step where that is another, and shows the question
  /// unless it was the last one shown and is as it was.
  mutating func ask() {
    land()
    if model.overlay == nil, saidStep != model.step {
      let step = Step.named(model.step)
      say(["", "Step \(step.id.rawValue + 1) of \(Step.all.count): \(step.title)", step.heading])
      sayNotes(in: 0..<model.stop.field)
      saidStep = step.id
    }
    let question = Asked(step: model.step, field: model.stop.field, lines: questionLines)
    if question != shown { say(question.lines) }
    shown = question
  }

  /// The fields of a step that are asked; its buttons are one question, asked at the first.
  private func questions(of step: Step.ID) -> [Int] {
    var hasMenu = false
    return Step.named(step).fields.enumerated().filter { _, field in
      guard field.isShown(model.setup) else { return false }
      switch field.control.prompt(in: model.setup) {
      case .notes: return false
      case .button:
        defer { hasMenu = true }
        return !hasMenu
      case .choice, .flag, .text, .table: return true
      }
    }.map(\.offset)
  }

  var buttons: [Field] {
    model.fields.filter { $0.control is ButtonControl && $0.isShown(model.setup) }
  }

  /// Puts the cursor on a question where it is on what only the screen shows.
  private mutating func land() {
    let questions = questions(of: model.step)
    guard !questions.contains(model.stop.field),
      let near = questions.first(where: { $0 >= model.stop.field }) ?? questions.last
    else { return }
    model.focus(Stop(field: near, part: 0))
  }

  /// Begins a step at its first question.
  mutating func enter(_ step: Step.ID) {
    model.go(to: step)
    model.focus(Stop(field: questions(of: step).first ?? 0, part: 0))
    (saidStep, shown) = (nil, nil)
  }

  /// Goes to the next cell or question and says what stands before it.
  mutating func goOn() {
    if let cell = model.cell, let table = field.control as? TableControl {
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

  private mutating func sayNotes(in fields: Range<Int>) {
    for field in model.fields[fields] where field.isShown(model.setup) {
      if case .notes(let notes) = field.control.prompt(in: model.setup) { say(notes) }
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
