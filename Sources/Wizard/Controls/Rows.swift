/// The lines of a field, each made when it comes in sight, since a table may have a thousand.
struct Rows {
  let count: Int
  /// The index of a line to keep in sight, since the cursor is on it or just above.
  let cursor: Int?
  private let lineOfPart: (Int) -> Int
  private let row: (Int) -> Row

  init(
    count: Int, cursor: Int?, lineOfPart: @escaping (Int) -> Int, row: @escaping (Int) -> Row
  ) {
    self.count = count
    self.cursor = cursor
    self.lineOfPart = lineOfPart
    self.row = row
  }

  init(_ rows: [Row]) {
    let firstPart = rows.firstIndex { $0.part != nil } ?? 0
    self.init(
      count: rows.count, cursor: rows.firstIndex { $0.cursor != nil },
      lineOfPart: { firstPart + $0 }, row: { rows[$0] })
  }

  /// The index of the first line of a part.
  func line(ofPart part: Int) -> Int { min(lineOfPart(part), max(0, count - 1)) }

  subscript(index: Int) -> Row { row(index) }
}
