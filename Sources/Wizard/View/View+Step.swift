import MailSetup
import Screen

extension View {
  /// The fields of the step; scrolls so that the cursor is in sight.
  mutating func drawStep() {
    let pane = layout.step
    let columns = pane.columns - 1
    let sections = sections(columns: columns)
    var count = 0
    var cursorRow = 0
    for section in sections {
      if let cursor = section.rows.cursor { cursorRow = count + cursor }
      count += section.rows.count
    }
    // Scroll by half a pane, so that most keys change little of it.
    let half = max(1, pane.rows / 2)
    let follow = max(0, cursorRow - pane.rows / 4) / half * half
    let first = min(model.scroll ?? follow, max(0, count - pane.rows))
    drawScrollMarks(first: first, count: count, in: pane)
    var top = -first
    for (field, rows) in sections {
      for index in 0..<rows.count where (0..<pane.rows).contains(top + index) {
        let line = Rect(column: pane.column, row: pane.row + top + index, columns: columns, rows: 1)
        draw(rows[index], of: field, in: line)
      }
      top += rows.count
    }
  }

  /// The lines of the step from the top, by the fields that they belong to.
  private func sections(columns: Int) -> [(field: Int?, rows: Rows)] {
    let heading = Row(" \(model.step.heading)", .heading)
    // A low pane has no room for lines without a word.
    let blank = Rows(layout.step.rows < 10 ? [] : [.blank])
    var sections: [(Int?, Rows)] = [(nil, Rows([heading])), (nil, blank)]
    var isFirst = true
    for (index, field) in model.fields.enumerated() where field.isShown(model.plan) {
      let hasFocus = index == model.stop.field && !model.preview.isFocused
      let focus = Focus(part: model.stop.part, cell: model.cell, editor: model.editor)
      let rows = field.control.rows(
        of: field, in: model.plan, columns: columns, focus: hasFocus ? focus : nil)
      if field.standsApart, rows.count > 0, !isFirst { sections.append((nil, blank)) }
      sections.append((index, rows))
      isFirst = false
    }
    if layout.shape == .triple { sections.append((nil, Rows(openHelp(columns: columns)))) }
    return sections
  }

  private mutating func draw(_ row: Row, of field: Int?, in line: Rect) {
    frame.draw(row.spans, row: line.row, in: line)
    if let field, let part = row.part {
      regions.append((line, .stop(Stop(field: field, part: part))))
    }
    if let cursor = row.cursor {
      frame.cursor = Point(column: min(line.right - 1, line.column + cursor), row: line.row)
    }
  }

  /// The help of the focused field, where there is room for it.
  private func openHelp(columns: Int) -> [Row] {
    guard let help = model.focusedField?.help else { return [] }
    return [.blank, Row(" " + String(repeating: "─", count: max(0, columns - 2)), .border)]
      + help.rows(columns: columns)
  }

  /// Arrows at the edge of a pane that shows only a part.
  mutating func drawScrollMarks(first: Int, count: Int, in pane: Rect) {
    guard pane.rows > 1, pane.columns > 1 else { return }
    let edge = pane.split(columns: pane.columns - 1).right
    if first > 0 { frame.draw("▴", .muted, row: pane.row, in: edge) }
    if first + pane.rows < count { frame.draw("▾", .muted, row: pane.bottom - 1, in: edge) }
  }
}
