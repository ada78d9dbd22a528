import Bytes

/// One pass over the bytes of a document.
struct XMLParser {
  /// The limit of elements inside each other.
  static let depthLimit = 256

  let bytes: [UInt8]
  private(set) var encoding = XMLEncoding.utf8
  var index: Int
  /// Whether a DOCTYPE may no longer follow.
  private var hasDoctype = false
  /// The elements whose end tag is still to come, the innermost last.
  private var open: [XMLElement] = []
  private var namespaces: XMLNamespaces?

  init(_ bytes: [UInt8], hasNamespaces: Bool) {
    self.bytes = bytes
    namespaces = hasNamespaces ? XMLNamespaces() : nil
    index = bytes.byteOrderMarkCount
  }

  mutating func parseDocument() throws(XMLSyntaxError) -> XMLElement {
    do throws(XMLEncoding.Failure) {
      encoding = try XMLEncoding(of: bytes)
    } catch {
      throw self.error(error.reason, at: error.offset)
    }
    try parseDeclaration()
    var root: XMLElement?
    while index < bytes.count {
      if root != nil, open.isEmpty, startsElement { throw error(.contentOutsideRoot) }
      if root != nil { hasDoctype = true }
      root = try parseItem() ?? root
    }
    if let last = open.last { throw error(.unfinished(.element), at: last.offset) }
    guard let root else { throw error(.expected(.rootElement)) }
    return root
  }

  /// Steps over the XML declaration, if the document begins with one.
  private mutating func parseDeclaration() throws(XMLSyntaxError) {
    let start = index
    guard skip("<?xml"), peek?.isSpace == true else {
      index = start
      return
    }
    let attributes = try parseAttributes()
    guard skip("?>") else { throw error(.unfinished(.processingInstruction), at: start) }
    let names = attributes.map(\.name)
    let allowed = ["version", "encoding", "standalone"]
    guard names.first == allowed[0], names == allowed.filter(names.contains),
      attributes.allSatisfy(\.fitsDeclaration)
    else { throw error(.misplacedDeclaration, at: start) }
  }

  /// Reads one tag, run of text or other item; returns the root once it is complete.
  private mutating func parseItem() throws(XMLSyntaxError) -> XMLElement? {
    let start = index
    guard peek == .lessThan else {
      index = bytes[start...].firstIndex(of: .lessThan) ?? bytes.count
      try append(start..<index, as: .text)
      return nil
    }
    if skip("</") {
      return try parseEndTag(from: start)
    } else if startsElement {
      return try parseStartTag(from: start)
    } else if skip("<!--") {
      try skipComment(from: start)
    } else if skip("<?") {
      try skipInstruction(from: start)
    } else if skip("<![CDATA[") {
      if open.isEmpty { throw error(.contentOutsideRoot, at: start) }
      let content = index
      try skip(past: "]]>", of: .cdata, from: start)
      try append(content..<index - 3, as: .cdata)
    } else if skip("<!DOCTYPE") {
      if hasDoctype || !open.isEmpty { throw error(.misplacedDoctype, at: start) }
      hasDoctype = true
      try skipDoctype(from: start)
    } else {
      throw error(.expected(.name), at: start + 1)
    }
    return nil
  }

  private mutating func parseStartTag(from start: Int) throws(XMLSyntaxError) -> XMLElement? {
    guard open.count < Self.depthLimit else { throw error(.tooDeep) }
    index += 1
    let name = try parseName()
    let attributes = try parseAttributes()
    do throws(XMLNamespaces.Failure) {
      try namespaces?.enter(name, at: start + 1, attributes)
    } catch {
      throw self.error(error.reason, at: error.offset)
    }
    let element = XMLElement(name: name, attributes: attributes, offset: start)
    if skip("/>") { return close(element) }
    guard skip(">") else { throw error(.expected(.endOfTag)) }
    open.append(element)
    return nil
  }

  private mutating func parseAttributes() throws(XMLSyntaxError) -> [XMLAttribute] {
    var attributes: [XMLAttribute] = []
    var names: Set<String> = []
    while let next = peek {
      let isSeparated = next.isSpace
      skipSpace()
      guard peek?.startsXMLName == true else { break }
      guard isSeparated else { throw error(.expected(.whiteSpace)) }
      let start = index
      let name = try parseName()
      guard names.insert(name).inserted else { throw error(.duplicateAttribute(name), at: start) }
      skipSpace()
      guard skip("=") else { throw error(.expected(.equalsSign)) }
      skipSpace()
      let range = try parseQuoted()
      let value = try characters(in: range, as: .attribute)
      attributes.append(XMLAttribute(name: name, offset: start, value: value, range: range))
    }
    return attributes
  }

  /// Steps over a quoted value; returns the range between its quotes.
  mutating func parseQuoted() throws(XMLSyntaxError) -> Range<Int> {
    let start = index
    guard let quote = peek, skip("\"") || skip("'") else { throw error(.expected(.attributeValue)) }
    guard let end = bytes[index...].firstIndex(of: quote) else {
      throw error(.unfinished(.attributeValue), at: start)
    }
    index = end + 1
    return start + 1..<end
  }

  private mutating func parseEndTag(from start: Int) throws(XMLSyntaxError) -> XMLElement? {
    let name = try parseName()
    skipSpace()
    guard skip(">") else { throw error(.expected(.endOfTag)) }
    guard let element = open.popLast() else { throw error(.contentOutsideRoot, at: start) }
    guard element.name == name else {
      throw error(.mismatchedEndTag(expected: element.name, found: name), at: start)
    }
    return close(element)
  }

  mutating func parseName() throws(XMLSyntaxError) -> String {
    let start = index
    guard let first = peek, first.startsXMLName else { throw error(.expected(.name)) }
    var isPlain = true
    while let next = peek, next.continuesXMLName {
      isPlain = isPlain && next < 0x80 && next != UInt8(ascii: ":")
      index += 1
    }
    let name = try characters(in: start..<index, as: .cdata)
    guard isPlain || name.isXMLName else { throw error(.invalidName(name), at: start) }
    return name
  }

  /// Adds a complete element to the one around it; returns it where there is none.
  private mutating func close(_ element: consuming XMLElement) -> XMLElement? {
    namespaces?.leave()
    guard let parent = open.indices.last else { return element }
    open[parent].children.append(element)
    return nil
  }

  private mutating func append(
    _ range: Range<Int>, as context: CharacterContext
  ) throws(XMLSyntaxError) {
    let content = range.first { context == .cdata || !bytes[$0].isSpace }
    guard let parent = open.indices.last else {
      if let content { throw error(.contentOutsideRoot, at: content) }
      return
    }
    if content == nil && open[parent].text.isEmpty { return }
    open[parent].text += try characters(in: range, as: context)
  }
}

extension XMLAttribute {
  /// Whether the value is one that an XML declaration may have.
  fileprivate var fitsDeclaration: Bool {
    let isWord = value.utf8.allSatisfy { $0.isLetter || $0.isDigit || "._-".utf8.contains($0) }
    return switch name {
    case "encoding": isWord && value.utf8.first?.isLetter == true
    case "standalone": value == "yes" || value == "no"
    default: isWord && !value.isEmpty
    }
  }
}
