import MailSetup

/// What the words do.
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
    case .diff: model.press(.diff)
    case .problems: sayProblems()
    case .problem: model.press(.nextProblem)
    case .commands: model.press(.commands)
    case .undo: model.press(.undo)
    case .redo: model.press(.redo)
    case .clear: clear()
    case .save: model.press(.save)
    case .stage: stage()
    case .quit: model.press(.leave)
    }
  }

  private mutating func go(toStep name: String) {
    let step =
      Int(name).flatMap { number in Step.all.first { $0.number == number } }
      ?? Step.all.first { $0.title.lowercased() == name.lowercased() }
    guard let step else {
      return say(error: "Say which step, such as step 5 or step tls; steps lists them.")
    }
    enter(step)
  }

  private func summary(of step: Step) -> String {
    let problems = model.plan.findings.filter(step.asks).count
    let words = problems == 0 ? "" : problems == 1 ? ", 1 problem" : ", \(problems) problems"
    return "\(step.title): \(step.summary(model.plan))\(words)"
  }

  private mutating func stage() {
    guard let staging else { return say(error: "Nothing was saved that git could stage.") }
    model.outbox.append(.stage(staging.map(\.path)))
  }

  private mutating func sayHelp() {
    if case .choice(let options, _, _) = field.control.prompt(in: model.plan) {
      for (index, option) in options.enumerated() where !option.detail.isEmpty {
        say("\(index + 1) \(option.title): \(option.detail)")
      }
    }
    if let help = field.help {
      for text in [help.why, "Otherwise: \(help.otherwise)", "Source: \(help.source)"] { say(text) }
    }
    say("The word \"words\" lists what can be typed at any question.")
  }

  private mutating func sayWords() {
    say(Word.allCases.map { "  \($0.rawValue): \($0.meaning)" })
    say("A backslash in front makes plain text of any answer: \\back is a server called back.")
  }

  private mutating func sayFiles() {
    for file in model.plan.files {
      let lines = FileLines(file)
      say(["\(file.path), \(file.kind.words)"])
      say(lines.indices.map { lines.text(of: $0) } + [""])
    }
    if model.plan.files.isEmpty { say("There is no file to show: problems says why.") }
  }

  private mutating func sayProblems() {
    if model.plan.findings.isEmpty { say("No problems.") }
    for finding in model.plan.findings {
      let step = Step.all.first { $0.asks(for: finding) }
      say(step.map { "Step \($0.number), \($0.title). \(finding.words)" } ?? finding.words)
    }
  }
}

extension LineMode {
  /// What a save wrote and removed, and the steps that remain.
  mutating func say(_ changes: [FileChange], _ git: [String: String]) {
    let files = changes.map { ($0.path, $0.kind.words) }
    say(files.isEmpty ? "Nothing had to be written." : "Saved.")
    for (path, words) in files {
      say(["  \(path), \(words)\(git[path].map { ", git: \($0)" } ?? "")"])
    }
    model.plan.repeatingCommand.map { say(["The same without a terminal: \($0)"]) }
    say(["", "What remains, in this order:", ""])
    say(model.remainingRows(LineMode.columns))
    say("\(git.isEmpty ? "" : "stage adds these files to git's index, ")quit leaves.")
  }
}
