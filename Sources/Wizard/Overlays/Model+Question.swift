package import MailSetup
import Screen

extension Model {
  mutating func press(_ key: Key, in question: Question) {
    var question = question
    switch key {
    case .escape:
      if question.canWait { overlay = question.page.map(Overlay.page) }
      return
    case .control("c"):
      // A draft that nobody decided on stays for the next start.
      if !question.canWait { return outbox.append(.quit(.endOfInput)) }
      return question.leavesOnInterrupt
        ? outbox.append(.quit(.kept)) : leave(onInterrupt: true)
    case .enter: return decide(question.choices[question.index].decision, in: question)
    case .up, .left, .backTab, .character("k"), .character("h"):
      question.index = max(0, question.index - 1)
    case .down, .right, .tab, .character("j"), .character("l"):
      question.index = min(question.choices.count - 1, question.index + 1)
    default:
      if let choice = question.choices.first(where: { key == .character($0.letter) }) {
        return decide(choice.decision, in: question)
      }
      notice = "\(key.label) is not a choice here."
    }
    overlay = .question(question)
  }

  mutating func decide(_ decision: Question.Decision, in question: Question) {
    overlay = question.page.map(Overlay.page)
    decide(decision)
  }

  mutating func decide(_ decision: Question.Decision) {
    switch decision {
    case .saveAndLeave:
      save()
      leavesAfterSave = !outbox.isEmpty
    case .keepAndLeave: outbox.append(.quit(.kept))
    case .discard: outbox.append(.quit(.discarded))
    case .takeDraft(let draft):
      plan = plan.merging(draft.answers, base: Answers(), on: plan.project)
      go(to: Step.all.first { $0.id == draft.step } ?? step)
    case .dropDraft: outbox.append(.dropDraft)
    case .reload(let project): take(plan.reloaded(project, answers: Answers()))
    case .merge(let project):
      take(plan.merging(plan.answers, base: plan.onDisk.answers, on: project))
    case .overwrite(let project): take(plan.reloaded(project, answers: plan.settledAnswers))
    case .showConflict(let path, let project):
      overlay = .page(Page(topic: .conflict(path: path, project)))
    case .useFlags(let test): use(test)
    case .applyToCloud(let changes): apply(changes)
    case .cancel: break
    }
  }

  /// Goes on with the project as it is on disk now, and shows what saving would change.
  private mutating func take(_ plan: Plan) {
    self.plan = plan
    settle()
    showDiff()
  }

  /// Asks whether to go on where an earlier session ended.
  package mutating func offer(_ draft: Draft) {
    guard draft.answers != plan.answers else { return }
    overlay = .question(.draft(draft))
  }
}
