import MailSetup

extension Model {
  /// Carries out an action of a control or the line mode.
  mutating func perform(_ action: Action) {
    switch action {
    case .change(let answers, let next):
      plan.answers = answers
      settle()
      next.map { perform($0) }
    case .advance: advance()
    case .go(let step, let stop):
      go(to: step)
      stop.map { focus($0) }
    case .focus(let part, let cell):
      focus(Stop(field: stop.field, part: part))
      cell.map { edit(cell: $0) }
    case .edit(let cell): edit(cell: cell)
    case .open(let picker): overlay = .list(picker)
    case .press(let command): press(command)
    case .show(let finding):
      if let answer = finding.answer {
        jump(to: answer, row: finding.row)
      } else {
        notice = "No field can fix this. Edit the file."
      }
    case .notice(let words): notice = words
    case .decide(let decision):
      overlay = nil
      decide(decision)
    case .dismiss: overlay = nil
    case .start(let effect): outbox.append(effect)
    }
  }
}
