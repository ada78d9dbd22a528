import MailSetup
import Screen

extension Model {
  /// What a message changes, and what is to be done outside because of it.
  package mutating func update(_ message: Message) -> [Effect] {
    outbox = []
    switch message {
    case .event(.key(let key)): press(key.functionTwin)
    case .event(.paste(let text)): paste(text)
    case .event(.resize(let size)): self.size = size
    case .event(.mouse(let action, let point)): handle(action, at: point)
    case .event(.resumed): outbox.append(.redraw)
    case .event(.signal(let signal)): outbox.append(.quit(.interrupted(signal)))
    case .event(.endOfInput): outbox.append(.quit(.endOfInput))
    case .saved(let outcome): finish(outcome)
    case .committed(let files): committed = files
    case .staged(let words): notice = words
    }
    return outbox
  }

  private mutating func press(_ key: Key) {
    if layout.kind == .tooSmall, !leaves(key) { return }
    notice = nil
    let (step, stop) = (step, stop)
    let isTyping = editor != nil && overlay == nil && apply(key)
    if !isTyping { dispatch(key) }
    history.note(setup.answers, step: step, stop: stop, isTyping: isTyping)
    if overlay == nil, !allStops.contains(self.stop) { settle() }
  }

  /// Whether a key leaves the session: all that is done where nothing is seen.
  private func leaves(_ key: Key) -> Bool {
    let command = KeyMap.command(for: key, in: scope)
    return command == .leave || command == .interrupt
  }

  var scope: Binding.Scope {
    switch overlay {
    case .list: .list
    case .page: .page
    case .question: .page
    case nil:
      if preview.isFocused {
        .preview
      } else if editor != nil {
        .text
      } else {
        focusedField?.control is TableControl ? .table : .field
      }
    }
  }

  private mutating func dispatch(_ key: Key) {
    switch overlay {
    case .list(let picker): press(key, in: picker)
    case .page(let page): press(key, in: page)
    case .question(let question): press(key, in: question)
    case nil:
      if let command = KeyMap.command(for: key, in: scope) {
        press(command)
      } else if case .character(let character) = key {
        notice = "\(character) does nothing here. ? shows the keys."
      }
    }
  }

  /// Gives a key to the text under the cursor; false where it is none of its keys.
  private mutating func apply(_ key: Key) -> Bool {
    guard let input = focusedField?.control.input(in: setup, part: stop.part, cell: cell),
      var editor
    else { return false }
    if case .character(let character) = key, !input.accepts(character) {
      notice = "\(focusedField?.label ?? "") does not take “\(character)”."
      return true
    }
    let isFull = editor.characters.count >= input.limit
    if case .character = key, isFull {
      notice = "\(input.limit) characters are the most."
      return true
    }
    guard editor.apply(key) else { return false }
    self.editor = editor
    store(input)
    return true
  }

  private mutating func store(_ input: TextInput) {
    guard let text = editor?.text, text != input.text else { return }
    input.store(text, &setup)
    let settled = focusedField?.control.input(in: setup, part: stop.part, cell: cell)
    editor?.placeholder = settled?.placeholder ?? ""
    preview.line = nil
  }

  private mutating func paste(_ text: String) {
    if layout.kind == .tooSmall { return }
    notice = nil
    if case .list(var picker) = overlay {
      picker.search.insert(text.filter { !$0.isNewline })
      picker.index = 0
      overlay = .list(picker)
      return
    }
    if overlay == nil, step == .ports, takeForwards(text) { return }
    guard overlay == nil, editor != nil,
      let input = focusedField?.control.input(in: setup, part: stop.part, cell: cell)
    else {
      notice = "Nothing here takes a paste."
      return
    }
    let room = max(0, input.limit - (editor?.characters.count ?? 0))
    let taken = text.filter(input.accepts).prefix(room)
    editor?.insert(Array(taken))
    store(input)
    if taken.count < text.count { notice = "Pasted what fits; some characters were left out." }
    history.note(setup.answers, step: step, stop: stop, isTyping: true)
  }
}

extension Key {
  /// Esc and a digit stand for a function key, for terminals and people without them.
  var functionTwin: Key {
    if case .alt(let digit) = self, let number = digit.wholeNumberValue, digit.isASCII {
      return .function(number == 0 ? 10 : number)
    }
    return self
  }
}
