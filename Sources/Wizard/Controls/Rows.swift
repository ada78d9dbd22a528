/// The lines of a field, each made when it comes in sight, since a table may have a thousand.
struct Rows {
  let count: Int
  /// The index of the line that has the cursor.
  let cursor: Int?
  /// The index of the line that the first part is on, if each part is one line.
  private let firstPart: Int
  private let row: (Int) -> Row

  init(count: Int, cursor: Int?, firstPart: Int, row: @escaping (Int) -> Row) {
    self.count = count
    self.cursor = cursor
    self.firstPart = firstPart
    self.row = row
  }

  init(_ rows: [Row]) {
    self.init(
      count: rows.count, cursor: rows.firstIndex { $0.cursor != nil },
      firstPart: rows.firstIndex { $0.part != nil } ?? 0
    ) { rows[$0] }
  }

  func line(ofPart part: Int) -> Int { min(firstPart + part, max(0, count - 1)) }

  subscript(index: Int) -> Row { row(index) }
}
