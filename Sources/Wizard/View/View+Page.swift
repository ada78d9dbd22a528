import Screen

extension View {
  mutating func drawPage(_ page: Page) {
    let pane = layout.page
    let first = firstRow(of: page)
    regions = [(pane, .page)]
    for (offset, row) in pageRows[first...].prefix(pane.rows).enumerated() {
      frame.draw(row.spans, row: pane.row + offset, in: pane)
      guard let (span, column) = row.linked, let address = row.link else { continue }
      let place = Point(column: pane.column + column, row: pane.row + offset)
      frame.links.append(Link(span.text, span.role, at: place, address: address))
    }
    drawScrollMarks(first: first, count: pageRows.count, in: pane)
    frame.cursor = Point(column: pane.column, row: pane.row)
  }

  func firstRow(of page: Page) -> Int { min(page.line, max(0, pageRows.count - layout.page.rows)) }

  /// Whether the page has more lines than there is room for.
  var scrollsPage: Bool { pageRows.count > layout.page.rows }
}
