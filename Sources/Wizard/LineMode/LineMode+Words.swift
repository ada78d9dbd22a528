import MailSetup

/// Words: the commands that can be typed at any question.
extension LineMode {
  mutating func act(_ word: Word, _ argument: String) {
    switch word {
    case .back: goBack()
    case .next: goOn()
    case .step: go(toStep: argument)
    case .steps: say(LineMode.numbered(Step.all.map(summary)))
    case .help: sayHelp()
    case .words: sayWords()
    case .preview: sayFiles()
    case .diff: perform(.press(.diff))
    case .problems: sayProblems()
    case .problem: perform(.press(.nextProblem))
    case .commands: perform(.press(.commands))
    case .undo: perform(.press(.undo))
    case .redo: perform(.press(.redo))
    case .clear: clear()
    case .test: perform(.press(.test))
    case .save: perform(.press(.save))
    case .cloud: perform(.press(.cloud))
    case .stage: stage()
    case .quit: perform(.press(.leave))
    }
  }

  private mutating func go(toStep name: String) {
    let step =
      Int(name).flatMap { number in Step.all.first { $0.number == number } }
      ?? Step.all.first { $0.title.lowercased() == name.lowercased() }
    guard let step else {
      return say(
        error: "Type the step too, such as step 5 or step tls. The word \"steps\" lists them.")
    }
    enter(step)
  }

  private func summary(of step: Step) -> String {
    let problems = model.plan.findings.count { $0.step == step }
    let words = problems == 0 ? "" : problems == 1 ? ", 1 problem" : ", \(problems) problems"
    return "\(step.title): \(step.summary(model.plan))\(words)"
  }

  private mutating func stage() {
    guard let save = model.lastSave, !save.states.isEmpty else {
      return say(error: "Nothing was saved that git could stage.")
    }
    perform(.start(.stage(save.paths)))
  }

  private mutating func sayHelp() {
    if case .choice(let options, _) = fieldPrompt {
      for (index, option) in options.enumerated() where !option.detail.isEmpty {
        say("\(index + 1) \(option.title): \(option.detail)")
      }
    }
    if let help = field.help {
      for text in [help.why, "If this is wrong: \(help.otherwise)", "Source: \(help.source)"] {
        say(text)
      }
    }
    say("The word \"words\" lists what can be typed at any question.")
  }

  private mutating func sayWords() {
    say(Word.allCases.map { "  \($0.rawValue): \($0.meaning)" })
    say("To answer with one of these words, put a backslash before it: \\back.")
  }

  private mutating func sayFiles() {
    for file in model.plan.files {
      let lines = FileLines(file, hiding: model.plan.secrets)
      say(["\(file.path), \(file.kind.words)"])
      say(lines.indices.map { lines.text(of: $0) } + [""])
    }
    if model.plan.files.isEmpty { say("No file to show. The word \"problems\" says why.") }
  }

  private mutating func sayProblems() {
    if model.plan.findings.isEmpty { say("No problems.") }
    for finding in model.plan.findings { say(finding) }
  }
}

extension LineMode {
  /// Says what a save wrote and removed, and the steps that remain.
  mutating func say(_ save: LastSave) {
    say(save.changes.isEmpty ? "The files were up to date." : "Saved.")
    for change in save.changes {
      let state = save.states[change.path].map { ", git: \($0)" } ?? ""
      say(["  \(change.path), \(change.kind.words)\(state)"])
    }
    model.plan.repeatingCommand.map { say(["The same without a terminal: \($0)"]) }
    say(model.remainingRows(LineMode.columns))
    say("\(save.states.isEmpty ? "" : "stage adds these files to git's index, ")quit leaves.")
  }
}
