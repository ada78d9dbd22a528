/// A step's table as lines of text, its columns below each other.
package enum StepTable {
  package static func lines(_ rows: [[String]]) -> [String] {
    guard let heads = rows.first else { return [] }
    let widths = heads.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      let cells = zip(row, widths).map { cell, width in
        cell + String(repeating: " ", count: width - cell.count)
      }
      // Behind a row's last word there is nothing.
      let last = row.lastIndex { !$0.isEmpty } ?? 0
      return (cells.prefix(last) + row[last...].prefix(1)).joined(separator: "  ")
    }
  }
}
