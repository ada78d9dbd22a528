/// One character cell; the cell right of a wide character is empty.
package struct Cell: Hashable, Sendable {
  package var text: Character?
  package var role: Role

  package init(text: Character?, role: Role) {
    self.text = text
    self.role = role
  }

  package static let blank = Cell(text: " ", role: .normal)
}

/// A picture of the whole screen as a value: cells with roles, the cursor, and what a click hits.
package struct Frame: Hashable, Sendable {
  package let size: Size
  package private(set) var cells: [Cell]
  /// Where the hardware cursor sits, so that screen readers follow; nil hides it.
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
    let row = row * size.columns..<(row + 1) * size.columns
    guard var first = row.first(where: { cells[$0] != other.cells[$0] }),
      var last = row.last(where: { cells[$0] != other.cells[$0] })
    else { return 0..<0 }
    while first > row.lowerBound, cells[first].text == nil { first -= 1 }
    while last + 1 < row.upperBound, cells[last + 1].text == nil { last += 1 }
    return first - row.lowerBound..<last + 1 - row.lowerBound
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
