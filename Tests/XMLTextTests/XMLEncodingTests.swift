import Testing
import XMLText

struct XMLEncodingTests {
  @Test func `UTF-8 is read with and without a byte order mark and a declaration`() throws {
    let declarations = ["", "<?xml version='1.0'?>", "<?xml version=\"1.0\" encoding=\"utf-8\"?>"]
    for declaration in declarations + declarations.map({ "\u{FEFF}" + $0 }) {
      let text = try XMLText(declaration + "<a>\u{E9}</a>")
      #expect(text.encoding == .utf8)
      #expect(text.root.text == "\u{E9}")
      let written = declaration.drop { $0 == "\u{FEFF}" }
      #expect(text.position(of: text.root.offset).column == written.utf8.count + 1)
    }
  }

  @Test func `ISO-8859-1 is read where it is declared, even over bytes that could be UTF-8`() throws
  {
    let declaration = Array("<?xml version=\"1.0\" encoding = 'ISO-8859-1'?>".utf8)
    let text = try XMLText(declaration + Array("<a b='\u{E9}'/>".utf8))
    #expect(text.encoding == .latin1)
    let attribute = try #require(text.root.attribute("b"))
    #expect(attribute.value == "\u{C3}\u{A9}")
    #expect(text.position(of: attribute.range.upperBound).column == declaration.count + 9)
  }

  @Test(arguments: ["", "<?xml version='1.0'?>", "<?xml version='1.0' encoding='UTF-8'?>"])
  func `bytes that are not UTF-8 are refused where nothing else is declared`(declaration: String)
    throws
  {
    let document = Array("\(declaration)\n<a>\u{20AC}caf".utf8) + [0xE9] + Array("</a>".utf8)
    let error = try #require(throws: XMLSyntaxError.self) { try XMLText(document) }
    #expect(error.reason == .invalidUTF8)
    #expect((error.position.line, error.position.column) == (2, 8))
  }

  @Test(arguments: ["ISO-8859-6", "windows-1252", "US-ASCII", "KOI8-R"])
  func `another encoding is read as far as its characters are ASCII`(name: String) throws {
    let declaration = "<?xml version='1.0' encoding='\(name)'?>\n"
    #expect(try XMLText(declaration + "<a>b</a>").root.text == "b")
    let error = try #require(throws: XMLSyntaxError.self) {
      try XMLText(Array((declaration + "<a>b").utf8) + [0xC7] + Array("</a>".utf8))
    }
    #expect(error.reason == .unsupportedEncoding)
    #expect((error.position.line, error.position.column) == (2, 5))
  }

  @Test(arguments: ["EBCDIC", "x", "UTF-16", "UTF-32LE"])
  func `an encoding whose markup is not ASCII, or that nobody knows, is refused`(name: String)
    throws
  {
    let error = try #require(throws: XMLSyntaxError.self) {
      try XMLText("<?xml version='1.0' encoding='\(name)'?>\n<a>b</a>")
    }
    #expect(error.reason == .unsupportedEncoding)
  }

  @Test func `an end tag in ISO-8859-1 is not mistaken for a name in UTF-8`() throws {
    let document =
      Array("<?xml version='1.0' encoding='ISO-8859-1'?>".utf8) + [0x3C, 0xE9, 0x3E]
      + Array("</\u{F7}>".utf8)
    let error = #expect(throws: XMLSyntaxError.self) { try XMLText(document) }
    #expect(error?.reason == .mismatchedEndTag(expected: "\u{E9}", found: "\u{C3}\u{B7}"))
  }

  @Test(
    arguments: [
      [0xFF, 0xFE, 0x3C, 0], [0xFE, 0xFF, 0, 0x3C], [0x3C, 0, 0x61, 0], [0, 0, 0, 0x3C],
    ] as [[UInt8]])
  func `UTF-16 and UTF-32 are refused by name`(start: [UInt8]) throws {
    let error = try #require(throws: XMLSyntaxError.self) { try XMLText(start) }
    #expect(error.reason == .unsupportedEncoding)
  }
}
