import Bytes

/// Reads the tokens of a JSON text from bytes that are valid UTF-8.
struct JSONScanner {
  let bytes: [UInt8]
  private(set) var offset: Int
  private(set) var comments: [Range<Int>] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    offset = bytes.byteOrderMarkCount
  }

  var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  /// The longest run of bytes that can belong to a word or number.
  var word: ArraySlice<UInt8> { bytes[offset...].prefix { $0.isWord } }

  mutating func advance(by count: Int = 1) { offset = min(offset + count, bytes.count) }

  func error(_ reason: JSONSyntaxError.Reason, at offset: Int) -> JSONSyntaxError {
    JSONSyntaxError(reason, at: offset, position: TextPosition(of: offset, in: bytes))
  }

  /// Passes over white space and comments.
  mutating func skipTrivia() throws(JSONSyntaxError) {
    while let byte = next {
      if byte.isSpace {
        offset += 1
      } else if byte == .slash, offset + 1 < bytes.count, bytes[offset + 1] == .slash {
        skipLineComment()
      } else if byte == .slash, offset + 1 < bytes.count, bytes[offset + 1] == .star {
        try skipBlockComment()
      } else {
        return
      }
    }
  }

  /// In OSGi's reader a lone CR does not end the comment.
  private mutating func skipLineComment() {
    let start = offset
    offset = bytes[start...].firstIndex(of: .lineFeed) ?? bytes.count
    if next == .lineFeed, bytes[offset - 1] == .carriageReturn { offset -= 1 }
    comments.append(start..<offset)
  }

  private mutating func skipBlockComment() throws(JSONSyntaxError) {
    let start = offset
    offset += 2
    while let slash = bytes[offset...].firstIndex(of: .slash) {
      let isEnd = slash > start + 2 && bytes[slash - 1] == .star
      offset = slash + 1
      if isEnd {
        comments.append(start..<offset)
        return
      }
    }
    throw error(.unterminatedComment, at: start)
  }

  mutating func number() throws(JSONSyntaxError) -> String {
    let digits = word
    let text = String(decoding: digits, as: UTF8.self)
    guard JSONNumber.isValid(digits) else {
      throw error(JSONNumber.isPadded(digits) ? .leadingZero : .invalidNumber(text), at: offset)
    }
    advance(by: digits.count)
    return text
  }

  /// Reads a string from its opening quote, and decodes it.
  mutating func string() throws(JSONSyntaxError) -> String {
    let start = offset
    advance()
    var decoded: [UInt8] = []
    var run = offset
    while let byte = next {
      switch byte {
      case .quote:
        let rest = bytes[run..<offset]
        advance()
        return String(decoding: decoded.isEmpty ? rest : decoded + rest, as: UTF8.self)
      case .backslash:
        decoded += bytes[run..<offset]
        decoded += try escape()
        run = offset
      case .lineFeed, .carriageReturn:
        throw error(.unterminatedString, at: start)
      case 0..<0x20:
        throw error(.controlCharacter, at: offset)
      default:
        advance()
      }
    }
    throw error(.unterminatedString, at: start)
  }

  private mutating func escape() throws(JSONSyntaxError) -> [UInt8] {
    let start = offset
    advance()
    let letter = next
    advance()
    if let escape = JSONEscape.short.first(where: { $0.letter == letter }) { return [escape.byte] }
    guard letter == UInt8(ascii: "u"), let unit = codeUnit() else {
      throw error(.invalidEscape, at: start)
    }
    if let scalar = Unicode.Scalar(unit) { return Array(String(scalar).utf8) }
    guard UTF16.isLeadSurrogate(unit), bytes[offset...].starts(with: "\\u".utf8) else {
      throw error(.loneSurrogate, at: start)
    }
    offset += 2
    guard let trail = codeUnit(), UTF16.isTrailSurrogate(trail) else {
      throw error(.loneSurrogate, at: start)
    }
    return Array(String(decoding: [unit, trail], as: UTF16.self).utf8)
  }

  /// Reads the four hexadecimal digits of a `\u` escape.
  private mutating func codeUnit() -> UInt16? {
    let digits = bytes[offset...].prefix(4)
    offset += digits.count
    return UInt16(hexadecimal: digits)
  }
}
