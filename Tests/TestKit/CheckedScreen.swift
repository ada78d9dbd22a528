internal import Screen
internal import Wizard

/// Frames of a session, each held to its size and with each character whole.
struct CheckedScreen {
  private var last = Frame(Size(0, 0))

  mutating func check(_ model: Model) throws {
    let frame = model.frame
    let size = model.size
    try Broken.unless(frame.size == size, "drew \(frame.size) of \(size)")
    try Broken.unless(frame.cells.count == size.columns * size.rows, "cells are missing")
    if let cursor = frame.cursor {
      try Broken.unless(
        Rect(size).contains(cursor), "cursor at \(cursor) of \(size)\n\(frame.text)")
    }
    for row in 0..<size.rows { try check(row, of: frame) }
    last = frame
  }

  /// Draws another size between, and expects the same screen after it.
  func checkResizing(_ model: Model, to size: Size) throws {
    var other = model
    _ = other.update(.event(.resize(size)))
    var screen = CheckedScreen()
    try screen.check(other)
    _ = other.update(.event(.resize(model.size)))
    try Broken.unless(other.plan.answers == model.plan.answers, "\(size) changed answers")
    try Broken.unless(other.frame == last, "\(size) changed the screen of \(model.size)")
  }

  /// Checks that every character has the cells that it needs, within the row. It may have one more:
  /// a cell stores three code points, and the one that made a longer character wide may not be
  /// among them.
  private func check(_ row: Int, of frame: Frame) throws {
    var column = 0
    while column < frame.size.columns {
      guard let text = frame[column, row].text else {
        throw Broken("half a character at \(column),\(row)\n\(frame.text)")
      }
      let isWide = column + 1 < frame.size.columns && frame[column + 1, row].isEmpty
      let columns = isWide ? 2 : 1
      try Broken.unless(
        text.columns <= columns && (text.columns > 0 || text.unicodeScalars.count == 3),
        "\(text.debugDescription) at \(column),\(row) of \(frame.size)\n\(frame.text)")
      column += columns
    }
  }
}
