import CTerminal
import Screen

/// Draws a frame's cells by runs of one role.
struct Painter {
  let isAscii: Bool
  private var run: [UInt32] = []

  private static let space = UInt32(UInt8(ascii: " "))
  private static let unknown = UInt32(UInt8(ascii: "?"))

  init(isAscii: Bool) {
    self.isAscii = isAscii
  }

  /// Draws the part of a frame that a terminal of a size shows; curses sends what differs from the
  /// screen.
  mutating func draw(_ frame: borrowing Frame, within size: Size) {
    let columns = min(frame.size.columns, size.columns)
    for row in 0..<min(frame.size.rows, size.rows) {
      var column = 0
      while column < columns {
        let end = frame.endOfRun(from: column, row: row, before: columns)
        draw(frame, column..<end, row: row)
        column = end
      }
    }
  }

  /// Draws some columns of a row, which are of one role.
  private mutating func draw(_ frame: borrowing Frame, _ columns: Range<Int>, row: Int) {
    run.removeAll(keepingCapacity: true)
    var column = columns.lowerBound
    let look = Look(frame[column, row].role)
    while column < columns.upperBound {
      let isWide = column + 1 < columns.upperBound && frame[column + 1, row].isEmpty
      column += append(frame[column, row], room: isWide ? 2 : 1)
    }
    unsafe run.withUnsafeBufferPointer { text in
      guard let base = text.baseAddress else { return }
      unsafe terminal_draw(
        Int32(row), Int32(columns.lowerBound), base, Int32(text.count), look.attributes, look.color)
    }
  }

  /// Adds a cell's character to the run so that curses and every terminal give it the same
  /// columns, and returns those: at most `room`.
  private mutating func append(_ cell: Cell, room: Int) -> Int {
    if let scalar = cell.scalar?.value, takes(scalar, room) {
      run.append(scalar)
      return room
    }
    return append(parts: cell, room: room)
  }

  /// Terminals differ in how wide they draw joined emoji and those with a selector. Such a
  /// character is drawn by its first part, without what is invisible, and filled with spaces.
  private mutating func append(parts cell: Cell, room: Int) -> Int {
    if isAscii, let mark = cell.text.flatMap(Ascii.replacement)?.unicodeScalars.first {
      run.append(mark.value)
      return 1
    }
    var filled = 0
    for scalar in cell.scalars where !scalar.properties.isDefaultIgnorableCodePoint {
      let columns = Int(terminal_columns(scalar.value))
      if columns > 0 ? filled + columns <= room : columns == 0 && filled > 0 {
        run.append(scalar.value)
        filled += columns
      } else if filled == 0 {
        run.append(Painter.unknown)
        filled = 1
      }
    }
    run.append(contentsOf: repeatElement(Painter.space, count: room - filled))
    return room
  }

  /// Whether a code point can be drawn as it is.
  private func takes(_ scalar: UInt32, _ room: Int) -> Bool {
    let isPlain = room == 1 && (0x20..<0x7F).contains(scalar)
    return isPlain || !isAscii && terminal_columns(scalar) == room
  }
}
