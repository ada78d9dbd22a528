import MailSetup
import Screen

extension View {
  /// The fields of the step; scrolls so that the cursor is in sight.
  mutating func drawStep() {
    let pane = layout.step
    let columns = pane.columns - 1
    var rows: [Row] = [Row(" \(Step.named(model.step).heading)", .heading), .blank]
    var places: [Stop?] = [nil, nil]
    var cursorRow = 0
    for (index, field) in model.fields.enumerated() where field.isShown(model.setup) {
      let isFocused = index == model.stop.field && !model.preview.isFocused
      let focus =
        isFocused ? Focus(part: model.stop.part, cell: model.cell, editor: model.editor) : nil
      let lines = field.control.rows(
        of: field, in: model.setup, columns: columns, focus: focus)
      if let line = lines.firstIndex(where: { $0.cursor != nil }) { cursorRow = rows.count + line }
      rows += lines
      places += lines.map { line in line.part.map { Stop(field: index, part: $0) } }
    }
    if layout.kind == .triple { rows += openHelp(columns: columns) }

    let last = max(0, rows.count - pane.rows)
    let follow = cursorRow < pane.rows * 2 / 3 ? 0 : cursorRow - pane.rows * 2 / 3
    let first = min(model.scroll ?? follow, last)
    for (offset, row) in rows[first...].prefix(pane.rows).enumerated() {
      let line = Rect(column: pane.column, row: pane.row + offset, columns: columns, rows: 1)
      frame.draw(row.spans, row: line.row, in: line)
      if places.indices.contains(first + offset), let stop = places[first + offset] {
        targets.append((line, .stop(stop)))
      }
      if let cursor = row.cursor {
        frame.cursor = Point(column: min(line.right - 1, line.column + cursor), row: line.row)
      }
    }
    drawScrollMarks(first: first, count: rows.count, in: pane)
  }

  /// The help of the focused field, where there is room for it.
  private func openHelp(columns: Int) -> [Row] {
    guard let help = model.focusedField?.help else { return [] }
    return [.blank, Row(" " + String(repeating: "─", count: max(0, columns - 2)), .border)]
      + help.rows(columns: columns)
  }

  /// Arrows at the edge where a pane holds more than it shows.
  mutating func drawScrollMarks(first: Int, count: Int, in pane: Rect) {
    guard pane.rows > 1, pane.columns > 1 else { return }
    if first > 0 { frame[pane.right - 1, pane.row] = Cell(text: "▴", role: .muted) }
    if first + pane.rows < count {
      frame[pane.right - 1, pane.bottom - 1] = Cell(text: "▾", role: .muted)
    }
  }
}

extension Help {
  func rows(columns: Int) -> [Row] {
    Row.wrapped(why, .normal, columns: columns, indent: " ") + [.blank]
      + Row.wrapped("Otherwise: \(otherwise)", .normal, columns: columns, indent: " ") + [.blank]
      + Row.wrapped("Source: \(source)", .muted, columns: columns, indent: " ")
  }
}
