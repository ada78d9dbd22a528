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

  /// The columns of a row from the first to the last one that is not as in another frame of the
  /// same size, with both halves of wide characters; all where there is no such frame.
  package func changes(inRow row: Int, since other: Frame?) -> Range<Int> {
    guard let other, other.size == size else { return 0..<size.columns }
    let differs = { [cells, start = row * size.columns] column in
      cells[start + column] != other.cells[start + column]
    }
    guard var first = (0..<size.columns).first(where: differs),
      var last = (0..<size.columns).last(where: differs)
    else { return 0..<0 }
    while first > 0, self[first, row].isEmpty { first -= 1 }
    while last + 1 < size.columns, self[last + 1, row].isEmpty { last += 1 }
    return first..<last + 1
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
