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
      ("<?xml version='1.0' encoding='UTF-8 x'?><a/>", 1, 1, .misplacedDeclaration),
      ("<?xml version='1.0' standalone='x'?><a/>", 1, 1, .misplacedDeclaration),
      ("<?xml version='&#49;'?><!-- --><a b='<'/>", 1, 37, .unfinished(.attributeValue)),
      ("<?a=b?><a/>", 1, 4, .expected(.whiteSpace)),
      ("<?a:b c?><a/>", 1, 3, .invalidName("a:b")),
      ("<a/><![CDATA[]]>", 1, 5, .contentOutsideRoot),
      ("<a>\n\u{FFFE}</a>", 2, 1, .forbiddenCharacter(0xFFFE)),
      ("<a b='\u{FFFF}'/>", 1, 7, .forbiddenCharacter(0xFFFF)),
      ("<!--\u{FFFF}--><a/>", 1, 5, .forbiddenCharacter(0xFFFF)),
      ("<a>&#xFFFE;</a>", 1, 4, .invalidCharacterReference),
      ("<a>&#65535;</a>", 1, 4, .invalidCharacterReference),
      ("<a\u{D7}/>", 1, 2, .invalidName("a\u{D7}")),
      ("<a \u{FEFF}b='1'/>", 1, 4, .invalidName("\u{FEFF}b")),
      ("<:a/>", 1, 2, .invalidName(":a")),
      ("<a>\n<b:/></a>", 2, 2, .invalidName("b:")),
      ("<a b:c:d='1'/>", 1, 4, .invalidName("b:c:d")),
      ("<a b:1='1'/>", 1, 4, .invalidName("b:1")),
      ("<a>\n<b:c/></a>", 2, 2, .undeclaredPrefix("b")),
      ("<a b:c='1'/>", 1, 4, .undeclaredPrefix("b")),
      ("<a><b xmlns:c='u'/><c:d/></a>", 1, 21, .undeclaredPrefix("c")),
      ("<a xmlns:b='u' xmlns:c='u' b:d='1' c:d='2'/>", 1, 36, .duplicateAttribute("c:d")),
      ("<a xmlns:b=''/>", 1, 4, .forbiddenNamespace("xmlns:b")),
      ("<a xmlns:xml='u'/>", 1, 4, .forbiddenNamespace("xmlns:xml")),
      ("<a xmlns:xmlns='u'/>", 1, 4, .forbiddenNamespace("xmlns:xmlns")),
      (
        "<a xmlns:b='http://www.w3.org/XML/1998/namespace'/>", 1, 4, .forbiddenNamespace("xmlns:b")
      ),
      ("<a xmlns='http://www.w3.org/2000/xmlns/'/>", 1, 4, .forbiddenNamespace("xmlns")),
      ("<!DOCTYPE><a/>", 1, 10, .expected(.whiteSpace)),
      ("<!DOCTYPE a b><a/>", 1, 1, .unfinished(.doctype)),
      ("<!DOCTYPE a [<b>]><a/>", 1, 1, .unfinished(.doctype)),
      ("<!DOCTYPE a [<!ENTITY b <c>]><a/>", 1, 1, .unfinished(.doctype)),
    ] as [(String, Int, Int, XMLSyntaxError.Reason)])
  func `a broken document says what is wrong and where`(
    source: String, line: Int, column: Int, reason: XMLSyntaxError.Reason
  ) throws {
    let error = try #require(throws: XMLSyntaxError.self) { try XMLText(source) }
    #expect(error.reason == reason)
    #expect(error.position.line == line)
    #expect(error.position.column == column)
  }

  @Test(arguments: [
    "<a xml:lang='en' xmlns='u' xmlns:xml='http://www.w3.org/XML/1998/namespace'/>",
    "<b:a xmlns:b='u' b:c='1' c='2'><b:c xmlns:b='v' b:c='3'/><b:c/></b:a>",
    "<!DOCTYPE a PUBLIC '-//b//' \"b.dtd\" [<!-- <b> --><?c d?><!ENTITY % e '>'> %e;]><a/>",
    "<a xmlns:b='u' xmlns:c='v' b:d='1' c:d='2'/>",
    "<\u{E4}\u{B7}\u{300}/>",
  ])
  func `what other parsers read is read`(source: String) throws {
    _ = try XMLText(source)
  }

  @Test func `a pom needs no declarations of prefixes, as Maven reads it`() throws {
    let source = "<a b:c='1'/>"
    _ = try XMLText(source, hasNamespaces: false)
    #expect(throws: XMLSyntaxError.self) { try XMLText(source) }
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
