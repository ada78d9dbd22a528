import MailSetup
import Screen

extension Model {
  /// Carries out a command in the step or the preview.
  mutating func press(_ command: Command) {
    if preview.isFocused, scrollPreview(command) { return }
    if !preview.isFocused, let field = focusedField,
      field.control.perform(command, part: stop.part, on: &self)
    {
      return
    }
    switch command {
    case .up: move(by: -1)
    case .down: move(by: 1)
    case .nextField: tab(by: 1)
    case .previousField: tab(by: -1)
    case .accept, .choose: accept()
    case .first: allStops.first.map { focus($0) }
    case .last: allStops.last.map { focus($0) }
    case .pageUp: turnPage(by: -1)
    case .pageDown: turnPage(by: 1)
    case .forward, .nextStep: go(to: step.next)
    case .back, .previousStep: go(to: step.previous)
    case .step(let step): go(to: step)
    case .nextProblem: jumpToProblem(by: 1)
    case .previousProblem: jumpToProblem(by: -1)
    case .help: overlay = .page(Page(topic: helpSubject))
    case .diff: showDiff()
    case .commands: overlay = .page(Page(topic: .commands))
    case .preview: preview.isFocused ? settlePreview() : focusPreview()
    case .undo: restore(history.undo(), "Nothing to undo.")
    case .redo: restore(history.redo(), "Nothing to redo.")
    case .save: save()
    case .leave: leave(onInterrupt: false)
    case .interrupt: leave(onInterrupt: true)
    case .suspend: outbox.append(.suspend)
    case .redraw: outbox.append(.redraw)
    case .close: close()
    case .add, .remove, .search: notice = "That does nothing here."
    }
  }

  private mutating func accept() {
    if let cell, let table = focusedField?.table {
      if let next = table.cell(after: cell) { editCell(next) } else { focus(stop) }
    } else {
      advance()
    }
  }

  private mutating func turnPage(by direction: Int) {
    scroll = max(0, (scroll ?? 0) + direction * max(1, layout.step.rows - 2))
  }

  private var helpSubject: Page.Topic {
    focusedField?.help == nil ? .keys : .field(step, stop.field)
  }

  private mutating func focusPreview() {
    preview.isFocused = true
    cell = nil
    editor = nil
  }

  private mutating func settlePreview() {
    preview = PreviewState()
    settle()
  }

  private mutating func restore(_ point: History.Entry?, _ nothing: String) {
    guard let point else {
      notice = nothing
      return
    }
    plan.answers = point.answers
    step = point.step
    stops[step] = point.stop
    cell = nil
    preview = PreviewState()
    settle()
  }

  /// Esc: out of the preview, out of a cell, or the text as it was when the cursor came.
  private mutating func close() {
    if preview.isFocused { return settlePreview() }
    if cell != nil, let table = focusedField?.table,
      table.isBlank(plan, stop.part)
    {
      table.remove(stop.part, &plan)
      return focus(stop)
    }
    if editor != nil, history.hasTyped, let point = history.undo() {
      plan.answers = point.answers
      settle()
    } else if cell != nil {
      focus(stop)
    }
  }

  mutating func showDiff() {
    overlay = .page(Page(topic: .diff))
    outbox.append(.readCommitted(plan.files.changed.map(\.path)))
  }

  mutating func save() {
    if let problem = plan.blockers.first {
      if let answer = problem.answer { jump(to: answer, row: problem.row) }
      let count = plan.blockers.count
      notice = "Not saved: \(count == 1 ? "1 problem" : "\(count) problems"). \(problem.sentence)"
      return
    }
    guard plan.canSave else {
      notice = "Not saved: there is no config module to save into."
      return
    }
    outbox.append(.save(plan.files.changed))
  }

  mutating func finish(_ outcome: SaveOutcome) {
    switch outcome {
    case .written(let changes, let project, let git):
      plan = plan.reloaded(project, answers: plan.answers)
      savedAnswers = plan.answers
      settle()
      hasSaved = true
      if leavesAfterSave {
        outbox.append(.quit(.saved))
      } else {
        overlay = .page(Page(topic: .saved(changes, git: git)))
      }
    case .conflict(let path, let project):
      overlay = .question(.conflict(path: path, project))
    case .failed(let reason):
      notice = reason
    }
    leavesAfterSave = false
  }

  private mutating func leave(onInterrupt: Bool) {
    if isUnsaved {
      overlay = .question(.leave(onInterrupt: onInterrupt))
    } else {
      outbox.append(.quit(ending))
    }
  }
}
