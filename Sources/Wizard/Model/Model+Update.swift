import MailSetup
import Screen

extension Model {
  /// What a message changes, and what is to be done outside because of it.
  package mutating func update(_ message: Message) -> [Effect] {
    outbox = []
    let beforeEscape = beforeEscape.first
    self.beforeEscape = []
    switch message {
    case .event(.key(let key)): press(key, afterEscapeFrom: beforeEscape)
    case .event(.paste(let text)): take(paste: text)
    case .event(.burst(let text)): take(burst: text)
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

  /// Presses a key, or the function key that Esc and a digit are, also one after the other.
  private mutating func press(_ key: Key, afterEscapeFrom before: Model?) {
    if let before, let function = key.function {
      self = before
      return press(function)
    }
    // Elsewhere a digit is a command of its own, and in a number it is the number.
    let isInText = scope == .text && cell == nil && input?.accepts("a") == true
    let before = key == .escape && isInText ? [self] : []
    press(key.functionTwin)
    beforeEscape = before
  }

  mutating func press(_ key: Key) {
    if Layout.isTooSmall(size), key != .control("c") {
      // It leaves from everywhere, as Ctrl-C does, but discards nothing that cannot be seen.
      if key == .character("q"), !isAsking { press(.control("c")) }
      return
    }
    notice = nil
    let (step, stop) = (step, stop)
    let isTyping = editor != nil && overlay == nil && apply(key)
    if !isTyping { dispatch(key) }
    history.note(plan.answers, step: step, stop: stop, isTyping: isTyping)
    if overlay == nil, !has(self.stop) { settle() }
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
        focusedField?.table == nil ? .field : .table
      }
    }
  }

  /// Whether Ctrl-C was pressed where something would be lost.
  var isAsking: Bool {
    if case .question(let question) = overlay { question.leavesOnInterrupt } else { false }
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

  /// What the text under the cursor feeds.
  var input: TextInput? {
    focusedField?.control.input(in: plan, part: stop.part, cell: cell)
  }

  /// Gives a key to the text under the cursor; false where it is none of its keys.
  private mutating func apply(_ key: Key) -> Bool {
    guard let input, var editor else { return false }
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

  mutating func store(_ input: TextInput) {
    guard let text = editor?.text, text != input.text else { return }
    input.store(text, &plan)
    let placeholder = self.input?.placeholder ?? ""
    editor?.placeholder = placeholder
    preview.line = nil
  }
}

extension Key {
  /// Esc and a digit stand for a function key, for terminals and people without them.
  fileprivate var functionTwin: Key {
    if case .alt(let digit) = self { Key.character(digit).function ?? self } else { self }
  }

  /// The function key whose digit this is.
  fileprivate var function: Key? {
    guard case .character(let digit) = self, digit.isASCII, let number = digit.wholeNumberValue
    else { return nil }
    return .function(number == 0 ? 10 : number)
  }
}
