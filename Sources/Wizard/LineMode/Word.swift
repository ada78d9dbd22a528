/// A word that acts at any question; the help is made from this table.
enum Word: String, CaseIterable {
  case back, next, step, steps, help, words, preview, diff, problems, problem, commands, undo, redo
  case clear, save, stage, quit

  var meaning: String {
    switch self {
    case .back: "the question before"
    case .next: "the question after, whatever is wrong here"
    case .step: "go to a step: step 5, step tls"
    case .steps: "all steps with what they come to"
    case .help: "why this is asked, and what goes wrong otherwise"
    case .words: "this list"
    case .preview: "the files as they will be saved"
    case .diff: "the difference to what is on disk"
    case .problems: "what is wrong"
    case .problem: "go to the next problem"
    case .commands: "the commands that remain"
    case .undo: "take the last answer back"
    case .redo: "give it again"
    case .clear: "empty this text; what can be derived is derived again"
    case .save: "write the files"
    case .stage: "after saving: git add of these files"
    case .quit: "leave; asks where something is not saved"
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
