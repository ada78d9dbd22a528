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
    case keepAndLeave
    case discard
    case takeDraft(Draft)
    case dropDraft
    case reload(Project)
    case merge(Project)
    case overwrite(Project)
    case showConflict(path: String, Project)
    case useFlags(ServerTest)
    case applyToCloud([CloudChange])
    case cancel
  }

  var title: String
  var text: String
  var choices: [Choice]
  var index = 0
  /// Whether Ctrl-C asked it, so that a second Ctrl-C leaves.
  var leavesOnInterrupt = false
  /// The page that it was asked on, which is shown again behind it.
  var page: Page?

  /// Whether it can be closed without an answer.
  var canWait: Bool { choices.contains { $0.decision == .cancel } }

  static func leave(onInterrupt: Bool, canSave: Bool, canKeep: Bool) -> Question {
    let save = Choice(letter: "s", title: "Save and leave", decision: .saveAndLeave)
    let keep = Choice(
      letter: "n", title: "Keep for next time and leave", decision: .keepAndLeave)
    let lost = "Another session has this project open, so they cannot be kept."
    // Where all is lost, Enter cancels.
    return Question(
      title: "Leave",
      text: "You have unsaved changes.\(canKeep ? "" : " \(lost)")",
      choices: (canSave && canKeep ? [save] : []) + (canKeep ? [keep] : []) + [
        Choice(letter: "d", title: "Discard and leave", decision: .discard),
        Choice(letter: "c", title: "Cancel", decision: .cancel),
      ], index: canKeep ? 0 : 1, leavesOnInterrupt: onInterrupt)
  }

  static func tested(_ test: ServerTest, isSet: Bool) -> Question {
    let use = Choice(letter: "u", title: "Use these TLS flags", decision: .useFlags(test))
    return Question(
      title: "\(test.host):\(test.port)", text: test.words,
      choices: (test.mode == nil || isSet ? [] : [use]) + [
        Choice(letter: "c", title: "Close", decision: .cancel)
      ])
  }

  static func apply(_ changes: [CloudChange], on page: Page) -> Question {
    let first = changes.filter(\.isFirst).map(\.words)
    let caution =
      first.isEmpty
      ? ""
      : """

      Cloud Manager finds no port forwards for \(first.joined(separator: ", ")). Continue only if \
      advanced networking was never enabled there.
      """
    let rows = changes.map { "\($0.words): \($0.summary)." }.joined(separator: "\n")
    let one = zip("123456789", changes).map { letter, change in
      Choice(letter: letter, title: "Change \(change.words)", decision: .applyToCloud([change]))
    }
    let all = Choice(
      letter: "a", title: "Change all \(changes.count)", decision: .applyToCloud(changes))
    let choices =
      one + (changes.count > 1 ? [all] : [])
      + [Choice(letter: "c", title: "Cancel", decision: .cancel)]
    return Question(
      title: "Apply",
      text: "Send this to Cloud Manager?\n\(rows)\(caution)",
      choices: choices, index: choices.count - 1, page: page)
  }

  static func draft(_ draft: Draft) -> Question {
    Question(
      title: "Draft",
      text: "An earlier session on this project ended without saving. Its answers are kept.",
      choices: [
        Choice(letter: "r", title: "Resume", decision: .takeDraft(draft)),
        Choice(letter: "d", title: "Discard them", decision: .dropDraft),
      ])
  }

  static func conflict(path: String, _ project: Project) -> Question {
    Question(
      title: "Changed on disk",
      text: "Nothing was saved: \(path.fileName) was changed on disk.",
      choices: [
        Choice(
          letter: "d", title: "Show the difference", decision: .showConflict(path: path, project)),
        Choice(letter: "m", title: "Merge your changes into it", decision: .merge(project)),
        Choice(
          letter: "r", title: "Reload it and drop your changes", decision: .reload(project)
        ),
        Choice(
          letter: "o", title: "Overwrite it with what you see here", decision: .overwrite(project)),
        Choice(letter: "c", title: "Cancel", decision: .cancel),
      ])
  }
}
