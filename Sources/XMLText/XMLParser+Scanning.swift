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
    let place = index
    let target = try parseName()
    if target.utf8.contains(UInt8(ascii: ":")) { throw error(.invalidName(target), at: place) }
    if target.lowercased() == "xml" { throw error(.misplacedDeclaration, at: start) }
    let content = index
    if skip("?>") { return }
    guard peek?.isSpace != false else { throw error(.expected(.whiteSpace)) }
    try skip(past: "?>", of: .processingInstruction, from: start)
    try requireCharacters(in: content..<index)
  }

  /// Fails at a control character, which XML allows nowhere.
  func requireCharacters(in range: Range<Int>) throws(XMLSyntaxError) {
    if let place = range.first(where: { bytes[$0] < 0x20 && !bytes[$0].isSpace }) {
      throw error(.forbiddenCharacter(UInt32(bytes[place])), at: place)
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

  func error(_ reason: XMLSyntaxError.Reason, at offset: Int? = nil) -> XMLSyntaxError {
    let position = TextPosition(of: offset ?? index, in: bytes, isUTF8: encoding == .utf8)
    return XMLSyntaxError(position: position, reason: reason)
  }
}
