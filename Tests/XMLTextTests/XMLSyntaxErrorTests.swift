import Testing
import XMLText

struct XMLSyntaxErrorTests {
  @Test(
    arguments: [
      ("", 1, 1, .expected(.rootElement)),
      ("  \n<!-- only -->", 2, 14, .expected(.rootElement)),
      ("<a>\n<b>", 2, 1, .unfinished(.element)),
      ("<a>\n <b></c></a>", 2, 5, .mismatchedEndTag(expected: "b", found: "c")),
      ("<a/><b/>", 1, 5, .contentOutsideRoot),
      ("<a/></a>", 1, 5, .contentOutsideRoot),
      ("<a/>\n x", 2, 2, .contentOutsideRoot),
      ("x<a/>", 1, 1, .contentOutsideRoot),
      ("<<<<<<< HEAD\n<a/>", 1, 2, .expected(.name)),
      ("<a b='1' b='2'/>", 1, 10, .duplicateAttribute("b")),
      ("<a b>", 1, 5, .expected(.equalsSign)),
      ("<a b=1>", 1, 6, .expected(.attributeValue)),
      ("<a b='1>", 1, 6, .unfinished(.attributeValue)),
      ("<a b='1><c d='2'/></a>", 1, 6, .unfinished(.attributeValue)),
      ("<a b='1' ?>", 1, 10, .expected(.endOfTag)),
      ("<a", 1, 3, .expected(.endOfTag)),
      ("<a>&oslash;</a>", 1, 4, .unknownEntity("oslash")),
      ("<a>a & b</a>", 1, 6, .unfinished(.reference)),
      ("<a>&#0;</a>", 1, 4, .invalidCharacterReference),
      ("<a>&#xD800;</a>", 1, 4, .invalidCharacterReference),
      ("<a>&#99999999999;</a>", 1, 4, .invalidCharacterReference),
      ("<a>\u{1}</a>", 1, 4, .forbiddenCharacter(1)),
      ("<!-- a", 1, 1, .unfinished(.comment)),
      ("<?a", 1, 1, .unfinished(.processingInstruction)),
      ("<a><![CDATA[ ]]</a>", 1, 4, .unfinished(.cdata)),
      ("<!DOCTYPE a [ <!ELEMENT b ", 1, 1, .unfinished(.doctype)),
      (" <?xml version='1.0'?><a/>", 1, 2, .misplacedDeclaration),
      ("<a/>\n<?XML?>", 2, 1, .misplacedDeclaration),
      ("<a><?xml version='1.0'?></a>", 1, 4, .misplacedDeclaration),
      ("<?xml encoding='UTF-8'?><a/>", 1, 1, .misplacedDeclaration),
      ("<?xml version='1.0' x='y'?><a/>", 1, 1, .misplacedDeclaration),
      ("<?xml version='1.0'<a/>", 1, 1, .unfinished(.processingInstruction)),
      ("<??><a/>", 1, 3, .expected(.name)),
      ("<!DOCTYPE a>\n<!DOCTYPE b><a/>", 2, 1, .misplacedDoctype),
      ("<a/><!DOCTYPE a>", 1, 5, .misplacedDoctype),
      ("<a><!DOCTYPE a></a>", 1, 4, .misplacedDoctype),
      ("<a>\n]]></a>", 2, 1, .forbiddenText("]]>")),
      ("<!-- a -- b --><a/>", 1, 8, .forbiddenText("--")),
      ("<!--a--->\n<a/>", 1, 6, .forbiddenText("--")),
      ("<!-- \u{1} --><a/>", 1, 6, .forbiddenCharacter(1)),
      ("<a b='1'c='2'/>", 1, 9, .expected(.whiteSpace)),
    ] as [(String, Int, Int, XMLSyntaxError.Reason)])
  func `a broken document says what is wrong and where`(
    source: String, line: Int, column: Int, reason: XMLSyntaxError.Reason
  ) throws {
    let error = try #require(throws: XMLSyntaxError.self) { try XMLText(source) }
    #expect(error.reason == reason)
    #expect(error.position.line == line)
    #expect(error.position.column == column)
  }

  @Test(arguments: [2, 40])
  func `no two attributes may have the same name`(count: Int) throws {
    let attributes = (1..<count).map { "a\($0)='1' " }.joined()
    _ = try XMLText("<e \(attributes)a\(count)='1'/>")
    for other in [1, count - 1] {
      let error = try #require(throws: XMLSyntaxError.self) {
        try XMLText("<e \(attributes)a\(other)='1'/>")
      }
      #expect(error.reason == .duplicateAttribute("a\(other)"))
      #expect(error.position.column == 4 + attributes.count)
    }
  }
}
