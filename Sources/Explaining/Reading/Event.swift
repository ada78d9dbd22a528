import Bytes

/// A piece of a text that belongs together: a log entry with its stack, or a text without entries.
struct Event: Sendable {
  struct Line: Sendable {
    let number: Int
    let text: ArraySlice<UInt8>
  }

  let head: EntryHead?
  private let bytes: [UInt8]
  /// The end of each line in the bytes.
  private let ends: [(number: Int, end: Int)]

  init(_ head: EntryHead?, _ bytes: [UInt8], _ ends: [(number: Int, end: Int)]) {
    self.head = head
    self.bytes = bytes
    self.ends = ends
  }

  var lines: [Line] {
    var start = 0
    return ends.map { number, end in
      defer { start = end }
      return Line(number: number, text: bytes[start..<end])
    }
  }
}

extension Event {
  /// A number that is the same for events that differ in nothing but times, addresses and ids.
  var fingerprint: UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    func add(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    for byte in head?.logger ?? [] { add(byte) }
    add(head?.isQuiet ?? false ? 1 : 2)
    var start = min(head?.messageStart ?? 0, ends.first?.end ?? 0)
    for (_, end) in ends {
      while start < end {
        let word = bytes[start..<end].prefix { $0 != .space }
        if word.isIdentifier { add(1) } else { for byte in word { add(byte) } }
        add(.space)
        start = word.endIndex + 1
      }
      start = end
      add(.lineFeed)
    }
    return hash
  }
}

extension ArraySlice<UInt8> {
  /// Whether it is a mail address or a long hexadecimal number, or has a long decimal number. Codes
  /// of Microsoft Entra are long too, but tell one error from another.
  fileprivate var isIdentifier: Bool {
    guard count >= 7 else { return false }
    var (digits, isHexadecimal, hasDigits) = (0, count >= 9, false)
    for byte in self {
      if byte == UInt8(ascii: "@") { return true }
      digits = byte.isDigit ? digits + 1 : 0
      hasDigits = hasDigits || digits > 0
      if digits == 7 && firstRange(of: "AADSTS") == nil { return true }
      isHexadecimal = isHexadecimal && (byte.isHexadecimal || byte == .minus || byte == .colon)
    }
    return isHexadecimal && hasDigits
  }
}
