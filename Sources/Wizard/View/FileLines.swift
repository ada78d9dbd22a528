import Bytes
import MailSetup

/// A file's text as it will be saved, line by line.
struct FileLines {
  /// The lines that a save writes, and how they are shown.
  private let lines: TextLines
  private let shown: [UInt8]
  private let shownLines: TextLines
  let hasTabs: Bool

  init(_ file: ShownFile) {
    lines = TextLines(file.change.after ?? [])
    shown = file.bytes ?? []
    shownLines = shown == file.change.after ? lines : TextLines(shown)
    hasTabs = shown.contains(.tab)
  }

  var count: Int { lines.count }
  var indices: Range<Int> { lines.indices }

  func bytes(of line: Int) -> Int {
    shownLines.indices.contains(line) ? shownLines[line].count : 0
  }

  /// A line without its end, its tabs as spaces.
  func text(of line: Int) -> String {
    guard shownLines.indices.contains(line) else { return "" }
    let line = shownLines[line]
    let end = shown[line].lastIndex { !$0.isNewline }.map { $0 + 1 } ?? line.lowerBound
    return String(decoding: shown[line.lowerBound..<end], as: UTF8.self)
      .replacing(.tab, with: "    ")
  }

  /// The lines that some of the bytes are in.
  func touching(_ range: Range<Int>) -> ClosedRange<Int> {
    let first = lines.line(at: range.lowerBound)
    return first...max(first, lines.line(at: range.upperBound - 1))
  }
}
