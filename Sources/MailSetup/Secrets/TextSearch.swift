import Bytes

/// Texts that are looked for in others, in a time that hardly grows with their number.
struct TextSearch: Hashable, Sendable {
  /// The number of bytes of a text that are compared. A match of that length is extended to the end
  /// of the text.
  private static let limit = 512

  /// The beginnings of the texts, sorted by their bytes.
  private var texts: [[UInt8]] = []
  /// For each text the longest other text that it begins with.
  private var beginnings: [Int?] = []

  init(_ all: some Sequence<String>) { self.init(bytes: all.map { Array($0.utf8) }) }

  init(bytes all: [[UInt8]]) {
    texts = all.map { Array($0.prefix(Self.limit)) }.sorted {
      $0.lexicographicallyPrecedes($1)
    }
    var open: [Int] = []
    for index in texts.indices {
      while let last = open.last, !texts[index].starts(with: texts[last]) { open.removeLast() }
      beginnings.append(open.last)
      open.append(index)
    }
  }

  var isEmpty: Bool { texts.isEmpty }

  /// The ranges of the texts in some bytes; ranges that overlap are joined.
  func ranges(in bytes: [UInt8], where isWanted: (Range<Int>) -> Bool) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    for start in bytes.indices {
      guard let found = longest(at: start, in: bytes, where: isWanted) else { continue }
      if let last = ranges.last, start < last.upperBound {
        ranges[ranges.count - 1] = last.lowerBound..<max(last.upperBound, found.upperBound)
      } else {
        ranges.append(found)
      }
    }
    return ranges
  }

  /// The texts that occur in some bytes, except for long ones.
  func texts(in bytes: [UInt8], where isWanted: (Range<Int>) -> Bool) -> Set<[UInt8]> {
    var found: Set<[UInt8]> = []
    for start in bytes.indices {
      _ = longest(at: start, in: bytes) { range in
        if range.count < Self.limit, isWanted(range) { found.insert(Array(bytes[range])) }
        return false
      }
    }
    return found
  }

  /// Whether one of them begins with some bytes.
  func hasBeginning(_ bytes: ArraySlice<UInt8>) -> Bool {
    let index = texts.partitioningIndex { !$0.lexicographicallyPrecedes(bytes) }
    return index < texts.count && texts[index].starts(with: bytes)
  }

  /// The range of the longest text that begins at a place.
  private func longest(
    at start: Int, in bytes: [UInt8], where isWanted: (Range<Int>) -> Bool
  ) -> Range<Int>? {
    let behind = texts.partitioningIndex { Self.isBehind($0, bytes, start) }
    guard behind > 0 else { return nil }
    let common = zip(texts[behind - 1], bytes[start...]).prefix { $0 == $1 }.count
    var candidate: Int? = behind - 1
    while let index = candidate {
      let length = texts[index].count
      let range = start..<(length == Self.limit ? bytes.count : start + length)
      if length > 0, length <= common, isWanted(range) { return range }
      candidate = beginnings[index]
    }
    return nil
  }

  /// Whether a text comes after the bytes from a place on, in the order of the texts.
  private static func isBehind(_ text: [UInt8], _ bytes: [UInt8], _ start: Int) -> Bool {
    var offset = 0
    while offset < text.count {
      guard start + offset < bytes.count else { return true }
      let (left, right) = (text[offset], bytes[start + offset])
      if left != right { return left > right }
      offset += 1
    }
    return false
  }
}
