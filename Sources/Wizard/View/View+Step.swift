import MailSetup
import Screen

extension View {
  /// The fields of the step, above the problem and the help of the focused field. The pane scrolls
  /// so that the cursor is in sight. The two are apart, so that an arrow key moves no field.
  mutating func drawStep() {
    let columns = layout.step.columns - 1
    let sections = sections(columns: columns)
    var count = 0
    var cursorRow = 0
    for section in sections {
      if let cursor = section.rows.cursor { cursorRow = count + cursor }
      count += section.rows.count
    }
    let problems = problemRows(columns: columns)
    let details = problems + detailRows(columns: columns)
    let aside = details + helpRows(columns: columns)
    let rows = layout.step.rows
    // The problem of the focused field comes before the fields around it, its help after them.
    let needed = max(details.count, detailHeight(columns: columns))
    let most = max(min(needed, rows / 2), rows - count, min(problems.count, rows - 3), 1)
    // On the review, files and next steps need the room more than a help that is not open.
    let least = model.step.showsFiles ? asideHeight(columns: columns) : 0
    let height = min(max(least, aside.count), most)
    let (pane, bottom) = layout.step.split(rows: rows - height)
    for (offset, row) in aside.prefix(height).enumerated() {
      frame.draw(row.spans, row: bottom.row + offset, in: bottom)
    }
    drawScrollMarks(first: 0, count: aside.count, in: bottom)
    let first = min(
      model.scroll ?? firstRow(showing: cursorRow, in: pane), max(0, count - pane.rows))
    drawScrollMarks(first: first, count: count, in: pane)
    drawProblems(in: sections, first: first, in: pane)
    var top = -first
    for (field, rows) in sections {
      for index in 0..<rows.count where (0..<pane.rows).contains(top + index) {
        let line = Rect(column: pane.column, row: pane.row + top + index, columns: columns, rows: 1)
        draw(rows[index], of: field, in: line)
      }
      top += rows.count
    }
  }

  /// The line at the top of a pane that shows the cursor. Beside the files the pane scrolls by half of
  /// it, so that most keys change little of it; one that is as wide as the screen scrolls by a few
  /// lines, since the terminal moves the others by itself.
  private func firstRow(showing cursorRow: Int, in pane: Rect) -> Int {
    let margin = layout.hasPreview ? pane.rows / 4 : pane.rows * 3 / 4
    let rows = max(1, layout.hasPreview ? pane.rows / 2 : min(3, pane.rows - margin))
    return max(0, cursorRow - margin) / rows * rows
  }

  /// The lines of the step from the top, by the fields that they belong to.
  private func sections(columns: Int) -> [(field: Int?, rows: Rows)] {
    let heading = Row.wrapped(model.step.heading, .heading, columns: columns, indent: " ")
    let blank = Rows([.blank])
    var sections: [(field: Int?, rows: Rows)] = [(nil, Rows(heading)), (nil, blank)]
    var blanks = [1]
    var isFirst = true
    for (index, field) in fields {
      let hasFocus = index == model.stop.field && !model.preview.isFocused
      let focus = Focus(part: model.stop.part, cell: model.cell, editor: model.editor)
      let rows = field.control.rows(
        of: field, in: model.plan, columns: columns, focus: hasFocus ? focus : nil)
      if field.standsApart, rows.count > 0, !isFirst {
        blanks.append(sections.count)
        sections.append((nil, blank))
      }
      sections.append((index, rows))
      isFirst = false
    }
    // Lines without a word give way: a low pane has no room for any, and each that makes the rest
    // and what is said of an option fit is better left out.
    let rows = layout.step.rows
    let details = min(detailHeight(columns: columns), rows / 2)
    let excess = sections.reduce(details) { $0 + $1.rows.count } - rows
    let isLow = rows < 10
    for index in blanks.prefix(isLow ? .max : excess > blanks.count ? 0 : max(0, excess)) {
      sections[index].rows = Rows([])
    }
    return sections
  }

