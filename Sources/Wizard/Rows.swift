import MailSetup

/// The lines of a field, each made when it comes in sight: a table may have a thousand.
struct Rows {
  let count: Int
  /// The line that has the cursor.
  let cursor: Int?
  /// The line's number in the field without the cursor; nil where the cursor makes another of it.
  let number: (Int) -> Int?
  private let row: (Int, Plan) -> Row

  init(
    count: Int, cursor: Int?, number: @escaping (Int) -> Int?,
    row: @escaping (Int, Plan) -> Row
  ) {
    self.count = count
    self.cursor = cursor
    self.number = number
    self.row = row
  }

  init(_ rows: [Row]) {
    self.init(
      count: rows.count, cursor: rows.firstIndex { $0.cursor != nil }, number: { _ in nil },
      row: { line, _ in rows[line] })
  }

  subscript(index: Int, in plan: Plan) -> Row { row(index, plan) }
}
