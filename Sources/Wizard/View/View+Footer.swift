import MailSetup
import Screen

extension View {
  /// One line that says where the cursor is and what is wrong there, for eyes and screen readers.
  mutating func drawStatus() {
    if let notice = model.notice {
      frame.draw(" \(notice)", .heading, row: layout.status.row, in: layout.status)
      return
    }
    frame.draw(
      [Span(" ")] + statusSpans, row: layout.status.row, in: layout.status)
  }

  private var statusSpans: [Span] {
    switch model.overlay {
    case .list(let picker): return [Span(words(for: picker))]
    case .page(let page):
      let count = pageRows.count
      guard count > layout.page.rows else { return [Span(page.topic.words)] }
      let first = min(page.line, count - layout.page.rows) + 1
      return [Span("\(page.topic.words), line \(first) of \(count)")]
    case .question(let question):
      let choice = question.choices[question.index].title
      return [
        Span("\(question.text) \(choice), \(question.index + 1) of \(question.choices.count)")
      ]
    case nil: break
    }
    if model.preview.isFocused {
      let name =
        model.plan.previewed.indices.contains(model.preview.file)
        ? model.plan.previewed[model.preview.file].name : "no file"
      return [Span("Preview of \(name)")]
    }
    return fieldSpans
  }

  private func words(for picker: ListPicker) -> String {
    let matches = picker.matches
    guard matches.indices.contains(picker.index) else { return "Nothing matches. Esc clears." }
    let option = picker.options[matches[picker.index]]
    let words = [option.title, option.note, "\(picker.index + 1) of \(matches.count)"]
    return words.filter { !$0.isEmpty }.joined(separator: ", ") + ". Type to search."
  }

  /// Where the cursor is, the value, and what is wrong: a long value yields to that.
  private var fieldSpans: [Span] {
    guard let field = model.focusedField else { return [] }
    let shown = model.entries.map(\.field)
    let position = (shown.firstIndex(of: model.stop.field) ?? 0) + 1
    let (label, value) = wordsInFocus(field)
    let isNarrow = layout.status.columns < 60
    let place = isNarrow ? label : "field \(position) of \(shown.count), \(label)"
    let finding = field.findings(in: model.plan, at: model.stop.part).first
    let problem = finding.map { ", \($0.severity.rawValue): \($0.message)" } ?? ""
    let room = layout.status.columns - place.columns - problem.columns - 3
    let shortened = problem.isEmpty ? value : value.truncated(to: max(room, 12))
    return [
      Span(value.isEmpty ? place : "\(place), \(shortened)"),
      Span(problem, finding.map(Marks.role(of:)) ?? .normal),
    ]
  }

  /// What the cursor is on, and its value.
  private func wordsInFocus(_ field: Field) -> (label: String, value: String) {
    if let cell = model.cell {
      let column = field.control.columns[cell]
      let text = column.text(model.plan, model.stop.part)
      return (column.title, text.isEmpty ? "empty" : text)
    }
    let label = field.label.isEmpty ? model.step.title : field.label
    return (label, field.control.value(in: model.plan, part: model.stop.part))
  }

  /// The keys that act here; what there is no room for is on the help page.
  mutating func drawKeys() {
    var words = keyWords
    let columns = { (word: KeyWord) in word.key.columns + word.word.columns + 3 }
    var excess = words.reduce(-1) { $0 + columns($1) } - layout.keys.columns
    for command in expendable where excess > 0 {
      for word in words where word.command == command { excess -= columns(word) }
      words.removeAll { $0.command == command }
    }
    // The spaces between take the role of the word before, so that fewer changes are written.
    let spans = words.enumerated().flatMap { index, word in
      [
        Span(index == 0 ? " " : "  ", .muted), Span(word.key, .key),
        Span(" \(word.word)", .muted),
      ]
    }
    frame.draw(spans, row: layout.keys.row, in: layout.keys)
  }

  /// What the key line does without first where it is short of room.
  private var expendable: [Command?] {
    [
      .diff, layout.hasPreview ? .preview : .diff, .remove, .nextStep, .nextProblem, .leave,
      .interrupt, .preview, .choose, .add, .help, nil,
    ]
  }

  private var keyWords: [KeyWord] {
    if case .question(let question) = model.overlay {
      return [
        KeyWord(key: "↑↓", word: "move"),
        KeyWord(key: Key.enter.label, word: "choose", command: .accept),
      ] + (question.canWait ? [KeyWord(key: "Esc", word: "cancel", command: .close)] : [])
    }
    let field = model.focusedField
    return (scrollsNothing ? [] : [KeyWord(key: "↑↓", word: isReading ? "scroll" : "move")])
      + KeyMap.keyLine(in: model.scope).compactMap { usual in
        let word = usual.command.flatMap { self.word(for: $0, on: field) } ?? usual.word
        return word.isEmpty ? nil : KeyWord(key: usual.key, word: word, command: usual.command)
      }
  }

  private var isReading: Bool {
    if case .page = model.overlay { true } else { model.preview.isFocused }
  }

  private var scrollsNothing: Bool {
    if case .page = model.overlay { pageRows.count <= layout.page.rows } else { false }
  }

  /// What a key does here in other words than its table's; empty where it does nothing.
  private func word(for command: Command, on field: Field?) -> String? {
    switch (model.overlay, command) {
    case (.page(let page), .help): page.topic == .keys ? "" : nil
    case (.page(let page), .add):
      page.topic == .saved && !model.stageable.isEmpty ? nil : ""
    case (nil, .preview) where model.preview.isFocused: ""
    case (nil, .nextProblem): model.plan.findings.isEmpty ? "" : nil
    case (nil, _) where !model.preview.isFocused:
      field?.control.word(for: command, in: model.plan)
    default: nil
    }
  }
}
