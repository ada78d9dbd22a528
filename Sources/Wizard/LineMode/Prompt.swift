import MailSetup

/// What a control asks for or tells, without a screen.
enum Prompt {
  case notes([Note])
  /// One of some options.
  case choice([Option], selected: Int?, select: @Sendable (Int, inout Setup) -> Void)
  /// Yes or no.
  case flag(Bool)
  /// A line of text: what holds now, and an example where nothing does.
  case text(value: String, example: String)
  case table(TableControl)
  case button
}

extension NoteControl {
  func prompt(in setup: Setup) -> Prompt { .notes(text(setup)) }
}

extension ChoiceControl {
  func prompt(in setup: Setup) -> Prompt {
    .choice(options(setup), selected: selected(setup), select: select)
  }
}

extension ListControl {
  func prompt(in setup: Setup) -> Prompt {
    .choice(options(setup), selected: selected(setup), select: select)
  }
}

extension ToggleControl {
  func prompt(in setup: Setup) -> Prompt { .flag(settled(setup)) }
}

extension TextControl {
  func prompt(in setup: Setup) -> Prompt {
    .text(value: settled(setup.settings), example: example)
  }
}

extension NumberControl {
  func prompt(in setup: Setup) -> Prompt {
    .text(value: settled(setup.settings).map(String.init) ?? "", example: "")
  }
}

extension TableControl {
  func prompt(in setup: Setup) -> Prompt { .table(self) }
}

extension ButtonControl {
  func prompt(in setup: Setup) -> Prompt { .button }
}

extension FindingsControl {
  func prompt(in setup: Setup) -> Prompt {
    let problems = setup.findings.map { Note(text: $0.words) }
    return .notes(problems.isEmpty ? [Note(text: "No problems.")] : problems)
  }
}

extension DiffControl {
  func prompt(in setup: Setup) -> Prompt { .notes([]) }
}

extension Finding {
  /// The finding in sentences, its severity first.
  var words: String { "\(severity == .error ? "Error" : "Warning"): \(message) \(mend)" }
}
