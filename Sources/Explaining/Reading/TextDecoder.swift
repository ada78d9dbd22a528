import Bytes

/// Turns the pieces of a stream into UTF-8, where the stream begins as UTF-16.
struct TextDecoder {
  private enum Encoding {
    case bytes
    case utf16(isBigEndian: Bool)
  }

  private var encoding: Encoding?
  /// The first bytes, while they are too few.
  private var start: ArraySlice<UInt8> = []
  /// A byte whose second half is in the next piece.
  private var half: UInt8?

  mutating func decode(_ piece: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var piece = start.isEmpty ? piece : start + piece
    if encoding == nil {
      // Fewer bytes do not tell the encoding.
      guard piece.count >= 4 else {
        start = piece
        return []
      }
      start = []
      encoding = Self.detect(&piece)
    }
    guard case .utf16(let isBigEndian) = encoding else { return piece }
    if let half { piece = [half] + piece }
    half = piece.count.isMultiple(of: 2) ? nil : piece.last
    let units = stride(from: piece.startIndex, to: piece.endIndex - 1, by: 2).map { index in
      let (first, second) = (UInt16(piece[index]), UInt16(piece[index + 1]))
      return isBigEndian ? first << 8 | second : second << 8 | first
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)[...]
  }

  /// The bytes of a text that ended before its encoding was known.
  mutating func finish() -> ArraySlice<UInt8> {
    defer { start = [] }
    return start
  }

  /// Removes a byte order mark. A text without one is UTF-16 if every other byte is zero.
  private static func detect(_ piece: inout ArraySlice<UInt8>) -> Encoding {
    let start = piece.prefix(4)
    if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) {
      piece = piece.dropFirst(2)
      return .utf16(isBigEndian: start.first == 0xFE)
    }
    if start.starts(with: "\u{FEFF}".utf8) { piece = piece.dropFirst(3) }
    let zeros = start.map { $0 == 0 }
    if zeros == [false, true, false, true] { return .utf16(isBigEndian: false) }
    if zeros == [true, false, true, false] { return .utf16(isBigEndian: true) }
    return .bytes
  }
}
