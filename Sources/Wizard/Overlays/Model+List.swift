import Screen

extension Model {
  mutating func press(_ key: Key, _ command: Command?, in picker: ListPicker) {
    var picker = picker
    switch command {
    case .accept where !picker.matches.isEmpty: return choose(in: picker)
    case .accept: break
    case .interrupt: return leave(onInterrupt: true)
    case .close where picker.search.isEmpty:
      overlay = nil
      return
    case .close:
      picker.search = TextEditor("")
      picker.index = 0
    case let command?: return move(command, in: picker)
    case nil:
      if key == .character("/"), picker.search.isEmpty { return }
      let before = picker.search.text
      if !picker.search.apply(key) { refuse(key) }
      if picker.search.text != before { picker.index = 0 }
    }
    overlay = .list(picker)
  }

  /// Chooses the option under the cursor and leads on. The option that is set
  /// already stays as it is.
  mutating func choose(in picker: ListPicker) {
    overlay = nil
    let matches = picker.matches
    guard matches.indices.contains(picker.index) else { return }
    let option = matches[picker.index]
    if let control = focusedField?.control, control.prompt(in: plan).selected != option {
      control.action(choosing: option, in: plan).map { perform($0) }
    }
    advance()
  }

  mutating func move(_ command: Command, in picker: ListPicker) {
    var picker = picker
    picker.index = command.scrolled(
      picker.index, page: max(1, layout.listRows - 1), last: max(0, picker.matches.count - 1))
    overlay = .list(picker)
  }
}
