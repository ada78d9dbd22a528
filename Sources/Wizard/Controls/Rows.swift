/// The lines of a field, each made when it comes in sight, since a table may have a thousand.
struct Rows {
  let count: Int
  /// The index of the line that has the cursor.
  let cursor: Int?
  private let row: (Int) -> Row

  init(count: Int, cursor: Int?, row: @escaping (Int) -> Row) {
    self.count = count
    self.cursor = cursor
    self.row = row
  }

  init(_ rows: [Row]) {
    self.init(count: rows.count, cursor: rows.firstIndex { $0.cursor != nil }) { rows[$0] }
  }

  subscript(index: Int) -> Row { row(index) }
}
