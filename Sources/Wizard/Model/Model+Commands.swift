import MailSetup
import Screen

extension Model {
  /// Carries out a command in the step or the preview.
  mutating func press(_ command: Command) {
    if preview.isFocused {
      if scrollPreview(command) { return }
    } else if let action = focusedField?.control.action(for: command, in: plan, at: focus) {
      return perform(action)
    }
    switch command {
    case .up: move(by: -1)
    case .down: move(by: 1)
    case .nextField: tab(by: 1)
    case .previousField: tab(by: -1)
    case .accept, .choose: advance()
    case .first: allStops.first.map { focus($0) }
    case .last: allStops.last.map { focus($0) }
    case .pageUp: turnPage(by: -1)
    case .pageDown: turnPage(by: 1)
    case .forward, .nextStep: go(to: step.next)
    case .back, .previousStep: go(to: step.previous)
    case .step(let step): go(to: step)
    case .nextProblem: jumpToProblem(by: 1)
    case .previousProblem: jumpToProblem(by: -1)
    case .help:
      let hasHelp = focusedField?.help != nil
      overlay = .page(Page(topic: hasHelp ? .field(step, stop.field) : .keys))
    case .diff: showDiff()
    case .commands: overlay = .page(Page(topic: .commands))
    case .preview: preview.isFocused ? leavePreview() : focusPreview()
    case .undo: restore(history.undo(), "Nothing to undo.")
    case .redo: restore(history.redo(), "Nothing to redo.")
    case .save: save()
    case .leave: leave(onInterrupt: false)
    case .interrupt: leave(onInterrupt: true)
    case .suspend: outbox.append(.suspend)
    case .redraw: outbox.append(.redraw)
    case .close: close()
    case .reset: reset()
    case .test: testServer()
    case .cloud: useCloud()
    case .add, .remove, .search, .copy: notice = "Not available here."
    }
  }

  /// Takes back the choice in the field, which is then found or derived again.
  private mutating func reset() {
    var answers = plan.answers
    guard let field = focusedField, answers.forget(field.answers) else {
      notice = "Nothing was chosen here."
      return
    }
    plan.answers = answers
    focus(Stop(field: stop.field, part: field.control.entry(in: plan)))
    let value = field.control.prompt(in: plan).value
    notice = "Your choice is cleared." + (value.map { " The value is now \($0)." } ?? "")
  }

  private mutating func turnPage(by direction: Int) {
    scroll = max(0, (scroll ?? 0) + direction * max(1, layout.step.rows - 2))
  }

  private mutating func restore(_ snapshot: History.Snapshot?, _ nothing: String) {
    guard let snapshot else {
      notice = nothing
      return
    }
    plan.answers = snapshot.answers
    step = snapshot.step
    move(to: snapshot.stop)
    cell = nil
    preview = PreviewState()
    settle()
  }

  /// Leaves the preview or the cell, or restores the text as it was when the cursor came to it.
  private mutating func close() {
    if preview.isFocused { return leavePreview() }
    if editor != nil, history.hasTyped, let snapshot = history.undo() {
      plan.answers = snapshot.answers
      settle()
    } else if cell != nil {
      focus(stop)
    }
  }
}
