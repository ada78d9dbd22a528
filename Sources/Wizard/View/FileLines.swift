import Bytes
import MailSetup

/// A file's text as it will be saved, line by line.
struct FileLines {
  private let bytes: [UInt8]
  private let lines: TextLines

  init(_ file: FileChange) {
    bytes = file.after ?? []
    lines = TextLines(bytes)
  }

  var count: Int { lines.count }
  var indices: Range<Int> { lines.indices }

  /// A line without its end, its tabs as spaces.
  func text(of line: Int) -> String {
    let line = lines[line]
    let end = bytes[line].lastIndex { !$0.isNewline }.map { $0 + 1 } ?? line.lowerBound
    return String(decoding: bytes[line.lowerBound..<end], as: UTF8.self)
      .replacing(.tab, with: "    ")
  }

  /// The lines that some of the bytes are in.
  func touching(_ range: Range<Int>) -> ClosedRange<Int> {
    let first = lines.line(at: range.lowerBound)
    return first...max(first, lines.line(at: range.upperBound - 1))
  }
}
