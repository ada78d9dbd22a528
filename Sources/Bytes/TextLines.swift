/// The byte ranges of a text's lines, each with its line feed.
package struct TextLines: RandomAccessCollection, Hashable, Sendable {
  /// The offset of the end of each line.
  private var ends: [Int]

  package init(_ bytes: [UInt8]) {
    ends = bytes.indices.filter { bytes[$0] == .lineFeed }.map { $0 + 1 }
    if ends.last != bytes.count { ends.append(bytes.count) }
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { ends.count }

  package subscript(index: Int) -> Range<Int> { (index > 0 ? ends[index - 1] : 0)..<ends[index] }

  /// The line that contains the byte at an offset; the last line for an offset behind the text.
  package func line(at offset: Int) -> Int {
    Swift.min(ends.partitioningIndex { $0 > offset }, count - 1)
  }
}
