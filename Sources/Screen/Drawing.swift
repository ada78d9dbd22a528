/// Text in one role.
package struct Span: Hashable, Sendable {
  package var text: String
  package var role: Role

  package init(_ text: String, _ role: Role = .normal) {
    self.text = text
    self.role = role
  }
}

extension Frame {
  /// Draws spans in one row of a rectangle, with an ellipsis if they do not fit.
  package mutating func draw(_ spans: [Span], row: Int, in rect: Rect) {
    let isCut = spans.reduce(0) { $0 + $1.text.columns } > rect.columns
    let right = isCut ? rect.right - 1 : rect.right
    var column = rect.column
    for span in spans {
      guard put(span, at: &column, row: row, right: right) else {
        _ = put(Span("…", span.role), at: &column, row: row, right: rect.right)
        return
      }
    }
  }

  package mutating func draw(_ text: String, _ role: Role = .normal, row: Int, in rect: Rect) {
    draw([Span(text, role)], row: row, in: rect)
  }

  /// Fills one row of a rectangle with a character in a role.
  package mutating func fill(row: Int, in rect: Rect, with text: Character = " ", _ role: Role) {
    guard (0..<size.rows).contains(row), rect.rows > 0 else { return }
    let columns = max(0, rect.column)..<max(0, rect.column, min(rect.right, size.columns))
    guard !columns.isEmpty else { return }
    clear(columns.lowerBound - 1, cutAt: columns.lowerBound, row: row)
    let cell = Cell(text: text, role: role)
    for column in columns { self[column, row] = cell }
    clear(columns.upperBound, cutAt: columns.upperBound, row: row)
  }

  /// Replaces the remaining half of a wide character with a space when drawing cuts it at an edge.
  /// Call it before drawing for the left edge and after drawing for the right edge.
  private mutating func clear(_ column: Int, cutAt edge: Int, row: Int) {
    guard (0..<size.rows).contains(row), (1..<max(1, size.columns)).contains(edge),
      self[edge, row].isEmpty
    else { return }
    self[column, row] = Cell(text: " ", role: self[column, row].role)
  }

  package mutating func fill(_ rect: Rect, with text: Character = " ", _ role: Role) {
    for row in rect.row..<rect.bottom { fill(row: row, in: rect, with: text, role) }
  }

  package mutating func verticalLine(column: Int, rows: Range<Int>, _ role: Role) {
    for row in rows where (0..<size.rows).contains(row) && (0..<size.columns).contains(column) {
      self[column, row] = Cell(text: "│", role: role)
    }
  }

  /// Puts characters into cells up to `right` and advances the column; false if some do not fit.
  /// Finding where characters end is slow and not needed in plain text.
  private mutating func put(_ span: Span, at column: inout Int, row: Int, right: Int) -> Bool {
    let start = column
    if !span.text.isEmpty { clear(start - 1, cutAt: start, row: row) }
    defer { if column > start { clear(column, cutAt: column, row: row) } }
    if span.text.isPlain {
      let columns = (0..<size.rows).contains(row) ? 0..<size.columns : 0..<0
      for scalar in span.text.unicodeScalars {
        guard column < right else { return false }
        if columns.contains(column) { self[column, row] = Cell(scalar, role: span.role) }
        column += 1
      }
      return true
    }
    return span.text.allSatisfy {
      let cell = Cell(text: $0, role: span.role)
      return put(cell, of: cell.columns, at: &column, row: row, right: right)
    }
  }

  private mutating func put(
    _ cell: Cell, of columns: Int, at column: inout Int, row: Int, right: Int
  ) -> Bool {
    guard columns > 0 else { return true }
    guard column + columns <= right else { return false }
    if (0..<size.rows).contains(row), column >= 0, column + columns <= size.columns {
      self[column, row] = cell
      for next in column + 1..<column + columns {
        self[next, row] = Cell(text: nil, role: cell.role)
      }
    }
    column += columns
    return true
  }
}