  private mutating func draw(_ row: Row, of field: Int?, in line: Rect) {
    frame.draw(row.spans, row: line.row, in: line)
    if let field, let part = row.part {
      regions.append((line, .stop(Stop(field: field, part: part))))
    }
    if let cursor = row.cursor {
      // A cursor behind a text that fills its line is at the edge, where else a scroll mark is.
      frame.cursor = Point(column: min(line.right, line.column + cursor), row: line.row)
    }
  }

  /// The number of rows below the fields. It is the same wherever the cursor is in the step.
  private func asideHeight(columns: Int) -> Int {
    height { field, detail in
      detailRows(detail, columns: columns).count + helpRows(of: field, columns: columns).count
    }
  }

  private func detailHeight(columns: Int) -> Int {
    height { _, detail in detailRows(detail, columns: columns).count }
  }

  private func height(of rows: (Field, String) -> Int) -> Int {
    fields.flatMap { _, field in
      field.control.details(in: model.plan).map { rows(field, $0) }
    }.max() ?? 0
  }

  /// The problem of the focused part.
  private func problemRows(columns: Int) -> [Row] {
    guard let field = model.focusedField, !model.preview.isFocused else { return [] }
    let findings = field.control.shown(
      field.findings(in: model.plan, at: model.stop.part), in: model.plan, at: model.focus)
    let problems = Marks.problems(findings, columns: columns)
    return problems.isEmpty || layout.step.rows < 10 ? problems : [.blank] + problems
  }

  /// The detail of the focused part.
  private func detailRows(columns: Int) -> [Row] {
    guard let field = model.focusedField, !model.preview.isFocused else { return [] }
    let details = field.control.details(in: model.plan)
    let part = model.stop.part
    return detailRows(details.indices.contains(part) ? details[part] : "", columns: columns)
  }

  private func detailRows(_ detail: String, columns: Int) -> [Row] {
    detail.isEmpty ? [] : [.blank] + Row.wrapped(detail, .muted, columns: columns)
  }

  /// The help of the focused field where there is room for it.
  private func helpRows(columns: Int) -> [Row] {
    guard let field = model.focusedField, !model.preview.isFocused else { return [] }
    return helpRows(of: field, columns: columns)
  }

  private func helpRows(of field: Field, columns: Int) -> [Row] {
    guard layout.shape == .triple, let help = field.help else { return [] }
    return [.blank, Row(" " + String(repeating: "─", count: max(0, columns - 2)), .border)]
      + help.rows(columns: columns)
  }

  /// The worst mark of the lines above and below the pane, in place of the arrows.
  private mutating func drawProblems(
    in sections: [(field: Int?, rows: Rows)], first: Int, in pane: Rect
  ) {
    guard pane.rows > 1 else { return }
    var top = 0
    var hidden: (above: [Finding], below: [Finding]) = ([], [])
    for (field, rows) in sections {
      for finding in field.map({ model.fields[$0].findings(in: model.plan) }) ?? [] {
        let line = top + rows.line(ofPart: finding.row ?? 0)
        if line < first { hidden.above.append(finding) }
        if line >= first + pane.rows { hidden.below.append(finding) }
      }
      top += rows.count
    }
    let edge = pane.split(columns: pane.columns - 1).right
    for (findings, row) in [(hidden.above, pane.row), (hidden.below, pane.bottom - 1)] {
      guard let worst = findings.worst else { continue }
      let mark = Marks.problem(worst)
      frame.draw(mark.text, mark.role, row: row, in: edge)
    }
  }

  /// Arrows at the edge of a pane that shows only a part.
  mutating func drawScrollMarks(first: Int, count: Int, in pane: Rect) {
    guard pane.rows > 1, pane.columns > 1 else { return }
    let edge = pane.split(columns: pane.columns - 1).right
    if first > 0 { frame.draw("▴", .muted, row: pane.row, in: edge) }
    if first + pane.rows < count { frame.draw("▾", .muted, row: pane.bottom - 1, in: edge) }
  }
}
