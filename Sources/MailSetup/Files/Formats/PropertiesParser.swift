import Bytes

/// Reads a `.cfg` as Java's `Properties.load` does: bytes as ISO-8859-1, every value a string.
struct PropertiesParser {
  private var scanner: JavaScanner

  init(_ bytes: [UInt8]) throws(LegacySyntaxError) {
    scanner = try JavaScanner(bytes)
    if scanner.next == .lessThan { throw scanner.error(.xmlProperties, at: scanner.index) }
  }

  mutating func parse() throws(LegacySyntaxError) -> [MailConfiguration.Entry] {
    var entries: [MailConfiguration.Entry] = []
    while skipToKey() {
      let offset = scanner.index
      let key = try text { $0.isPropertiesBlank || $0.isSeparator }
      skipBlanks()
      if scanner.next?.isSeparator == true {
        scanner.index += 1
        skipBlanks()
      }
      let value = try text { _ in false }
      entries.append(.init(key: key, value: .string(value), offset: offset))
    }
    return entries
  }

  /// Steps over empty lines and comments; false at the end.
  private mutating func skipToKey() -> Bool {
    while true {
      skipBlanks()
      guard let next = scanner.next else { return false }
      if next == .hash || next == UInt8(ascii: "!") {
        scanner.skip { !$0.isNewline }
      } else if next.isNewline {
        scanner.index += 1
      } else {
        return true
      }
    }
  }

  /// Steps over blanks, and over line ends that a backslash escapes.
  private mutating func skipBlanks() {
    repeat { scanner.skip(while: \.isPropertiesBlank) } while skipContinuation()
  }

  /// Steps over a backslash at the end of a line or of the file.
  private mutating func skipContinuation() -> Bool {
    if scanner.skipEscapedLineEnd() { return true }
    return scanner.afterNext == nil && scanner.skip(.backslash)
  }

  /// Reads up to the end of the line or to a byte that ends the text unless it is escaped.
  private mutating func text(
    upTo isEnd: (UInt8) -> Bool
  ) throws(LegacySyntaxError) -> String {
    var units: [UInt16] = []
    while let byte = scanner.next, !byte.isNewline, !isEnd(byte) {
      if skipContinuation() {
        scanner.skip(while: \.isPropertiesBlank)
      } else if byte == .backslash {
        units += try scanner.escape(JavaScanner.escapes)
      } else {
        units.append(UInt16(byte))
        scanner.index += 1
      }
    }
    return String(decoding: units, as: UTF16.self)
  }
}

extension UInt8 {
  /// Whether Java's properties treat the byte as white space in a line.
  fileprivate var isPropertiesBlank: Bool { isBlank || self == 0x0C }
  fileprivate var isSeparator: Bool { self == .equals || self == .colon }
}
