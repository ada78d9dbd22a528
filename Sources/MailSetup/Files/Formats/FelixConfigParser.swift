import Bytes

/// Reads a `.config` as Apache Felix's ConfigurationHandler does, but for what that passes over
/// without a word, which loses a property or the rest of the file there: here it is an error.
struct FelixConfigParser {
  private var scanner: JavaScanner

  init(_ bytes: [UInt8]) throws(LegacySyntaxError) {
    scanner = try JavaScanner(bytes)
  }

  mutating func parse() throws(LegacySyntaxError) -> [MailConfiguration.Entry] {
    var entries: [MailConfiguration.Entry] = []
    while skipToKey() {
      let offset = scanner.index
      let key = try key()
      let (value, type) = try value()
      entries.append(.init(key: key, type: type, value: value, offset: offset))
    }
    return entries
  }

  /// Steps over white space and comments; false at the end.
  private mutating func skipToKey() -> Bool {
    scanner.skip(while: \.isJavaWhitespace)
    while scanner.next == .hash {
      scanner.skip { !$0.isNewline }
      scanner.skip(while: \.isJavaWhitespace)
    }
    return scanner.next != nil
  }

  /// Reads a key and its equals sign.
  private mutating func key() throws(LegacySyntaxError) -> String {
    let start = scanner.index
    if let next = scanner.next, "=[](),\"".utf8.contains(next) { throw unexpectedCharacter }
    let units = try text()
    let written = scanner.bytes[start..<scanner.index]
    let end = written.lastIndex { !$0.isJavaWhitespace }.map { $0 + 1 } ?? start
    let lineEnd = written[..<end].firstIndex(where: \.isNewline)
    guard lineEnd == nil, scanner.skip(.equals) else {
      throw scanner.error(.missingEquals, at: lineEnd ?? end)
    }
    let trimmed = units.drop { $0 <= 0x20 }.reversed().drop { $0 <= 0x20 }.reversed()
    return String(decoding: trimmed, as: UTF16.self)
  }

  /// Reads a value, with the type that a `.cfg.json` needs for it.
  private mutating func value() throws(LegacySyntaxError) -> (MailConfiguration.Value, String?) {
    scanner.skip(while: \.isJavaWhitespace)
    let start = scanner.index
    var type = ValueType.string
    if let code = scanner.next, code.isLetter, let after = scanner.afterNext,
      "\"[(".utf8.contains(after)
    {
      guard let coded = ValueType(felixCode: code) else {
        throw scanner.error(.unknownType(String(Unicode.Scalar(code))), at: start)
      }
      type = coded
      scanner.index += 1
    }
    return switch scanner.next {
    case .quote: (try simple(type), type.cfgName)
    case .openBracket:
      (.array(try list(of: type, to: .closeBracket)), type.cfgName.map { "\($0)[]" })
    case .openParenthesis:
      (.array(try list(of: type, to: .closeParenthesis)), "Collection<\(type.name)>")
    default: throw scanner.error(.missingValue, at: start)
    }
  }

  private mutating func list(
    of type: ValueType, to close: UInt8
  ) throws(LegacySyntaxError) -> [MailConfiguration.Value] {
    let open = scanner.index
    scanner.index += 1
    var elements: [MailConfiguration.Value] = []
    var needsComma = false
    while true {
      repeat { scanner.skip(while: \.isJavaWhitespace) } while scanner.skipEscapedLineEnd()
      switch scanner.next {
      case close:
        scanner.index += 1
        return elements
      case .comma:
        scanner.index += 1
        needsComma = false
      case .quote where needsComma: throw scanner.error(.missingComma, at: scanner.index)
      case .quote:
        elements.append(try simple(type))
        needsComma = true
      case nil: throw scanner.error(.unterminatedList, at: open)
      default: throw unexpectedCharacter
      }
    }
  }

  /// Reads a text in quotes.
  private mutating func simple(
    _ type: ValueType
  ) throws(LegacySyntaxError) -> MailConfiguration.Value {
    let open = scanner.index
    scanner.index += 1
    let text = String(decoding: try text(), as: UTF16.self)
    guard scanner.skip(.quote) else {
      throw scanner.next == nil || isBehindKey(from: open)
        ? scanner.error(.unterminatedText, at: open)
        : scanner.error(.unescapedEquals, at: scanner.index)
    }
    guard let value = type.value(of: text) else {
      throw scanner.error(.invalidNumber(text), at: open)
    }
    return value
  }

  /// Whether only a key precedes this place on its line, so that a quote must be missing between an
  /// earlier line and this one.
  private func isBehindKey(from start: Int) -> Bool {
    let text = scanner.bytes[start..<scanner.index]
    guard let lineEnd = text.lastIndex(where: \.isNewline) else { return false }
    let line = text[(lineEnd + 1)...]
    return !line.isEmpty
      && line.allSatisfy { $0.isAlphanumeric || "._-".utf8.contains($0) }
  }

  /// Reads up to a quote or an equals sign that no backslash escapes, or the end.
  private mutating func text() throws(LegacySyntaxError) -> [UInt16] {
    var units: [UInt16] = []
    while let byte = scanner.next, byte != .quote, byte != .equals {
      switch byte {
      case .backslash:
        units += try scanner.escape(Self.escapes)
      case .carriageReturn:
        scanner.index += 1
        if scanner.next != .lineFeed { units.append(0x0A) }
      case 0x80...:
        let run = scanner.bytes[scanner.index...].prefix { $0 >= 0x80 }
        guard let text = String(validating: run, as: UTF8.self) else {
          throw scanner.error(.unreadableEncoding, at: scanner.index)
        }
        units += text.utf16
        scanner.index += run.count
      default:
        units.append(UInt16(byte))
        scanner.index += 1
      }
    }
    return units
  }

  private static let escapes = JavaScanner.escapes.merging([UInt8(ascii: "b"): 0x08]) { $1 }

  private var unexpectedCharacter: LegacySyntaxError {
    let rest = String(decoding: scanner.bytes[scanner.index...].prefix(4), as: UTF8.self)
    return scanner.error(
      .unexpectedCharacter(rest.unicodeScalars.first ?? "\u{FFFD}"), at: scanner.index)
  }
}
