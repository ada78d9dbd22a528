internal import Screen
internal import Wizard

/// Frames of a session, each held to its size, with each character whole, and drawn over the one
/// before as it is drawn anew.
struct CheckedScreen {
  private var last = Frame(Size(0, 0))
  private var picture = Picture()

  mutating func check(_ model: Model) throws {
    let frame = model.frame
    let size = model.size
    try Broken.unless(frame.size == size, "drew \(frame.size) of \(size)")
    try Broken.unless(frame.cells.count == size.columns * size.rows, "cells are missing")
    if let cursor = frame.cursor {
      try Broken.unless(
        Rect(size).contains(cursor), "cursor at \(cursor) of \(size)\n\(frame.text)")
    }
    let isNew = frame.size != last.size
    for row in 0..<size.rows
    where isNew || differs(row, of: frame) {
      try check(row, of: frame)
    }
    try checkPicture(of: model, frame)
    last = frame
  }

  /// Whether a row is another one than in the last frame, which has the same size.
  private func differs(_ row: Int, of frame: Frame) -> Bool {
    let cells = row * frame.size.columns..<(row + 1) * frame.size.columns
    return frame.cells[cells] != last.cells[cells]
  }

  private mutating func checkPicture(of model: Model, _ frame: Frame) throws {
    picture.draw(model)
    try Broken.unless(
      picture.frame == frame, "drew over the last frame\n\(picture.frame.text)\(frame.text)")
    guard frame.size == last.size else { return }
    for row in 0..<frame.size.rows where !picture.drawn[row] {
      try Broken.unless(!differs(row, of: frame), "row \(row) is not drawn")
    }
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

  /// Every character has the cells that it needs, within the row. It may have one more: a cell
  /// holds three code points, and what made a longer one wide may not be among them.
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
