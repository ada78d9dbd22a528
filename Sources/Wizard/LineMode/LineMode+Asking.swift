import MailSetup
import Screen

/// What is asked, in words.
extension LineMode {
  var field: Field { model.fields[model.stop.field] }

  func label(of field: Field) -> String {
    field.label.isEmpty ? model.step.title : field.label
  }

  /// What the answer is for: the field, or one cell of its table.
  var asked: String {
    guard let cell = model.cell, let table = field.table else {
      return label(of: field)
    }
    return "Row \(model.stop.part + 1), \(table.columns[cell].title)"
  }

  /// The question that waits for its answer, in one line without an end.
  package var prompt: String {
    if case .question(let question) = model.overlay { return "\(question.title):" }
    switch field.control.prompt(in: model.plan) {
    case .choice(let options, let selected, _):
      let title = selected.flatMap { options.indices.contains($0) ? options[$0].title : nil }
      return LineMode.prompt(asked, value: title ?? "")
    case .flag(let isOn): return LineMode.prompt("\(asked) (yes or no)", value: isOn ? "yes" : "no")
    case .text(let value, let example): return LineMode.prompt(asked, value: value, example)
    case .table(let table):
      guard let cell = model.cell else {
        return LineMode.prompt("\(asked) (add, change 1, remove 1)", value: "done")
      }
      let (column, row) = (table.columns[cell], model.stop.part)
      return LineMode.prompt(
        asked, value: column.text(model.plan, row), column.placeholder(model.plan, row))
    case .button, .notes: return "\(model.step.title):"
    }
  }

  private static func prompt(_ label: String, value: String, _ example: String = "") -> String {
    if value.isEmpty { return example.isEmpty ? "\(label):" : "\(label) (\(example)):" }
    return "\(label) [\(value.printable)]:"
  }

  /// What stands above the prompt.
  private var questionLines: [String] {
    guard case .question(let question) = model.overlay else {
      return model.cell == nil ? lines(of: field, in: model.plan) : []
    }
    return question.text.wrapped(to: LineMode.columns)
      + LineMode.numbered(question.choices.map(\.title))
  }

  /// What there is to choose from or to change, numbered.
  func lines(of field: Field, in plan: Plan) -> [String] {
    switch field.control.prompt(in: plan) {
    case .choice(let options, _, _):
      LineMode.numbered(options.map { $0.note.isEmpty ? $0.title : "\($0.title) (\($0.note))" })
    case .table(let table):
      LineMode.numbered((0..<table.count(plan)).map { table.words(for: $0, in: plan) })
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
      let step = model.step
      say(["", "Step \(step.number) of \(Step.all.count): \(step.title)", step.heading])
      sayNotes(in: 0..<model.stop.field)
      saidStep = step
    }
    let question = Asked(step: model.step, field: model.stop.field, lines: questionLines)
    if question != shown { say(question.lines) }
    shown = question
  }
}

extension TableControl {
  /// A row in one line.
  fileprivate func words(for row: Int, in plan: Plan) -> String {
    if columns.count == 1 { return columns[0].text(plan, row) }
    return value(in: plan, part: row) + (row < fixedRows ? " (of the mail service)" : "")
  }
}
