/// The byte ranges of a text's lines, each with its line feed.
package struct TextLines: Hashable, Sendable, RandomAccessCollection {
  /// Behind each line feed.
  private var ends: [Int] = []
  private var size: Int
  /// How many carriage returns have no line feed behind them.
  package private(set) var loneReturns = 0

  package init(_ bytes: [UInt8]) {
    size = bytes.count
    let span = bytes.span
    for index in span.indices where span[index] == .lineFeed { ends.append(index + 1) }
    loneReturns = Self.loneReturns(in: bytes, from: 0, to: size)
  }

  private static func loneReturns(in bytes: [UInt8], from start: Int, to end: Int) -> Int {
    let span = bytes.span
    var count = 0
    for index in start..<end where span[index] == .carriageReturn {
      if index + 1 == span.count || span[index + 1] != .lineFeed { count += 1 }
    }
    return count
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { count }
  package var count: Int { ends.last == size ? ends.count : ends.count + 1 }

  package subscript(index: Int) -> Range<Int> {
    (index > 0 ? ends[index - 1] : 0)..<(index < ends.count ? ends[index] : size)
  }

  /// Follows a text that became another one, which differs in a range.
  package mutating func change(_ old: [UInt8], in range: Range<Int>, to new: [UInt8]) {
    let (start, end) = (range.lowerBound, range.upperBound)
    let shift = new.count - old.count
    let feeds = (start..<end + shift).filter { new[$0] == .lineFeed }
    let first = count(upTo: start)
    ends.replaceSubrange(first..<count(upTo: end), with: feeds.map { $0 + 1 })
    // What follows one before the range may be another byte now.
    let before = start > 0 ? start - 1 : 0
    loneReturns += Self.loneReturns(in: new, from: before, to: end + shift)
    loneReturns -= Self.loneReturns(in: old, from: before, to: end)
    move(from: first + feeds.count, by: shift)
  }

  /// Follows a text that has more bytes behind an offset, none of which ends a line.
  package mutating func move(behind offset: Int, by shift: Int) {
    move(from: count(upTo: offset), by: shift)
  }

  private mutating func move(from index: Int, by shift: Int) {
    size += shift
    guard shift != 0 else { return }
    for index in index..<ends.count { ends[index] += shift }
  }

  /// How many line feeds there are before an offset.
  package func count(upTo offset: Int) -> Int { ends.partitioningIndex { $0 > offset } }

  /// The line that the byte at an offset is in; behind the text it is the last one.
  package func line(at offset: Int) -> Int { Swift.min(count(upTo: offset), count - 1) }
}
