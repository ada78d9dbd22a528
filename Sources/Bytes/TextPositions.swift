/// The positions in a text, each found in a moment whatever the length of its lines.
package struct TextPositions {
  private static let block = 1 << 10

  private let bytes: [UInt8]
  private var lineStarts: [Int] = []
  /// The number of code points before each block; empty for a text that is not UTF-8.
  private var counts: [Int] = []

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    guard String(validating: bytes, as: UTF8.self) != nil else { return }
    lineStarts = [bytes.byteOrderMarkCount]
    var count = 0
    var wasReturn = false
    for (index, byte) in bytes.enumerated() {
      if index % Self.block == 0 { counts.append(count) }
      // The line feed of a CRLF ends the line.
      if wasReturn, byte != .lineFeed { lineStarts.append(index) }
      wasReturn = byte == .carriageReturn
      if byte == .lineFeed { lineStarts.append(index + 1) }
      if byte.startsCodePoint { count += 1 }
    }
    if wasReturn { lineStarts.append(bytes.count) }
  }

  package func position(of offset: Int) -> TextPosition {
    guard !counts.isEmpty else { return TextPosition(of: offset, in: bytes) }
    let offset = min(max(lineStarts[0], offset), bytes.count)
    let line = lineStarts.partitioningIndex { $0 > offset } - 1
    return TextPosition(
      line: line + 1, column: codePoints(before: offset) - codePoints(before: lineStarts[line]) + 1)
  }

  private func codePoints(before offset: Int) -> Int {
    let block = min(offset / Self.block, counts.count - 1)
    return counts[block] + bytes[block * Self.block..<offset].count(where: \.startsCodePoint)
  }
}

extension UInt8 {
  fileprivate var startsCodePoint: Bool { self & 0xC0 != 0x80 }
}
