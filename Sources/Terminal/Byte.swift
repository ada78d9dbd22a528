/// Facts about single bytes of terminal input.
enum Byte {
  static let escape: UInt8 = 0x1B
  static let pasteEnd = Array("\u{1B}[201~".utf8)

  /// Whether a byte can be part of typed or pasted text, as line ends and tabs can.
  static func isText(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != 0x7F || byte == 0x0D || byte == 0x0A || byte == 0x09
  }

  /// The length of the UTF-8 sequence that begins with this byte.
  static func length(ofCharacterFrom first: UInt8) -> Int {
    switch first {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 1
    }
  }

  /// The number of bytes at the end that begin a UTF-8 sequence but do not complete it.
  static func incompleteTail(of text: ArraySlice<UInt8>) -> Int {
    let tail = text.reversed().prefix(3)
    guard let start = tail.enumerated().first(where: { $0.element >= 0xC0 }) else { return 0 }
    let count = start.offset + 1
    return length(ofCharacterFrom: start.element) > count ? count : 0
  }
}
