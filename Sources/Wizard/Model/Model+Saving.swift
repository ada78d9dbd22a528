import MailSetup

extension Model {
  mutating func save() {
    if let problem = plan.blockers.first {
      // Somebody may have fixed the file outside.
      if problem.isOfFile { outbox.append(.detect) }
      let isShown = problem.answer.map { jump(to: $0, row: problem.row) } ?? false
      // The step that comes in sight says what is wrong there.
      notice =
        "Not saved: \(plan.problemWords ?? "")." + (isShown ? "" : " \(problem.sentence)")
    } else if plan.canSave {
      answersInSave = plan.answers
      outbox.append(.save(plan.files.changed))
    } else {
      notice = "Not saved: this project has no module for OSGi configurations."
    }
  }

  /// Goes on with files that were changed outside, and with the answers as they are.
  mutating func take(anew project: Project) {
    guard project != plan.project else { return }
    plan = plan.reloaded(project, answers: plan.answers)
    settle()
    notice = "The files on disk changed and were read again."
  }

  mutating func finish(_ outcome: SaveOutcome, _ earlier: String?) {
    notice = earlier
    switch outcome {
    case .written(let changes, let project):
      plan = plan.reloaded(project, answers: plan.answers)
      savedAnswers = answersInSave ?? plan.answers
      settle()
      lastSave = LastSave(changes, after: lastSave, as: plan)
      // Leaving would take the words about the earlier save off the screen.
      if leavesAfterSave, earlier == nil {
        outbox.append(.quit(.saved))
      } else {
        overlay = .page(Page(topic: .saved))
        readStatus()
      }
    case .conflict(let path, let project):
      overlay = .question(.conflict(path: path, project))
    case .failed(let reason):
      notice = [earlier, reason].compactMap(\.self).joined(separator: " ")
    }
    answersInSave = nil
    leavesAfterSave = false
  }

  /// The files of all saves that git can stage.
  var stageable: [String] { plan.project.repository == nil ? [] : lastSave?.paths ?? [] }

  /// Asks git for the states of the saved files, which come with a message of their own.
  mutating func readStatus() {
    if !stageable.isEmpty { outbox.append(.readStatus(stageable)) }
  }

  /// Leaves, or asks first where something would be lost.
  mutating func leave(onInterrupt: Bool) {
    if isUnsaved {
      overlay = .question(
        .leave(onInterrupt: onInterrupt, canSave: plan.canSave, canKeep: !isReadOnly))
    } else {
      outbox.append(.quit(ending))
    }
  }

  mutating func showDiff() {
    overlay = .page(Page(topic: .diff))
    outbox.append(.readCommitted(plan.files.changed.map(\.path)))
  }
}
