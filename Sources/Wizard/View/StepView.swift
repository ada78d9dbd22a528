import MailSetup
import Screen

extension View {
  /// The fields of the step; scrolls so that the cursor is in sight.
  mutating func drawStep() {
    let pane = layout.step
    let columns = pane.columns - 1
    let heading = Row(" \(Step.named(model.step).heading)", .heading)
    // A low pane has no room for lines without a word.
    let isLow = pane.rows < 10
    let head = Rows([heading] + (isLow ? [] : [.blank]))
    var sections = [Section(rows: head)]
    let fields = model.fields
    for (index, field) in fields.enumerated() where field.isShown(model.plan) {
      let rows = rows(of: field, index, columns: columns)
      let isApart = field.standsApart && rows.count > 0 && sections.count > 1
      if isApart, !isLow { sections.append(Section(rows: Rows([.blank]))) }
      sections.append(Section(field: index, hasCursor: index == focusedField, rows: rows))
    }
    if layout.kind == .triple {
      sections.append(Section(hasCursor: true, rows: Rows(openHelp(columns: columns))))
    }

    var count = 0
    var cursorRow = 0
    for section in sections {
      if let cursor = section.rows.cursor { cursorRow = count + cursor }
      count += section.rows.count
    }
    let last = max(0, count - pane.rows)
    // By half a pane, so that most keys change little of it.
    let half = max(1, pane.rows / 2)
    let follow = max(0, cursorRow - pane.rows / 4) / half * half
    let first = min(model.scroll ?? follow, last)
    let scroll = Kept.Scroll(first: first, count: count)
    if kept.step.scroll != scroll {
      kept.step.scroll = scroll
      kept.step.lines = Array(repeating: nil, count: pane.rows)
      clear(pane)
      drawScrollMarks(first: first, count: count, in: pane)
    }
    var top = -first
    for section in sections {
      let rows = section.rows
      let start = min(max(0, -top), rows.count)
      for index in start..<max(start, min(rows.count, pane.rows - top)) {
        let number = section.hasCursor ? rows.number(index) : index
        let line = number.map { Kept.Step.Line(field: section.field, number: $0) }
        guard line == nil || kept.step.lines[top + index] != line else { continue }
        kept.step.lines[top + index] = line
        let rect = Rect(column: pane.column, row: pane.row + top + index, columns: columns, rows: 1)
        clear(rect)
        draw(rows[index, in: model.plan], of: section.field, in: rect)
      }
      top += rows.count
    }
  }

  private var focusedField: Int? { model.preview.isFocused ? nil : model.stop.field }

  private mutating func rows(of field: Field, _ index: Int, columns: Int) -> Rows {
    let isFocused = index == focusedField
    if !isFocused, kept.step.rows.indices.contains(index), let rows = kept.step.rows[index] {
      return rows
    }
    let focus =
      isFocused ? Focus(part: model.stop.part, cell: model.cell, editor: model.editor) : nil
    let rows = field.control.rows(of: field, in: model.plan, columns: columns, focus: focus)
    while kept.step.rows.count <= index { kept.step.rows.append(nil) }
    if !isFocused { kept.step.rows[index] = rows }
    return rows
  }

  /// Lines of a field, or between fields.
  private struct Section {
    var field: Int?
    var hasCursor = false
    var rows: Rows
  }

  private mutating func draw(_ row: Row, of field: Int?, in line: Rect) {
    frame.draw(row.spans, row: line.row, in: line)
    if let field, let part = row.part {
      targets.append((line, .stop(Stop(field: field, part: part))))
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

  /// Arrows at the edge where a pane holds more than it shows.
  mutating func drawScrollMarks(first: Int, count: Int, in pane: Rect) {
    guard pane.rows > 1, pane.columns > 1 else { return }
    let edge = pane.split(columns: pane.columns - 1).right
    if first > 0 { frame.draw("▴", .muted, row: pane.row, in: edge) }
    if first + pane.rows < count { frame.draw("▾", .muted, row: pane.bottom - 1, in: edge) }
  }
}

extension Help {
  func rows(columns: Int) -> [Row] {
    Row.wrapped(why, .normal, columns: columns, indent: " ") + [.blank]
      + Row.wrapped("Otherwise: \(otherwise)", .normal, columns: columns, indent: " ") + [.blank]
      + Row.wrapped("Source: \(source)", .muted, columns: columns, indent: " ")
  }
}
