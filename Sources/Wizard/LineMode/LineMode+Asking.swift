import MailSetup
import Screen

/// Questions: their words and their prompts.
extension LineMode {
  func label(of field: Field) -> String { field.label.isEmpty ? step.title : field.label }

  private var column: Column? { model.cell.map { field.control.columns[$0] } }

  /// The name of the field, or of one cell of its table.
  var asked: String {
    column.map { "Row \(model.stop.part + 1), \($0.title)" } ?? label(of: field)
  }

  /// The question that waits for its answer, in one line without an end.
  package var prompt: String {
    if case .question(let question) = model.overlay { return "\(question.title):" }
    switch fieldPrompt {
    case .choice(let options, let selected, _):
      if let proposed = fieldPrompt.proposed {
        return LineMode.prompt(asked, value: "\(options[proposed].title), proposed")
      }
      let title = selected.flatMap { options.indices.contains($0) ? options[$0].title : nil }
      return prompt(value: title ?? "")
    case .flag(let isOn): return prompt("(yes or no)", value: isOn ? "yes" : "no")
    case .text(let value, let example): return prompt(value: value, example)
    case .table(let rows):
      guard let column else {
        let words = tableWords(rows.count).joined(separator: ", ")
        return LineMode.prompt("\(asked) (\(words))", value: "done")
      }
      return LineMode.prompt(
        asked, value: column.text(model.plan, model.stop.part), column.placeholder)
    case .button:
      return LineMode.prompt(step.title, value: defaultButton?.label ?? Word.quit.rawValue)
    case .notes: return "\(step.title):"
    }
  }

  /// The prompt of a field with its value, which has the word that stands for the mark on a screen.
  private func prompt(_ answers: String = "", value: String, _ example: String = "") -> String {
    let label = answers.isEmpty ? asked : "\(asked) \(answers)"
    let words = value.isEmpty ? "" : Marks.words(value, field.control.origin(in: model.plan))
    return LineMode.prompt(label, value: words, example)
  }

  private static func prompt(_ label: String, value: String, _ example: String = "") -> String {
    if value.isEmpty { return example.isEmpty ? "\(label):" : "\(label) (\(example)):" }
    return "\(label) [\(value.printable)]:"
  }

  /// The lines above the prompt.
  private var questionLines: [String] {
    guard case .question(let question) = model.overlay else {
      return model.cell == nil ? lines(of: field, in: model.plan) : []
    }
    return model.plan.secrets.masked(question.text).wrapped(to: LineMode.columns)
      + LineMode.numbered(question.choices.map(\.title))
  }

  /// The options to choose from or the rows to change, numbered.
  func lines(of field: Field, in plan: Plan) -> [String] {
    switch field.control.prompt(in: plan) {
    case .choice(let options, _, _):
      LineMode.numbered(options.map { $0.note.isEmpty ? $0.title : "\($0.title) (\($0.note))" })
    case .table(let rows): LineMode.numbered(rows)
    case .button: LineMode.numbered(buttons.map(\.label))
    case .flag, .text, .notes: []
    }
  }

  static func numbered(_ texts: [String]) -> [String] {
    texts.enumerated().map { "  \($0.offset + 1) \($0.element)" }
  }

  /// Asks the question under the cursor. Names its step if another was named last, and shows the
  /// question unless it was shown last and has not changed.
  mutating func ask() {
    land()
    if model.overlay == nil, saidStep != step {
      say(["", "Step \(step.number) of \(Step.all.count): \(step.title)", step.heading])
      sayNotes(in: 0..<model.stop.field)
      saidStep = step
    }
    let question = Asked(step: step, field: model.stop.field, lines: questionLines)
    if question != shown { say(question.lines) }
    shown = question
  }
}
