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
    case .list(let picker):
      let count = picker.matches.count
      return [Span("\(count) of \(picker.options.count). Type to search.")]
    case .page(let page):
      let count = model.pageRows(page.subject).count
      let first = min(page.line, max(0, count - layout.page.rows)) + 1
      return [Span("\(page.subject.words), line \(first) of \(count)")]
    case .question(let question): return [Span(question.text)]
    case nil: break
    }
    if model.preview.isFocused {
      let name =
        model.setup.previewed.indices.contains(model.preview.file)
        ? model.setup.previewed[model.preview.file].name : "no file"
      return [Span("Preview of \(name)")]
    }
    return fieldSpans
  }

  private var fieldSpans: [Span] {
    guard let field = model.focusedField else { return [] }
    let shown = model.fields.indices.filter {
      model.fields[$0].isShown(model.setup) && model.fields[$0].control.parts(in: model.setup) > 0
    }
    let position = (shown.firstIndex(of: model.stop.field) ?? 0) + 1
    let value = field.control.value(in: model.setup, part: model.stop.part)
    let label = field.label.isEmpty ? Step.named(model.step).title : field.label
    let words = ["field \(position) of \(shown.count)", label, value].filter { !$0.isEmpty }
    let spans = [Span(words.joined(separator: ", "))]
    let row = field.control is TableControl ? model.stop.part : nil
    guard let finding = field.findings(in: model.setup, row: row).first else { return spans }
    return spans + [
      Span(
        ", \(finding.severity.rawValue): \(finding.message)",
        finding.severity == .error ? .error : .warning)
    ]
  }

  /// The keys that act here; those that do not fit are on the help page.
  mutating func drawKeys() {
    var room = layout.keys.columns - 1
    var spans: [Span] = [Span(" ")]
    for (key, word) in keyWords {
      let columns = key.columns + word.columns + 1
      guard columns <= room else { break }
      spans += [Span(key, .key), Span(" \(word)  ", .muted)]
      room -= columns + 2
    }
    let end = spans.removeLast().text.dropLast(2)
    frame.draw(spans + [Span(String(end), .muted)], row: layout.keys.row, in: layout.keys)
  }

  private var keyWords: [(key: String, word: String)] {
    if case .question(let question) = model.overlay {
      return question.choices.map { ("\($0.letter)", $0.title.lowercased()) }
    }
    let hasProblems = !model.setup.findings.isEmpty
    return [("↑↓", "move")]
      + KeyMap.keyLine(in: model.scope)
      .filter { hasProblems || $0.command != .nextProblem }.map { ($0.key, $0.word) }
  }
}
