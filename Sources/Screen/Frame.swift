/// A picture of the whole screen as a value: cells with roles, the cursor, and what a click hits.
package struct Frame: Hashable, Sendable {
  package let size: Size
  package internal(set) var cells: [Cell]
  /// The place of the hardware cursor, which screen readers follow; nil hides it.
  package var cursor: Point?

  package init(_ size: Size) {
    self.size = Size(max(0, size.columns), max(0, size.rows))
    cells = Array(repeating: .blank, count: self.size.columns * self.size.rows)
  }

  package subscript(column: Int, row: Int) -> Cell {
    get { cells[row * size.columns + column] }
    set { cells[row * size.columns + column] = newValue }
  }

  /// The columns of a row from the first to the last that differ from another frame of the same
  /// size; a wide character is among them as a whole.
  package func columns(ofRow row: Int, changedSince other: Frame) -> Range<Int> {
    let (new, old) = (cells.span, other.cells.span)
    let row = row * size.columns..<(row + 1) * size.columns
    var (first, end) = (row.lowerBound, row.upperBound)
    while first < end, new[first] == old[first] { first += 1 }
    while first < end, new[end - 1] == old[end - 1] { end -= 1 }
    guard first < end else { return 0..<0 }
    while first > row.lowerBound, new[first].isEmpty { first -= 1 }
    while end < row.upperBound, new[end].isEmpty { end += 1 }
    return first - row.lowerBound..<end - row.lowerBound
  }

  /// The end of the run of cells with one role that begins in `column`, at most `end`; the empty half
  /// of a wide character belongs to the run.
  package func endOfRun(from column: Int, row: Int, before end: Int) -> Int {
    let cells = cells.span
    let start = row * size.columns
    let role = cells[start + column].role
    var column = column
    while column < end, cells[start + column].isEmpty || cells[start + column].role == role {
      column += 1
    }
    return column
  }

  /// Takes over a row of another frame of the same size.
  package mutating func copy(row: Int, of other: borrowing Frame) {
    let row = row * size.columns..<(row + 1) * size.columns
    let from = other.cells.span
    var to = cells.mutableSpan
    for index in row { to[index] = from[index] }
  }
}

extension Frame {
  /// The text, line by line, without spaces at the ends.
  package var text: String {
    lines { $0.text.map(String.init) ?? "" }
  }

  /// One line a row, made of something of each cell.
  package func lines(_ text: (Cell) -> String) -> String {
    (0..<size.rows).map { row in
      var line = (0..<size.columns).map { text(self[$0, row]) }.joined()
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }.joined()
  }
}
