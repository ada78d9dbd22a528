import Bytes

/// A file's text as it will be saved, line by line.
package struct FileLines: Hashable, Sendable {
  /// The lines that a save writes, and how they are shown.
  private let lines: TextLines
  private let shown: [UInt8]
  private let shownLines: TextLines
  /// Whether a line may have more columns than bytes.
  private let hasTabs: Bool

  init(_ saved: [UInt8], shown: [UInt8]) {
    lines = TextLines(saved)
    self.shown = shown
    shownLines = shown == saved ? lines : TextLines(shown)
    hasTabs = shown.contains(.tab)
  }

  package var count: Int { lines.count }
  package var indices: Range<Int> { lines.indices }

  /// The number of columns that a line has at most, which is found without reading it.
  package func mostColumns(of line: Int) -> Int {
    shownLines.indices.contains(line) ? shownLines[line].count * (hasTabs ? 4 : 1) : 0
  }

  /// A line without its end, its tabs as spaces.
  package func text(of line: Int) -> String {
    guard shownLines.indices.contains(line) else { return "" }
    let line = shownLines[line]
    let end = shown[line].lastIndex { !$0.isNewline }.map { $0 + 1 } ?? line.lowerBound
    return String(decoding: shown[line.lowerBound..<end], as: UTF8.self)
      .replacing(.tab, with: "    ")
  }

  /// The lines that some of the bytes are in.
  package func touching(_ range: Range<Int>) -> ClosedRange<Int> {
    let first = lines.line(at: range.lowerBound)
    return first...max(first, lines.line(at: range.upperBound - 1))
  }
}
