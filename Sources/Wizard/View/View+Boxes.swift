import Screen

extension View {
  /// A list over the step, with the search on its first line.
  mutating func drawList(_ picker: ListPicker) {
    let matches = picker.matches
    let titles = picker.options.map(\.title.columns).max() ?? 0
    let notes = picker.options.map(\.note.columns).max() ?? 0
    let (search, list) = drawBox(
      model.focusedField?.label ?? "",
      columns: min(layout.page.columns, max(30, titles + notes + 8)),
      rows: min(layout.listRows, max(1, matches.count)) + 1
    ).split(rows: 1)
    let window = EditorWindow(picker.search, columns: search.columns - 4)
    frame.draw([Span(" / ", .key), window.span], row: search.row, in: search)
    if matches.isEmpty {
      frame.draw(" no match", .muted, row: list.row, in: list)
      frame.cursor = Point(column: search.column + 3 + window.cursor, row: search.row)
    }
    let entries = matches.map { picker.options[$0] }.map { option in
      [Span(" \(option.title.padded(to: titles))  "), Span(option.note, .muted)]
    }
    drawEntries(entries, chosen: picker.index, in: list, cursor: 0) { .option($0) }
  }

  mutating func drawQuestion(_ question: Question) {
    let choices = question.choices
    let text = lines(of: question).text
    let inside = drawBox(
      question.title, columns: columns(of: question), rows: text.count + choices.count)
    for (row, line) in text.enumerated() {
      frame.draw(" \(line)", row: inside.row + row, in: inside)
    }
    let entries = choices.map { [Span("  \($0.letter)  ", .key), Span($0.title)] }
    let list = inside.split(rows: text.count).bottom
    drawEntries(entries, chosen: question.index, in: list, cursor: 2) { .choice($0) }
  }

  private func columns(of question: Question) -> Int {
    let longest = question.choices.map(\.title.columns).max() ?? 0
    return min(layout.boxes.columns, max(46, longest + 9, min(70, question.text.columns + 4)))
  }

  /// The lines of a question's text that its box has room for, since the choices come first, and
  /// whether these are all.
  func lines(of question: Question) -> (text: [String], isWhole: Bool) {
    let text = question.text.wrapped(to: columns(of: question) - 4)
    let room = max(1, layout.boxes.rows - 2) - question.choices.count
    guard text.count < room else { return (Array(text.prefix(max(0, room))), text.count == room) }
    return (text + [""], true)
  }

  /// As many entries as there is room for, the chosen one among them.
  private mutating func drawEntries(
    _ entries: [[Span]], chosen: Int, in list: Rect, cursor: Int, target: (Int) -> MouseTarget
  ) {
    let first = max(0, min(chosen - list.rows / 2, entries.count - list.rows))
    for index in entries.indices.dropFirst(first).prefix(list.rows) {
      let line = list.split(rows: index - first).bottom.split(rows: 1).top
      regions.append((line, target(index)))
      var spans = entries[index]
      if index == chosen {
        spans = spans.map { Span($0.text, .focus) }
        frame.fill(line, .focus)
        frame.cursor = Point(column: line.column + cursor, row: line.row)
      }
      frame.draw(spans, row: line.row, in: line)
    }
    drawScrollMarks(first: first, count: entries.count, in: list)
  }

  /// Draws a box in the middle of the page; returns the part inside its border.
  private mutating func drawBox(_ title: String, columns: Int, rows: Int) -> Rect {
    let area = layout.boxes
    let height = min(area.rows, rows + 2)
    let box = Rect(
      column: area.column + (area.columns - columns) / 2,
      row: area.row + (area.rows - height) / 2, columns: columns, rows: height)
    let inside = Rect(
      column: box.column + 1, row: box.row + 1, columns: box.columns - 2, rows: box.rows - 2)
    regions.removeAll()
    frame.fill(box, .normal)
    for (row, corners) in [(box.row, ("┌", "┐")), (box.bottom - 1, ("└", "┘"))] {
      let line = String(repeating: "─", count: inside.columns)
      frame.draw(corners.0 + line + corners.1, .border, row: row, in: box)
    }
    for column in [box.column, box.right - 1] {
      frame.verticalLine(column: column, rows: inside.row..<inside.bottom, .border)
    }
    let label = Rect(
      column: box.column + 2, row: box.row, columns: box.columns - 4, rows: 1)
    frame.draw(title.isEmpty ? "" : " \(title) ", .heading, row: box.row, in: label)
    return inside
  }
}
