import MailSetup
import Screen

/// The rows of a file in the preview: each line is shown whole, in as many rows as it needs, so that
/// none moves when another field is focused.
struct PreviewRows {
  private let lines: FileLines
  /// The lines that need several rows, in their order.
  private var folded: [(line: Int, pieces: [String])] = []
  private let fed: [Int]

  init(_ file: ShownFile, fed ranges: [Range<Int>], columns: Int) {
    lines = file.lines
    fed = ranges.flatMap(file.lines.touching)
    for line in lines.lines(over: columns) {
      let text = lines.text(of: line)
      if text.columns > columns { folded.append((line, text.folded(to: columns))) }
    }
  }

  var count: Int { firstRow(of: lines.count) }

  /// The row at the top of a pane: the first one while the fed lines are in sight from there.
  func firstRow(ofPane height: Int) -> Int {
    guard let first = fed.min().map({ firstRow(of: $0) }),
      let last = fed.max().map({ firstRow(of: $0 + 1) }),
      last > height
    else { return 0 }
    return max(0, first - height / 2)
  }

  func isFed(_ row: Int) -> Bool { fed.contains(place(of: row).line) }

  func text(of row: Int) -> String {
    let (line, piece) = place(of: row)
    return piece ?? lines.text(of: line)
  }

  private func firstRow(of line: Int) -> Int {
    folded.prefix { $0.line < line }.reduce(line) { $0 + $1.pieces.count - 1 }
  }

  /// The line that a row is of, and the row's piece of it if it is folded.
  private func place(of row: Int) -> (line: Int, piece: String?) {
    var line = row
    for fold in folded {
      if line < fold.line { break }
      let piece = line - fold.line
      if piece < fold.pieces.count { return (fold.line, fold.pieces[piece]) }
      line -= fold.pieces.count - 1
    }
    return (line, nil)
  }
}
