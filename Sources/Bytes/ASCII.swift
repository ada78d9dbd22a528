/// The ASCII characters that the parsers look for.
extension UInt8 {
  package static let tab = UInt8(ascii: "\t")
  package static let lineFeed = UInt8(ascii: "\n")
  package static let carriageReturn = UInt8(ascii: "\r")
  package static let space = UInt8(ascii: " ")
  package static let quote = UInt8(ascii: "\"")
  package static let hash = UInt8(ascii: "#")
  package static let apostrophe = UInt8(ascii: "'")
  package static let openParenthesis = UInt8(ascii: "(")
  package static let closeParenthesis = UInt8(ascii: ")")
  package static let star = UInt8(ascii: "*")
  package static let comma = UInt8(ascii: ",")
  package static let minus = UInt8(ascii: "-")
  package static let dot = UInt8(ascii: ".")
  package static let slash = UInt8(ascii: "/")
  package static let colon = UInt8(ascii: ":")
  package static let lessThan = UInt8(ascii: "<")
  package static let equals = UInt8(ascii: "=")
  package static let greaterThan = UInt8(ascii: ">")
  package static let openBracket = UInt8(ascii: "[")
  package static let backslash = UInt8(ascii: "\\")
  package static let closeBracket = UInt8(ascii: "]")
  package static let openBrace = UInt8(ascii: "{")
  package static let closeBrace = UInt8(ascii: "}")

  package var isBlank: Bool { self == .space || self == .tab }
  package var isNewline: Bool { self == .lineFeed || self == .carriageReturn }
  /// Whether JSON and XML treat the byte as white space.
  package var isSpace: Bool { isBlank || isNewline }
  package var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
  package var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }
  package var isAlphanumeric: Bool { isLetter || isDigit }
  package var isHexadecimal: Bool {
    isDigit || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(self | 0x20)
  }

  package var lowercased: UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) ? self | 0x20 : self
  }
}

extension UInt16 {
  /// Reads the four hexadecimal digits of a `\u` escape; nil for any other text.
  package init?(hexadecimal digits: some Collection<UInt8>) {
    guard digits.count == 4, digits.allSatisfy(\.isHexadecimal) else { return nil }
    self.init(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}
