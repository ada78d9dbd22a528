import Bytes

/// The escapes of JSON strings.
package enum JSONEscape {
  /// The escape of any code unit of UTF-16.
  package static func code(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)"
  }

  /// The letters after a backslash, and the bytes that they mean.
  static let short: [(letter: UInt8, byte: UInt8)] = [
    (.quote, .quote), (.backslash, .backslash), (.slash, .slash),
    (UInt8(ascii: "b"), 0x08), (UInt8(ascii: "f"), 0x0C), (UInt8(ascii: "n"), .lineFeed),
    (UInt8(ascii: "r"), .carriageReturn), (UInt8(ascii: "t"), .tab),
  ]

  /// Writes the string in quotes, with escapes only where JSON asks for them.
  static func write(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(.quote)
    defer { bytes.append(.quote) }
    guard text.utf8.contains(where: isEscaped) else {
      bytes += text.utf8
      return
    }
    for byte in text.utf8 {
      if !isEscaped(byte) {
        bytes.append(byte)
      } else if byte == .quote || byte == .backslash {
        bytes += [.backslash, byte]
      } else if let escape = short.first(where: { $0.byte == byte }) {
        bytes += [.backslash, escape.letter]
      } else {
        bytes += code(UInt16(byte)).utf8
      }
    }
  }

  private static func isEscaped(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == .quote || byte == .backslash
  }
}
