import Screen

extension View {
  mutating func drawPage(_ page: Page) {
    let rows = pageRows
    let pane = layout.page
    regions = [(pane, .page)]
    let first = min(page.line, max(0, rows.count - pane.rows))
    for (offset, row) in rows[first...].prefix(pane.rows).enumerated() {
      frame.draw(row.spans, row: pane.row + offset, in: pane)
    }
    drawScrollMarks(first: first, count: rows.count, in: pane)
    frame.cursor = Point(column: pane.column, row: pane.row)
  }
}
