import MailSetup

/// What a control asks for or tells, without a screen.
enum Prompt {
  case notes([Note])
  /// One of some options.
  case choice([Option], selected: Int?, select: @Sendable (Int, inout Plan) -> Void)
  /// Yes or no.
  case flag(Bool)
  /// A line of text: what holds now, and an example where nothing does.
  case text(value: String, example: String)
  case table(TableControl)
  case button
}

extension NoteControl {
  func prompt(in plan: Plan) -> Prompt { .notes(text(plan)) }
}

extension ChoiceControl {
  func prompt(in plan: Plan) -> Prompt {
    .choice(options(plan), selected: selected(plan), select: select)
  }
}

extension ListControl {
  func prompt(in plan: Plan) -> Prompt {
    .choice(options(plan), selected: selected(plan), select: select)
  }
}

extension ToggleControl {
  func prompt(in plan: Plan) -> Prompt { .flag(settled(plan)) }
}

extension TextControl {
  func prompt(in plan: Plan) -> Prompt {
    .text(value: settled(plan.settings), example: example)
  }
}

extension NumberControl {
  func prompt(in plan: Plan) -> Prompt {
    .text(value: settled(plan.settings).map(String.init) ?? "", example: "")
  }
}

extension TableControl {
  func prompt(in plan: Plan) -> Prompt { .table(self) }
}

extension ButtonControl {
  func prompt(in plan: Plan) -> Prompt { .button }
}

extension FindingsControl {
  func prompt(in plan: Plan) -> Prompt {
    let problems = plan.findings.map { Note(text: $0.words) }
    return .notes(problems.isEmpty ? [Note(text: "No problems.")] : problems)
  }
}

extension DiffControl {
  func prompt(in plan: Plan) -> Prompt { .notes([]) }
}

extension Finding {
  /// The finding in sentences, its severity first.
  var words: String { "\(severity == .error ? "Error" : "Warning"): \(message) \(advice)" }
}
