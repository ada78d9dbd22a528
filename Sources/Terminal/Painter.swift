import CTerminal
import Screen

/// Draws frames in runs of one role; curses finds out what differs from the frame before.
struct Painter {
  let isAscii: Bool

  /// Draws as much of a frame as there is room for.
  func draw(_ frame: Frame, within size: Size) {
    let columns = min(frame.size.columns, size.columns)
    for row in 0..<min(frame.size.rows, size.rows) {
      var (start, run, role) = (0, [UInt32](), Role.normal)
      for column in 0..<columns {
        let cell = frame[column, row]
        if cell.isEmpty { continue }
        if cell.role != role {
          draw(run, role, at: start, row)
          (start, run, role) = (column, [], cell.role)
        }
        let isWide = column + 1 < columns && frame[column + 1, row].isEmpty
        append(cell, room: isWide ? 2 : 1, to: &run)
      }
      draw(run, role, at: start, row)
    }
  }

  private func draw(_ run: [UInt32], _ role: Role, at column: Int, _ row: Int) {
    let look = Look(role)
    unsafe terminal_draw(
      Int32(row), Int32(column), run, Int32(run.count), look.attributes, look.color)
  }

  /// Adds a cell's character so that curses and every terminal give it the same columns.
  private func append(_ cell: Cell, room: Int, to run: inout [UInt32]) {
    if let scalar = cell.scalar, isDrawn(scalar, room) { return run.append(scalar.value) }
    if isAscii, let mark = cell.text.flatMap(Ascii.replacement)?.unicodeScalars.first {
      return run.append(mark.value)
    }
    // Terminals differ in how wide they draw joined emoji and those with a selector. Such a
    // character is drawn by its first part, without what is invisible, and filled with spaces.
    var filled = 0
    for scalar in cell.scalars where !scalar.properties.isDefaultIgnorableCodePoint {
      let columns = Int(terminal_columns(scalar.value))
      if columns > 0 ? filled + columns <= room : columns == 0 && filled > 0 {
        run.append(scalar.value)
        filled += columns
      } else if filled == 0 {
        run.append(UInt32(UInt8(ascii: "?")))
        filled = 1
      }
    }
    run += Array(repeating: UInt32(UInt8(ascii: " ")), count: room - filled)
  }

  /// Whether a code point can be drawn as it is.
  private func isDrawn(_ scalar: Unicode.Scalar, _ room: Int) -> Bool {
    let isPlain = room == 1 && (0x20..<0x7F).contains(scalar.value)
    return isPlain || !isAscii && terminal_columns(scalar.value) == room
  }
}
