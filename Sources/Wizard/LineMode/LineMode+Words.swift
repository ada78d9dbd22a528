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
    case .save: save()
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
        error: "Type a step too, such as step 5 or step tls. Type steps to list them.")
    }
    enter(step)
  }

  private func summary(of step: Step) -> String {
    let problems = model.plan.findings.count { $0.step == step }
    let words = problems == 0 ? "" : problems == 1 ? ", 1 problem" : ", \(problems) problems"
    let origin = step.isAssumed(in: model.plan) ? ", assumed" : ""
    return "\(step.title): \(step.summary(model.plan))\(origin)\(words)"
  }

  /// Saves, or says what is wrong with the answer that is asked next.
  private mutating func save() {
    perform(.press(.save))
    guard model.answersInSave == nil else { return }
    for finding in field.findings(in: model.plan) { say(finding.words) }
  }

  private mutating func stage() {
    guard let save = model.lastSave, !save.states.isEmpty else {
      return say(error: "There are no saved files to stage.")
    }
    perform(.start(.stage(save.paths)))
  }

  private mutating func sayHelp() {
    if case .choice(let options, _, _) = fieldPrompt {
      for (index, option) in options.enumerated() where !option.detail.isEmpty {
        say("\(index + 1) \(option.title): \(option.detail)")
      }
    }
    if let help = field.help {
      for text in [help.why, "If this is wrong: \(help.otherwise)", "Source: \(help.source)"] {
        say(text)
      }
    }
    if let more = field.more(model.plan) {
      for text in more.notes + ["Source: \(more.source)"] { say(text) }
    }
    say("Type words to list what you can type at any question.")
  }

  private mutating func sayWords() {
    say(Word.allCases.map { "  \($0.rawValue): \($0.meaning)" })
    say("To answer with one of these words, put a backslash before it: \\back.")
    say("Marks and words beside the answers:")
    say(Marks.legend.compactMap { mark in mark.line.map { "  \($0): \(mark.words)" } })
    say(["  proposed: chosen if you press Enter"])
  }

  private mutating func sayFiles() {
    for file in model.plan.files {
      let lines = ShownFile(file, hiding: model.plan.secrets).lines
      say(["\(file.path), \(file.kind.words)"])
      say(lines.indices.map { lines.text(of: $0) } + [""])
    }
    if model.plan.files.isEmpty { say("No file to show. Type problems to see why.") }
  }

  private mutating func sayProblems() {
    if model.plan.findings.isEmpty { say("No problems.") }
    for finding in model.plan.findings { say(finding) }
  }
}

extension LineMode {
  /// Says what a save wrote and removed, and in three sentences what to do next.
  mutating func say(_ save: LastSave) {
    for change in save.changes {
      let state = save.states[change.path].map { ", git: \($0)" } ?? ""
      say(["  \(change.path), \(change.kind.words)\(state)"])
    }
    save.warning.map { say($0) }
    model.plan.repeatingCommand.map { say(["The same without a terminal: \($0)"]) }
    say("What to do next:")
    for (index, text) in NextStep.summary(of: model.plan).enumerated() {
      say("\(index + 1). \(text)")
    }
    let stage = save.states.isEmpty ? "" : " stage to git add the saved files,"
    say("Type commands to list every step with its commands,\(stage) or quit to leave.")
  }
}
