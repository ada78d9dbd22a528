import Bytes

extension XMLParser {
  enum CharacterContext {
    case text, cdata, attribute
  }

  /// The characters of a range: references resolved, line ends as LF, in UTF-8.
  func characters(
    in range: Range<Int>, as context: CharacterContext
  ) throws(XMLSyntaxError) -> String {
    // Most texts are plain, and the first frame waits for all poms.
    if bytes[range].allSatisfy(\.isPlain) { return String(decoding: bytes[range], as: UTF8.self) }
    var output: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "&") where context != .cdata:
        let reference = try parseReference(at: index, before: range.upperBound)
        output += String(reference.scalar).utf8
        index = reference.end
        continue
      case .lessThan where context == .attribute:
        throw error(.unfinished(.attributeValue), at: range.lowerBound - 1)
      case .lineFeed where index > range.lowerBound && bytes[index - 1] == .carriageReturn:
        break
      case .tab, .lineFeed, .carriageReturn:
        output.append(context == .attribute ? .space : byte == .tab ? .tab : .lineFeed)
      case .greaterThan
      where context == .text && index - 2 >= range.lowerBound
        && bytes[index - 1] == .closeBracket && bytes[index - 2] == .closeBracket:
        throw error(.forbiddenText("]]>"), at: index - 2)
      case ..<0x20:
        throw error(.forbiddenCharacter(UInt32(byte)), at: index)
      case 0x80... where encoding == .latin1:
        output += [0xC0 | byte >> 6, 0x80 | byte & 0x3F]
      default:
        output.append(byte)
      }
      index += 1
    }
    return String(decoding: output, as: UTF8.self)
  }

  private func parseReference(
    at start: Int, before limit: Int
  ) throws(XMLSyntaxError) -> (scalar: Unicode.Scalar, end: Int) {
    var end = start + 1
    while end < limit, bytes[end].continuesXMLName || bytes[end] == .hash { end += 1 }
    guard end < limit, bytes[end] == UInt8(ascii: ";") else {
      throw error(.unfinished(.reference), at: start)
    }
    let name = String(decoding: bytes[start + 1..<end], as: UTF8.self)
    if let scalar = Self.entities[name] { return (scalar, end + 1) }
    guard name.hasPrefix("#") else { throw error(.unknownEntity(name), at: start) }
    guard let scalar = Self.scalar(numbered: name.dropFirst()) else {
      throw error(.invalidCharacterReference, at: start)
    }
    return (scalar, end + 1)
  }

  private static let entities: [String: Unicode.Scalar] = [
    "lt": "<", "gt": ">", "amp": "&", "quot": "\"", "apos": "'",
  ]

  /// The character of a number such as `65` or `x41`, where XML allows it.
  private static func scalar(numbered text: Substring) -> Unicode.Scalar? {
    let isHexadecimal = text.hasPrefix("x")
    let digits = isHexadecimal ? text.dropFirst() : text
    guard digits.allSatisfy(\.isHexDigit),
      let value = UInt32(digits, radix: isHexadecimal ? 16 : 10),
      value >= 0x20 || [0x9, 0xA, 0xD].contains(value), value != 0xFFFE, value != 0xFFFF
    else { return nil }
    return Unicode.Scalar(value)
  }
}

extension UInt8 {
  /// Whether it is a visible ASCII character without a special meaning in any context.
  fileprivate var isPlain: Bool {
    (0x20..<0x7F).contains(self) && self != UInt8(ascii: "&") && self != .lessThan
      && self != .greaterThan
  }
}
