/// A word that acts at any question; the help is made from this table.
enum Word: String, CaseIterable {
  case back, next, step, steps, help, words, preview, diff, problems, problem, commands, undo, redo
  case clear, test, save, cloud, stage, quit

  var meaning: String {
    switch self {
    case .back: "go to the previous question"
    case .next: "go to the next question, even if this one has a problem"
    case .step: "go to a step, such as step 5 or step tls"
    case .steps: "list the steps with their answers"
    case .help: "show why this is asked"
    case .words: "show this list, and what the marks mean"
    case .preview: "show the files as they will be saved"
    case .diff: "show the difference from the files on disk"
    case .problems: "list the problems"
    case .problem: "go to the next problem"
    case .commands: "show the next steps"
    case .undo: "undo the last answer"
    case .redo: "redo the answer that was undone"
    case .clear: "clear this answer, so that its value is derived again"
    case .test: "test the mail server from this machine"
    case .save: "write the files"
    case .cloud: "after saving: look at Cloud Manager, then apply the change"
    case .stage: "after saving: git add these files"
    case .quit: "leave; asks first if you have unsaved changes"
    }
  }

  /// The word of a line, and the text after it; nil for an answer.
  static func parse(_ line: String) -> (word: Word, argument: String)? {
    let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
    guard let first = parts.first, let word = Word(rawValue: first.lowercased()) else { return nil }
    guard parts.count == 1 || word == .step else { return nil }
    return (word, parts.count == 1 ? "" : parts[1])
  }

  /// Reads a yes or no; nil for any other line.
  static func flag(_ line: String) -> Bool? {
    switch line.lowercased() {
    case "yes", "y", "true", "on": true
    case "no", "n", "false", "off": false
    default: nil
    }
  }
}
