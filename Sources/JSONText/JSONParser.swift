import Bytes

/// Parses a whole JSON text as OSGi's reader does: JSON with `//` and `/* */`, nothing else.
struct JSONParser {
  private static let depthLimit = 200

  private var scanner: JSONScanner
  var comments: [Range<Int>] { scanner.comments }

  init(_ bytes: [UInt8]) {
    scanner = JSONScanner(bytes)
  }

  mutating func parse() throws(JSONSyntaxError) -> JSONNode {
    try checkEncoding()
    try scanner.skipTrivia()
    guard scanner.next != nil else {
      throw scanner.error(comments.isEmpty ? .empty : .everythingCommentedOut, at: 0)
    }
    let root = try value(depth: 1)
    try scanner.skipTrivia()
    guard scanner.next == nil else { throw unexpected(or: .textAfterRoot) }
    return root
  }

  private func checkEncoding() throws(JSONSyntaxError) {
    let bytes = scanner.bytes
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
      || bytes.prefix(2).contains(0)
    {
      throw scanner.error(.looksLikeUTF16, at: 0)
    }
    guard String(validating: bytes, as: UTF8.self) == nil else { return }
    var offset = 0
    var parser = Unicode.UTF8.ForwardParser()
    var rest = bytes.makeIterator()
    while case .valid(let scalar) = parser.parseScalar(from: &rest) { offset += scalar.count }
    throw scanner.error(.invalidUTF8, at: offset)
  }

  private mutating func value(depth: Int) throws(JSONSyntaxError) -> JSONNode {
    guard depth <= Self.depthLimit else {
      throw scanner.error(.tooDeep(limit: Self.depthLimit), at: scanner.offset)
    }
    let start = scanner.offset
    let kind: JSONNode.Kind
    switch scanner.next {
    case .openBrace?: kind = .object(try members(depth: depth))
    case .openBracket?: kind = .array(try elements(depth: depth))
    case .quote?: kind = .string(try scanner.string())
    case let byte? where byte == .minus || byte.isDigit: kind = .number(try scanner.number())
    default: kind = try word()
    }
    return JSONNode(range: start..<scanner.offset, kind: kind)
  }

  private mutating func word() throws(JSONSyntaxError) -> JSONNode.Kind {
    let word = String(decoding: scanner.word, as: UTF8.self)
    let kind: JSONNode.Kind
    switch word {
    case "true": kind = .bool(true)
    case "false": kind = .bool(false)
    case "null": kind = .null
    default:
      let isMissing = [.comma, .colon, .closeBrace, .closeBracket].contains(scanner.next)
      throw unexpected(or: isMissing ? .missingValue : word.isEmpty ? nil : .unknownWord(word))
    }
    scanner.advance(by: scanner.word.count)
    return kind
  }

  private mutating func members(depth: Int) throws(JSONSyntaxError) -> [JSONMember] {
    let open = scanner.offset
    var members: [JSONMember] = []
    while try hasEntry(after: members.last?.range.upperBound, open: open) {
      guard scanner.next == .quote else {
        let word = String(decoding: scanner.word, as: UTF8.self)
        throw unexpected(or: word.isEmpty ? nil : .unquotedKey(word))
      }
      let start = scanner.offset
      let name = try scanner.string()
      let key = start..<scanner.offset
      try scanner.skipTrivia()
      guard scanner.next == .colon else {
        throw unexpected(or: .missingColon, at: key.upperBound)
      }
      scanner.advance()
      try scanner.skipTrivia()
      guard scanner.next != nil else { throw scanner.error(.unclosedObject, at: open) }
      let node = try value(depth: depth + 1)
      members.append(JSONMember(name: name, keyRange: key, node: node))
    }
    return members
  }

  private mutating func elements(depth: Int) throws(JSONSyntaxError) -> [JSONNode] {
    let open = scanner.offset
    var elements: [JSONNode] = []
    while try hasEntry(after: elements.last?.range.upperBound, open: open) {
      elements.append(try value(depth: depth + 1))
    }
    return elements
  }

  /// Passes over the opening bracket, or over the comma behind the end of an entry, up to the next
  /// entry; false once it has passed over the closing bracket.
  private mutating func hasEntry(
    after end: Int?, open: Int
  ) throws(JSONSyntaxError) -> Bool {
    let isObject = scanner.bytes[open] == .openBrace
    let close: UInt8 = isObject ? .closeBrace : .closeBracket
    if end == nil { scanner.advance() }
    try scanner.skipTrivia()
    if scanner.next == close {
      scanner.advance()
      return false
    }
    if let end, let next = scanner.next {
      let comma = scanner.offset
      guard next == .comma else {
        let isEntry = next.isWord || [.quote, .openBrace, .openBracket].contains(next)
        throw unexpected(or: isEntry ? .missingComma : nil, at: isEntry ? end : nil)
      }
      scanner.advance()
      try scanner.skipTrivia()
      guard scanner.next != close else { throw scanner.error(.trailingComma, at: comma) }
    }
    guard scanner.next != nil else {
      throw scanner.error(isObject ? .unclosedObject : .unclosedArray, at: open)
    }
    return true
  }

  /// The error at the next character: the stray text that it starts, else the given reason at the
  /// offset given for it, else the character itself.
  private func unexpected(
    or reason: JSONSyntaxError.Reason?, at offset: Int? = nil
  ) -> JSONSyntaxError {
    let here = scanner.offset
    if let stray = JSONSyntaxError.Reason(strayTextAt: here, in: scanner.bytes) {
      return scanner.error(stray, at: here)
    }
    if let reason { return scanner.error(reason, at: offset ?? here) }
    let text = String(decoding: scanner.bytes[here...].prefix(4), as: UTF8.self)
    return scanner.error(.unexpectedCharacter(text.unicodeScalars.first ?? "\u{FFFD}"), at: here)
  }
}
