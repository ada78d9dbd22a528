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

  /// Steps over white space, if any; always true, so that a condition can begin with it.
  @discardableResult
  mutating func skipSpace() -> Bool {
    while let next = peek, next.isSpace { index += 1 }
    return true
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
