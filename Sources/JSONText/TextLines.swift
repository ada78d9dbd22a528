/// The byte ranges of a text's lines, each with its line feed.
package struct TextLines: Hashable, Sendable, RandomAccessCollection {
  /// Behind each line feed.
  private var ends: [Int] = []
  private var size: Int

  init(_ bytes: [UInt8]) {
    size = bytes.count
    let span = bytes.span
    for index in span.indices where span[index] == .lineFeed { ends.append(index + 1) }
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { count }
  package var count: Int { ends.last == size ? ends.count : ends.count + 1 }

  package subscript(index: Int) -> Range<Int> {
    (index > 0 ? ends[index - 1] : 0)..<(index < ends.count ? ends[index] : size)
  }

  /// Puts other bytes in the place of those in a range.
  mutating func replace(_ range: Range<Int>, with bytes: ArraySlice<UInt8>) {
    let first = count(upTo: range.lowerBound)
    let last = count(upTo: range.upperBound)
    var new: [Int] = []
    for index in bytes.indices where bytes[index] == .lineFeed {
      new.append(range.lowerBound + index - bytes.startIndex + 1)
    }
    ends.replaceSubrange(first..<last, with: new)
    let shift = bytes.count - range.count
    size += shift
    guard shift != 0 else { return }
    for index in first + new.count..<ends.count { ends[index] += shift }
  }

  /// How many line feeds there are before an offset.
  private func count(upTo offset: Int) -> Int {
    var (start, end) = (0, ends.count)
    while start < end {
      let middle = (start + end) / 2
      if ends[middle] <= offset { start = middle + 1 } else { end = middle }
    }
    return start
  }
}
