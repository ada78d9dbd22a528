import MailSetup
import Screen

extension Model {
  /// The text that letters go into.
  var input: TextInput? { focusedField?.control.input(in: plan, at: focus) }

  /// Gives a key to the text under the cursor; false for a key that does nothing in a text.
  mutating func type(_ key: Key) -> Bool {
    guard let input, var editor else { return false }
    var key = key
    if case .character(let typed) = key {
      let character = input.reading.spelled(String(typed)).first ?? typed
      key = .character(character)
      if !input.accepts(character) {
        let title = cell.map { focusedField?.control.columns[$0].title } ?? focusedField?.label
        notice = "\(title ?? "") does not accept “\(character)”."
        return true
      }
      if editor.characters.count >= input.limit {
        notice = "At most \(input.limit) characters."
        return true
      }
    }
    guard editor.apply(key) else { return false }
    self.editor = editor
    store(input)
    return true
  }

  private mutating func store(_ input: TextInput) {
    guard let text = editor?.text, text != input.text else { return }
    var answers = plan.answers
    input.store(text, plan, &answers)
    plan.answers = answers
    isTyping = true
    if findingsUnderCursor.isEmpty { isUnfinished = false }
    let placeholder = self.input?.placeholder ?? ""
    editor?.placeholder = placeholder
    preview.line = nil
  }

  private var findingsUnderCursor: [Finding] {
    focusedField?.findings(in: plan, at: stop.part) ?? []
  }

  /// The plan to draw, in which the problems of a text wait until the text is finished. Those of an
  /// empty field say what to enter; an empty cell has its title for that.
  var shownPlan: Plan {
    guard isUnfinished, cell != nil || editor?.isEmpty == false, let field = focusedField else {
      return plan
    }
    let row = field.control.columns.isEmpty ? nil : stop.part
    return plan.waiting { finding in
      field.gives(finding.answer) && (row == nil || (finding.row ?? 0) == row)
    }
  }

  /// Pastes a text. A field of the step may take it as a whole, such as a body of forwards;
  /// otherwise it goes into the text under the cursor.
  mutating func paste(_ text: String) {
    guard layout.shape != .tooSmall else { return }
    notice = nil
    if case .list(var picker) = overlay {
      picker.search.insert(text.filter { $0 != "\t" && !$0.isNewline })
      picker.index = 0
      overlay = .list(picker)
    } else if let action = action(pasting: text) {
      if case .change = action { focus(stop) }
      perform(action)
    } else if takesText, let input, let extract = input.reading.extract(text) {
      editor = TextEditor(extract.text, placeholder: editor?.placeholder ?? "")
      store(input)
      extract.port.map { port in
        perform(plan.action { input.storePort(port, plan, &$0) })
      }
      notice = extract.words
    } else if takesText, let input {
      let text = input.reading.spelled(text)
      let room = max(0, input.limit - (editor?.characters.count ?? 0))
      let taken = text.filter { $0 != "\t" && input.accepts($0) }.prefix(room)
      editor?.insert(Array(taken))
      store(input)
      if taken.count < text.count { notice = "Some characters were not accepted and left out." }
    } else {
      notice = "Cannot paste here. Go to a text field first."
    }
  }

  /// Takes a text that came faster than anyone types. Several lines are a paste. One line is typed:
  /// its tabs lead to the next field and its end accepts, as long as the cursor is in a text. Where
  /// letters are commands the rest is dropped.
  mutating func type(burst text: String) {
    let isEntered = text.last?.isNewline == true
    let line = isEntered ? text.dropLast() : text[...]
    if line.contains(where: \.isNewline) || action(pasting: text) != nil { return paste(text) }
    let pieces = line.split(separator: "\t", omittingEmptySubsequences: false)
    for (index, piece) in pieces.enumerated() {
      if index > 0 { receive(.event(.key(.tab))) }
      guard !piece.isEmpty else { continue }
      receive(.event(.paste(String(piece))))
      guard takesText else { return }
    }
    if isEntered, pieces.last?.isEmpty == false { receive(.event(.key(.enter))) }
  }

  private var takesText: Bool {
    switch overlay {
    case .list: layout.shape != .tooSmall
    case nil: layout.shape != .tooSmall && editor != nil && input != nil
    case .page, .question: false
    }
  }

  /// The action of a text as a whole on a field of the step.
  private func action(pasting text: String) -> Action? {
    guard overlay == nil else { return nil }
    for field in fields where field.isShown(plan) {
      if let action = field.control.action(pasting: text, in: plan) { return action }
    }
    return nil
  }
}
