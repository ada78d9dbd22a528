package import MailSetup

/// A question with a few answers.
package struct Question: Hashable, Sendable {
  struct Choice: Hashable, Sendable {
    var letter: Character
    var title: String
    var decision: Decision
  }

  package enum Decision: Hashable, Sendable {
    case saveAndLeave
    case discard
    case takeDraft(Answers)
    case dropDraft
    case reload(Project)
    case merge(Project)
    case overwrite(Project)
    case showConflict(path: String, Project)
    case cancel
  }

  var title: String
  var text: String
  var choices: [Choice]
  var index = 0
  /// Whether Ctrl-C asked it, so that a second Ctrl-C leaves.
  var leavesOnInterrupt = false

  /// Whether it can be closed without an answer.
  var canWait: Bool { choices.contains { $0.decision == .cancel } }

  static func leave(onInterrupt: Bool) -> Question {
    Question(
      title: "Leave",
      text: "What you chose is not saved yet.",
      choices: [
        Choice(letter: "s", title: "Save and leave", decision: .saveAndLeave),
        Choice(letter: "d", title: "Discard and leave", decision: .discard),
        Choice(letter: "c", title: "Cancel", decision: .cancel),
      ], leavesOnInterrupt: onInterrupt)
  }

  static func draft(_ answers: Answers) -> Question {
    Question(
      title: "Draft",
      text: "A session on this project was cut off. Its answers were kept.",
      choices: [
        Choice(letter: "t", title: "Take them up", decision: .takeDraft(answers)),
        Choice(letter: "d", title: "Discard them", decision: .dropDraft),
      ])
  }

  static func conflict(path: String, _ project: Project) -> Question {
    Question(
      title: "Changed on disk",
      text: "Nothing was saved: \(path.fileName) was changed meanwhile.",
      choices: [
        Choice(
          letter: "d", title: "Show what changed", decision: .showConflict(path: path, project)),
        Choice(letter: "m", title: "Merge your choices into it", decision: .merge(project)),
        Choice(
          letter: "r", title: "Reload it, your choices go", decision: .reload(project)
        ),
        Choice(
          letter: "o", title: "Overwrite it with what you see", decision: .overwrite(project)),
        Choice(letter: "c", title: "Cancel", decision: .cancel),
      ])
  }
}
