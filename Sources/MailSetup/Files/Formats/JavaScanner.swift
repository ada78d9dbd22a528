import Bytes

/// The bytes of a text that is read as Java does, and how far it is read.
struct JavaScanner {
  let bytes: [UInt8]
  var index: Int

  /// Begins behind a byte order mark; refuses binary data and unresolved merge conflicts.
  init(_ bytes: [UInt8]) throws(LegacySyntaxError) {
    self.bytes = bytes
    index = bytes.byteOrderMarkCount
    if bytes.prefix(4).contains(0) || bytes.starts(with: [0xFF, 0xFE])
      || bytes.starts(with: [0xFE, 0xFF])
    {
      throw error(.unreadableEncoding, at: 0)
    }
    let conflict = bytes.ranges(of: "<<<<<<< ".utf8).map(\.lowerBound).first {
      $0 == index || bytes[..<$0].last?.isNewline == true
    }
    if let conflict { throw error(.conflictMarker, at: conflict) }
  }

  var next: UInt8? { index < bytes.count ? bytes[index] : nil }
  var afterNext: UInt8? { index + 1 < bytes.count ? bytes[index + 1] : nil }

  mutating func skip(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    index += 1
    return true
  }

  mutating func skip(while condition: (UInt8) -> Bool) {
    while let next, condition(next) { index += 1 }
  }

  /// Steps over a backslash and the line end behind it, if both come next.
  mutating func skipEscapedLineEnd() -> Bool {
    guard next == .backslash, let lineEnd = afterNext, lineEnd.isNewline else { return false }
    index += 2
    if lineEnd == .carriageReturn { _ = skip(.lineFeed) }
    return true
  }

  /// Reads a backslash with what it escapes, as UTF-16; none where that is to be read as it is.
  mutating func escape(_ letters: [UInt8: UInt16]) throws(LegacySyntaxError) -> [UInt16] {
    let start = index
    index += 1
    guard let byte = next, byte < 0x80, byte != .carriageReturn else { return [] }
    index += 1
    guard byte == UInt8(ascii: "u") else { return [letters[byte] ?? UInt16(byte)] }
    guard let unit = UInt16(hexadecimal: bytes[index...].prefix(4)) else {
      throw error(.invalidEscape, at: start)
    }
    index += 4
    return [unit]
  }

  /// The characters that the escapes `\t`, `\n`, `\f` and `\r` mean.
  static let escapes: [UInt8: UInt16] = [
    UInt8(ascii: "t"): 0x09, UInt8(ascii: "n"): 0x0A, UInt8(ascii: "f"): 0x0C,
    UInt8(ascii: "r"): 0x0D,
  ]

  func error(_ reason: LegacySyntaxError.Reason, at offset: Int) -> LegacySyntaxError {
    LegacySyntaxError(reason, at: TextPosition(of: offset, in: bytes))
  }
}
