import MailSetup
import Screen

/// The rows of a file in the preview: each line is shown whole, in as many rows as it needs, so that
/// none moves when another field is focused.
struct PreviewRows {
  private let text: FileLines
  /// The line of each row, and its piece of the line where that takes several rows.
  private var rows: [(line: Int, piece: String?)] = []
  private let fed: [Int]

  init(_ file: ShownFile, fed ranges: [Range<Int>], columns: Int) {
    text = FileLines(file)
    fed = ranges.flatMap(text.touching)
    for line in text.indices {
      // No line has more columns than bytes, but for tabs.
      let whole = text.bytes(of: line) * (text.hasTabs ? 4 : 1) > columns ? text.text(of: line) : ""
      if whole.columns > columns {
        rows += whole.folded(to: columns).map { (line, $0) }
      } else {
        rows.append((line, nil))
      }
    }
  }

  var count: Int { rows.count }

  /// The row at the top of a pane: the first one while the fed lines are in sight from there.
  func firstRow(ofPane height: Int) -> Int {
    guard let first = rows.indices.first(where: isFed), let last = rows.indices.last(where: isFed),
      last >= height
    else { return 0 }
    return max(0, first - height / 2)
  }

  func isFed(_ row: Int) -> Bool { fed.contains(rows[row].line) }

  func text(of row: Int) -> String { rows[row].piece ?? text.text(of: rows[row].line) }
}
