package import MailSetup

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
  /// A second Ctrl-C on the question that Ctrl-C asked leaves.
  var leavesOnInterrupt = false

  /// Whether it can be closed without an answer.
  var canWait: Bool { choices.contains { $0.action == .cancel } }

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

  static func draft(_ answers: Answers) -> Question {
    Question(
      title: "Draft",
      text: "A session on this project was cut off. Its answers were kept.",
      choices: [
        Choice(letter: "t", title: "Take them up", action: .takeDraft(answers)),
        Choice(letter: "d", title: "Discard them", action: .dropDraft),
      ])
  }

  static func conflict(path: String, _ project: Project) -> Question {
    Question(
      title: "Changed on disk",
      text: "Nothing was saved: \(path.fileName) was changed meanwhile.",
      choices: [
        Choice(
          letter: "d", title: "Show what changed", action: .showConflict(path: path, project)),
        Choice(letter: "m", title: "Merge your choices into it", action: .merge(project)),
        Choice(
          letter: "r", title: "Reload it, your choices go", action: .reload(project)
        ),
        Choice(
          letter: "o", title: "Overwrite it with what you see", action: .overwrite(project)),
        Choice(letter: "c", title: "Cancel", action: .cancel),
      ])
  }
}

extension Model {
  mutating func answer(_ action: Question.Action) {
    overlay = nil
    switch action {
    case .saveAndLeave:
      leavesAfterSave = true
      save()
      if outbox.isEmpty { leavesAfterSave = false }
    case .discard: outbox.append(.quit(.discarded))
    case .takeDraft(let answers):
      plan = plan.merging(answers, base: Answers(), on: plan.project)
      settle()
    case .dropDraft: outbox.append(.dropDraft)
    case .reload(let project): take(plan.reloaded(project, answers: Answers()))
    case .merge(let project):
      take(plan.merging(plan.answers, base: plan.onDisk.answers, on: project))
    case .overwrite(let project): take(plan.reloaded(project, answers: plan.settledAnswers))
    case .showConflict(let path, let project):
      overlay = .page(Page(topic: .conflict(path: path, project)))
    case .cancel: break
    }
  }

  /// Goes on with the project as it is on disk now, and shows what saving would change.
  private mutating func take(_ plan: Plan) {
    self.plan = plan
    settle()
    showDiff()
  }

  /// Asks whether to go on where a session was cut off.
  package mutating func offer(draft answers: Answers) {
    guard answers != plan.answers else { return }
    overlay = .question(.draft(answers))
  }
}
