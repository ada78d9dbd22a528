import MailSetup
import Screen

/// A list that opened over the step, narrowed by what is typed.
struct ListPicker: Hashable, Sendable {
  var options: [Option]
  var search = TextEditor("")
  /// Index into `matches`.
  var index: Int

  /// Indices of the options that hold every word of the search.
  var matches: [Int] {
    let words = search.text.lowercased().split(separator: " ")
    return options.indices.filter { index in
      let text = "\(options[index].title) \(options[index].note)".lowercased()
      return words.allSatisfy { text.contains($0) }
    }
  }
}

/// A text to read and scroll.
struct Page: Hashable, Sendable {
  enum Subject: Hashable, Sendable {
    case field(Step.ID, Int)
    case keys
    case diff
    case commands
    case saved(SaveRequest)
  }

  var subject: Subject
  var line = 0
}

/// A question with a few answers.
struct Question: Hashable, Sendable {
  struct Choice: Hashable, Sendable {
    var letter: Character
    var title: String
    var action: Action
  }

  enum Action: Hashable, Sendable {
    case saveAndLeave
    case discard
    case cancel
  }

  var title: String
  var text: String
  var choices: [Choice]
  var index = 0
  /// A second Ctrl-C on the question that Ctrl-C asked leaves.
  var leavesOnInterrupt = false

  static func leave(onInterrupt: Bool) -> Question {
    Question(
      title: "Leave",
      text: "What you chose is not saved yet.",
      choices: [
        Choice(letter: "s", title: "Save and leave", action: .saveAndLeave),
        Choice(letter: "d", title: "Discard and leave", action: .discard),
        Choice(letter: "c", title: "Cancel", action: .cancel),
      ], leavesOnInterrupt: onInterrupt)
  }
}
