/// A picture of the whole screen as a value: cells with roles, and the cursor.
package struct Frame: Hashable, Sendable {
  package let size: Size
  package internal(set) var cells: [Cell]
  /// The place of the hardware cursor, which screen readers follow; nil hides it.
  package var cursor: Point?
  package var links: [Link] = []

  package init(_ size: Size) {
    self.size = Size(max(0, size.columns), max(0, size.rows))
    cells = Array(repeating: .blank, count: self.size.columns * self.size.rows)
  }

  package subscript(column: Int, row: Int) -> Cell {
    get { cells[row * size.columns + column] }
    set { cells[row * size.columns + column] = newValue }
  }

  /// Whether a row is as it is in another frame of the same size.
  package func has(_ row: Int, of other: Frame?) -> Bool {
    guard let other, other.size == size else { return false }
    let row = row * size.columns..<(row + 1) * size.columns
    return cells[row] == other.cells[row]
  }
}

extension Frame {
  /// The text of all rows, without trailing spaces.
  package var text: String {
    lines { $0.text.map(String.init) ?? "" }
  }

  /// One line for each row, made by converting each cell to text.
  package func lines(_ text: (Cell) -> String) -> String {
    (0..<size.rows).map { row in
      var line = (0..<size.columns).map { text(self[$0, row]) }.joined()
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }.joined()
  }
}
