import MailSetup
import Screen

extension View {
  /// A list over the step, with the search on its first line.
  mutating func drawList(_ picker: ListPicker) {
    let matches = picker.matches
    let visible = layout.listRows
    let titles = picker.options.map(\.title.columns).max() ?? 0
    let notes = picker.options.map(\.note.columns).max() ?? 0
    let columns = min(layout.page.columns, max(30, titles + notes + 8))
    let rows = min(visible, max(1, matches.count))
    let box = box(columns: columns, rows: rows + 1)
    drawBox(box, title: model.focusedField?.label ?? "")

    let inside = Rect(
      column: box.column + 1, row: box.row + 1, columns: box.columns - 2, rows: box.rows - 2)
    let window = EditorWindow(picker.search, columns: inside.columns - 4)
    frame.draw([Span(" / ", .key), window.span], row: inside.row, in: inside)
    let first = max(0, min(picker.index - rows / 2, matches.count - rows))
    for (offset, match) in matches.dropFirst(first).prefix(rows).enumerated() {
      let option = picker.options[match]
      let isHere = first + offset == picker.index
      let row = inside.row + 1 + offset
      targets.append(
        (
          Rect(column: inside.column, row: row, columns: inside.columns, rows: 1),
          .option(first + offset)
        ))
      if isHere { frame.fill(row: row, in: inside, .focus) }
      frame.draw(
        [
          Span(" \(option.title.padded(to: titles))  ", isHere ? .focus : .normal),
          Span(option.note, isHere ? .focus : .muted),
        ], row: row, in: inside)
      if isHere { frame.cursor = Point(column: inside.column, row: row) }
    }
    if matches.isEmpty {
      frame.draw(" nothing matches", .muted, row: inside.row + 1, in: inside)
      frame.cursor = Point(column: inside.column + 3 + window.cursor, row: inside.row)
    }
    drawScrollMarks(
      first: first, count: matches.count,
      in: Rect(column: inside.column, row: inside.row + 1, columns: inside.columns, rows: rows))
  }

  mutating func drawQuestion(_ question: Question) {
    let longest = question.choices.map(\.title.columns).max() ?? 0
    let width = min(layout.page.columns, max(46, longest + 9))
    let text = question.text.wrapped(to: width - 4)
    let box = box(columns: width, rows: text.count + 1 + question.choices.count)
    drawBox(box, title: question.title)
    let inside = Rect(
      column: box.column + 1, row: box.row + 1, columns: box.columns - 2, rows: box.rows - 2)
    // Where not all has room the choices come first.
    let count = text.count + 1 + question.choices.count
    let focused = text.count + 1 + question.index
    let first = max(0, min(focused - inside.rows / 2, count - inside.rows))
    for (line, words) in text.enumerated().dropFirst(first).prefix(inside.rows) {
      frame.draw(" \(words)", row: inside.row + line - first, in: inside)
    }
    for (index, choice) in question.choices.enumerated() {
      let line = text.count + 1 + index - first
      guard (0..<inside.rows).contains(line) else { continue }
      let row = inside.row + line
      targets.append(
        (Rect(column: inside.column, row: row, columns: inside.columns, rows: 1), .choice(index)))
      let isHere = index == question.index
      if isHere { frame.fill(row: row, in: inside, .focus) }
      frame.draw(
        [
          Span("  \(choice.letter)  ", isHere ? .focus : .key),
          Span(choice.title, isHere ? .focus : .normal),
        ], row: row, in: inside)
      if isHere { frame.cursor = Point(column: inside.column + 2, row: row) }
    }
    drawScrollMarks(first: first, count: count, in: inside)
  }

  /// A box in the middle of the page.
  private func box(columns: Int, rows: Int) -> Rect {
    let page = layout.page
    let height = min(page.rows, rows + 2)
    return Rect(
      column: page.column + (page.columns - columns) / 2,
      row: page.row + (page.rows - height) / 2, columns: columns, rows: height)
  }

  private mutating func drawBox(_ box: Rect, title: String) {
    frame.fill(box, .normal)
    targets.removeAll()
    frame.fill(row: box.row, in: box, with: "─", .border)
    frame.fill(row: box.bottom - 1, in: box, with: "─", .border)
    for column in [box.column, box.right - 1] {
      frame.verticalLine(column: column, rows: box.row..<box.bottom, .border)
    }
    let corners: [(Int, Int, Character)] = [
      (box.column, box.row, "┌"), (box.right - 1, box.row, "┐"),
      (box.column, box.bottom - 1, "└"), (box.right - 1, box.bottom - 1, "┘"),
    ]
    for (column, row, text) in corners { frame[column, row] = Cell(text: text, role: .border) }
    let label = title.isEmpty ? "" : " \(title) "
    frame.draw(
      label, .heading, row: box.row,
      in: Rect(column: box.column + 2, row: box.row, columns: box.columns - 4, rows: 1))
  }
}
