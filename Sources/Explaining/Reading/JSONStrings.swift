import Bytes

/// The pairs of a key and a text or number in a text that contains JSON, or a dictionary as Python
/// prints it, at any depth and with any text around it.
enum JSONStrings {
  struct Pair {
    let key: String
    let value: [UInt8]
    let offset: Int
  }

  private static let longestKey = 40

  static func pairs(in text: ArraySlice<UInt8>) -> [Pair] {
    var pairs: [Pair] = []
    var index = text.startIndex
    while let quote = text[index...].firstIndex(where: { $0 == .quote || $0 == .apostrophe }) {
      index = quote + 1
      let key = text[index...].prefix(longestKey).prefix {
        $0.isAlphanumeric || $0 == .dot || "_-@".utf8.contains($0)
      }
      guard !key.isEmpty, key.endIndex < text.endIndex, text[key.endIndex] == text[quote] else {
        continue
      }
      var rest = text[(key.endIndex + 1)...].drop(while: \.isSpace)
      guard rest.first == .colon else { continue }
      rest = rest.dropFirst().drop(while: \.isSpace)
      guard let first = rest.first else { break }
      let name = String(decoding: key, as: UTF8.self)
      if first == .quote || first == .apostrophe {
        let (value, end) = unescaped(rest.dropFirst(), until: first)
        pairs.append(Pair(key: name, value: value, offset: quote))
        index = end
      } else {
        let value = rest.drop { $0 == .openBracket || $0.isSpace }.prefix(while: \.isAlphanumeric)
        if !value.isEmpty { pairs.append(Pair(key: name, value: Array(value), offset: quote)) }
        index = rest.startIndex
      }
    }
    return pairs
  }

  /// The text up to a quotation mark, with its escapes replaced, and the index behind the mark.
  private static func unescaped(
    _ text: ArraySlice<UInt8>, until mark: UInt8
  ) -> ([UInt8], Int) {
    var value: [UInt8] = []
    var index = text.startIndex
    while index < text.endIndex, text[index] != mark {
      guard text[index] == .backslash, index + 1 < text.endIndex else {
        value.append(text[index])
        index += 1
        continue
      }
      let byte = text[index + 1]
      index += 2
      switch byte {
      case UInt8(ascii: "n"): value.append(.lineFeed)
      case UInt8(ascii: "t"): value.append(.tab)
      case UInt8(ascii: "r"): value.append(.carriageReturn)
      case UInt8(ascii: "u"):
        guard let unit = UInt16(hexadecimal: text[index...].prefix(4)) else { continue }
        value += String(Unicode.Scalar(UInt32(unit)) ?? "\u{FFFD}").utf8
        index += 4
      default: value.append(byte)
      }
    }
    return (value, min(index + 1, text.endIndex))
  }
}
