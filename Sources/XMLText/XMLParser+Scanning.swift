import Bytes

extension XMLParser {
  var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

  /// Whether a start tag comes next.
  var startsElement: Bool {
    index + 1 < bytes.count && bytes[index] == .lessThan && bytes[index + 1].startsXMLName
  }

  /// Steps over the text if it comes next.
  mutating func skip(_ text: String) -> Bool {
    var end = index
    for byte in text.utf8 {
      guard end < bytes.count, bytes[end] == byte else { return false }
      end += 1
    }
    index = end
    return true
  }

  mutating func skipSpace() {
    while let next = peek, next.isSpace { index += 1 }
  }

  /// Steps over the rest of a comment.
  mutating func skipComment(from start: Int) throws(XMLSyntaxError) {
    let content = index
    try skip(past: "--", of: .comment, from: start)
    guard skip(">") else { throw error(.forbiddenText("--"), at: index - 2) }
    try requireCharacters(in: content..<index)
  }

  /// Steps over the rest of a processing instruction.
  mutating func skipInstruction(from start: Int) throws(XMLSyntaxError) {
    let content = index
    try skip(past: "?>", of: .processingInstruction, from: start)
    let target = bytes[content..<index].prefix { !$0.isSpace && $0 != UInt8(ascii: "?") }
    if target.map(\.lowercased) == Array("xml".utf8) {
      throw error(.misplacedDeclaration, at: start)
    }
    guard target.first?.startsXMLName == true else { throw error(.expected(.name), at: content) }
    try requireCharacters(in: content..<index)
  }

  /// Fails at a control character, which XML allows nowhere.
  private func requireCharacters(in range: Range<Int>) throws(XMLSyntaxError) {
    if let place = range.first(where: { bytes[$0] < 0x20 && !bytes[$0].isSpace }) {
      throw error(.forbiddenCharacter(bytes[place]), at: place)
    }
  }

  /// Steps behind the text, which ends a construct that began at `start`.
  mutating func skip(
    past text: String, of construct: XMLSyntaxError.Construct, from start: Int
  ) throws(XMLSyntaxError) {
    while let first = text.utf8.first, let next = bytes[index...].firstIndex(of: first) {
      index = next
      if skip(text) { return }
      index += 1
    }
    throw error(.unfinished(construct), at: start)
  }

  /// Steps over the rest of a DOCTYPE, whose declarations are not read.
  mutating func skipDoctype(from start: Int) throws(XMLSyntaxError) {
    var depth = 1
    while let next = peek {
      if skip("<!--") {
        try skip(past: "-->", of: .comment, from: start)
      } else if skip("<?") {
        try skip(past: "?>", of: .processingInstruction, from: start)
      } else if skip("\"") {
        try skip(past: "\"", of: .doctype, from: start)
      } else if skip("'") {
        try skip(past: "'", of: .doctype, from: start)
      } else {
        index += 1
        if next == .lessThan { depth += 1 }
        if next == .greaterThan { depth -= 1 }
        if depth == 0 { return }
      }
    }
    throw error(.unfinished(.doctype), at: start)
  }

  func error(_ reason: XMLSyntaxError.Reason, at offset: Int? = nil) -> XMLSyntaxError {
    let position = TextPosition(of: offset ?? index, in: bytes, isUTF8: encoding == .utf8)
    return XMLSyntaxError(position: position, reason: reason)
  }
}
