import MailSetup
import Screen

extension Model {
  /// Changes the model as a message asks, and returns what is to be done outside because of it.
  package mutating func update(_ message: Message) -> [Effect] {
    outbox = []
    receive(message)
    return outbox
  }

  /// Takes a message, and notes in the history how it changed the answers.
  mutating func receive(_ message: Message) {
    let (step, stop) = (step, stop)
    isTyping = false
    respond(to: message)
    if case .event = message, !isOnCloudPage { cancelCloudWork() }
    if overlay == nil, !has(self.stop) { settle() }
    history.note(plan.answers, step: step, stop: stop, isTyping: isTyping)
  }

  private mutating func respond(to message: Message) {
    let beforeEscape = beforeEscape.first
    self.beforeEscape = []
    switch message {
    case .event(.key(let key)): press(key, afterEscapeFrom: beforeEscape)
    case .event(.paste(let text)): paste(text)
    case .event(.burst(let text)): type(burst: text)
    case .event(.resize(let size)): self.size = size
    case .event(.mouse(let action, let point)): handle(action, at: point)
    case .event(.resumed): outbox.append(.redraw)
    case .event(.signal(let signal)): outbox.append(.quit(.interrupted(signal)))
    case .event(.endOfInput): outbox.append(.quit(.endOfInput))
    case .action(let action):
      notice = nil
      perform(action)
    case .saved(let outcome, let earlier): finish(outcome, earlier)
    case .detected(let project): take(anew: project)
    case .tested(let test): finish(test)
    case .cloudProgress(let words): tell(progress: words)
    case .cloudReport(let report): finish(report)
    case .status(let states): lastSave?.states = states
    case .committed(let files): committed = files
    case .staged(let words):
      notice = words
      readStatus()
    }
  }

  /// Presses a key. Esc and a digit are a function key, also one after the other.
  private mutating func press(_ key: Key, afterEscapeFrom before: Model?) {
    if let before, let function = key.function {
      self = before
      return press(function)
    }
    // Outside a text a digit is a command, and in a number it is a part of the number.
    let isInText = scope == .text && cell == nil && input?.accepts("a") == true
    let before = key == .escape && isInText ? [self] : []
    press(key.functionTwin)
    beforeEscape = before
  }

  private mutating func press(_ key: Key) {
    if Layout.isTooSmall(size), key != .control("c") {
      // `q` leaves as Ctrl-C does, but does not discard what cannot be seen.
      if key == .character("q"), !isAsking { press(.control("c")) }
      return
    }
    notice = nil
    if key == .escape, overlay == nil, cancelTest() {
      notice = "The test is cancelled."
      return
    }
    if key == .escape, cancelCloudWork() {
      notice = cloudWork == nil ? "Cancelled." : nil
      return
    }
    if editor == nil || overlay != nil || !type(key) { dispatch(key) }
  }

  private mutating func dispatch(_ key: Key) {
    let command = KeyMap.command(for: key, in: scope)
    switch (overlay, command) {
    case (_, let command?) where overlay == nil || command == .suspend || command == .redraw:
      press(command)
    case (.list(let picker), _): press(key, command, in: picker)
    case (.page(let page), _): press(key, command, in: page)
    case (.question(let question), _): press(key, in: question)
    case (nil, _): refuse(key)
    }
  }

  /// Says that a key does nothing.
  mutating func refuse(_ key: Key) {
    if key == .escape {
      notice = "Nothing to close."
      return
    }
    let hint =
      switch scope {
      case .text: "Press F1 to see the keys."
      case .list: "Press Esc to close the list."
      case .field, .table, .preview, .page: "Press ? to see the keys."
      }
    notice = "\(key.label) does nothing here. \(hint)"
  }

  var scope: Binding.Scope {
    switch overlay {
    case .list: .list
    case .page, .question: .page
    case nil where preview.isFocused: .preview
    case nil where editor != nil: .text
    case nil: focusedField.map { $0.control.columns.isEmpty } ?? true ? .field : .table
    }
  }

  /// Whether Ctrl-C was pressed where something would be lost.
  var isAsking: Bool {
    if case .question(let question) = overlay { question.leavesOnInterrupt } else { false }
  }
}
