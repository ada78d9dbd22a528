import CTerminal
import Screen

/// Draws frames in runs of one role. Curses sends only what differs from the screen.
struct Painter {
  let isAscii: Bool

  /// Draws the part of a frame that fits, without rows that another frame has too.
  func draw(_ frame: Frame, unlike shown: Frame?, within size: Size) {
    let columns = min(frame.size.columns, size.columns)
    var run: [UInt32] = []
    for row in 0..<min(frame.size.rows, size.rows) where !frame.has(row, of: shown) {
      let shown = frame.cells.dropFirst(row * frame.size.columns).prefix(columns)
      let cells = isAscii ? Ascii.dotted(shown) : shown
      var start = cells.startIndex
      var role = Role.normal
      for index in cells.indices {
        let cell = cells[index]
        if cell.isEmpty { continue }
        if cell.role != role {
          draw(run, role, at: start - cells.startIndex, row)
          run.removeAll(keepingCapacity: true)
          start = index
          role = cell.role
        }
        let isWide = index + 1 < cells.endIndex && cells[index + 1].isEmpty
        append(cell, room: isWide ? 2 : 1, to: &run)
      }
      draw(run, role, at: start - cells.startIndex, row)
      run.removeAll(keepingCapacity: true)
    }
  }

  private func draw(_ run: [UInt32], _ role: Role, at column: Int, _ row: Int) {
    let look = Look(role)
    unsafe terminal_draw(
      Int32(row), Int32(column), run, Int32(run.count), look.attributes, look.color)
  }

  /// Adds a cell's character in a form to which curses and every terminal give the same width.
  private func append(_ cell: Cell, room: Int, to run: inout [UInt32]) {
    if let scalar = cell.scalar, isDrawn(scalar, room) { return run.append(scalar.value) }
    if isAscii, let mark = cell.text.flatMap(Ascii.replacement)?.unicodeScalars.first {
      return run.append(mark.value)
    }
    // Terminals disagree on the width of joined emoji and of emoji with a selector. Only the first
    // visible part of such a character is drawn, and padded with spaces.
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
