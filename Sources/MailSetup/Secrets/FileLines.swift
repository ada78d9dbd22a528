import Bytes

/// A file's text as it will be saved, line by line.
package struct FileLines: Hashable, Sendable {
  /// The lines that a save writes, and how they are shown.
  private let lines: TextLines
  private let shown: [UInt8]
  private let shownLines: TextLines
  /// The number of columns that a byte has at most, and a line.
  private let mostColumnsOfByte: Int
  private let mostColumns: Int

  init(_ saved: [UInt8], shown: [UInt8]) {
    lines = TextLines(saved)
    self.shown = shown
    shownLines = shown == saved ? lines : TextLines(shown)
    mostColumnsOfByte = shown.contains(.tab) ? 4 : 1
    mostColumns = (shownLines.map(\.count).max() ?? 0) * mostColumnsOfByte
  }

  package var count: Int { lines.count }
  package var indices: Range<Int> { lines.indices }

  /// The lines that may have more columns, as far as their lengths tell.
  package func lines(over columns: Int) -> [Int] {
    if mostColumns <= columns { return [] }
    return shownLines.indices.filter { shownLines[$0].count * mostColumnsOfByte > columns }
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
