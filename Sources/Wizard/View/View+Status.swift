import MailSetup
import Screen

extension View {
  /// The status line: the place of the cursor and its problem, for eyes and screen readers.
  mutating func drawStatus() {
    guard let notice = model.notice ?? model.cloudWork?.status ?? model.testing?.words else {
      return frame.draw([Span(" ")] + statusSpans, row: layout.status.row, in: layout.status)
    }
    // A long notice covers the rows above, so that all of it can be read.
    let lines = notice.wrapped(to: layout.status.columns - 2).prefix(layout.page.rows + 2)
    for (offset, line) in lines.enumerated() {
      let row = layout.status.row - lines.count + 1 + offset
      frame.fill(row: row, in: layout.status, .normal)
      frame.draw(" \(line)", .heading, row: row, in: layout.status)
    }
  }

  private var statusSpans: [Span] {
    switch model.overlay {
    case .list(let picker): return [Span(words(for: picker))]
    case .page(let page):
      let lines =
        scrollsPage ? ", line \(firstRow(of: page) + 1) of \(pageRows.count)" : ""
      return [Span(page.topic.words + lines)]
    case .question(let question):
      let choice = question.choices[question.index].title
      let place = "\(question.index + 1) of \(question.choices.count)"
      // The box has the text already, if it has room for it.
      let words =
        lines(of: question).isWhole
        ? "\(question.title):" : question.text.replacing("\n", with: " ")
      return [Span("\(words) \(choice), \(place)")]
    case nil where model.preview.isFocused:
      let files = model.plan.previewed
      let isThere = files.indices.contains(model.preview.file)
      let name = isThere ? files[model.preview.file].change.name : "no file"
      return [Span("Preview of \(name.shortenedName(to: layout.status.columns - 13))")]
    case nil: return fieldSpans
    }
  }

  private func words(for picker: ListPicker) -> String {
    let matches = picker.matches
    guard matches.indices.contains(picker.index) else {
      return "No match. Esc clears the search."
    }
    let option = picker.options[matches[picker.index]]
    let words = [option.title, option.note].filter { !$0.isEmpty }.joined(separator: ", ")
    let rest = ", \(picker.index + 1) of \(matches.count). Type to search."
    return words.truncated(to: max(12, layout.status.columns - 1 - rest.columns)) + rest
  }

  /// The place of the cursor, the value and its problem. Where the line is too short, the number of
  /// the field gives way first, then the end of the value.
  private var fieldSpans: [Span] {
    guard let field = model.focusedField else { return [] }
    let shown = model.entries.map(\.field)
    let position = (shown.firstIndex(of: model.stop.field) ?? 0) + 1
    let (label, value) = wordsInFocus(field)
    let finding = field.findings(in: model.plan, at: model.stop.part)
      .first { !$0.message.isEmpty }
    // The sentence itself is below the field.
    let problem = finding.map { ", \($0.gist)" } ?? ""
    let count = "field \(position) of \(shown.count), "
    let needed = count.columns + label.columns + value.columns + problem.columns + 3
    let place = needed > layout.status.columns ? label : count + label
    let room = layout.status.columns - place.columns - problem.columns - 3
    let shortened = problem.isEmpty ? value : value.truncated(to: max(room, 12))
    return [
      Span(value.isEmpty ? place : "\(place), \(shortened)"),
      Span(problem, finding.map(Marks.role(ofText:)) ?? .normal),
    ]
  }

  /// The name of the field or cell under the cursor, and its value.
  private func wordsInFocus(_ field: Field) -> (label: String, value: String) {
    if let cell = model.cell {
      let column = field.control.columns[cell]
      let text = column.text(model.plan, model.stop.part)
      return (column.title, text.isEmpty ? "empty" : text)
    }
    let label = field.label.isEmpty ? model.step.title : field.label
    return (label, field.control.value(in: model.plan, part: model.stop.part))
  }
}
