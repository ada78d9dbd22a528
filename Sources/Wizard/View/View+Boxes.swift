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
      regions.append(
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
    let choices = question.choices
    let longest = choices.map(\.title.columns).max() ?? 0
    let width = min(layout.boxes.columns, max(46, longest + 9, min(70, question.text.columns + 4)))
    var text = question.text.wrapped(to: width - 4) + [""]
    // The choices come first: the status line has the text too.
    let room = max(1, layout.boxes.rows - 2)
    if text.count + choices.count > room { text.removeLast() }
    text = Array(text.prefix(max(0, room - choices.count)))
    let box = box(columns: width, rows: text.count + choices.count)
    drawBox(box, title: question.title)
    let inside = Rect(
      column: box.column + 1, row: box.row + 1, columns: box.columns - 2, rows: box.rows - 2)
    for (row, line) in text.enumerated() {
      frame.draw(" \(line)", row: inside.row + row, in: inside)
    }
    let list = inside.split(rows: text.count).bottom
    let first = max(0, min(question.index - list.rows / 2, choices.count - list.rows))
    for (offset, choice) in choices.dropFirst(first).prefix(list.rows).enumerated() {
      let row = list.row + offset
      regions.append(
        (
          Rect(column: list.column, row: row, columns: list.columns, rows: 1),
          .choice(first + offset)
        ))
      let isHere = first + offset == question.index
      if isHere { frame.fill(row: row, in: list, .focus) }
      frame.draw(
        [
          Span("  \(choice.letter)  ", isHere ? .focus : .key),
          Span(choice.title, isHere ? .focus : .normal),
        ], row: row, in: list)
      if isHere { frame.cursor = Point(column: list.column + 2, row: row) }
    }
    drawScrollMarks(first: first, count: choices.count, in: list)
  }

  /// A box in the middle of the page.
  private func box(columns: Int, rows: Int) -> Rect {
    let area = layout.boxes
    let height = min(area.rows, rows + 2)
    return Rect(
      column: area.column + (area.columns - columns) / 2,
      row: area.row + (area.rows - height) / 2, columns: columns, rows: height)
  }

  private mutating func drawBox(_ box: Rect, title: String) {
    frame.fill(box, .normal)
    regions.removeAll()
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
