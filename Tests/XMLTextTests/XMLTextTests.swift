import Testing
import XMLText

struct XMLTextTests {
  @Test func `white space is text only behind the first character`() throws {
    let text = try XMLText("<a>\n  <b/> <!-- c -->\n  d <b/> </a>")
    #expect(text.root.text == "\n  d  ")
    #expect(text.root.trimmedText == "d")
  }

  @Test func `elements keep their order, their names and their places`() throws {
    let text = try XMLText(
      "<a>\n  <b/>\n  <x:c></x:c><b>2</b>\n</a>\n", hasNamespaces: false)
    #expect(text.root.name == "a")
    #expect(text.root.children.map(\.name) == ["b", "x:c", "b"])
    #expect(text.root.children.map(\.offset) == [6, 13, 24])
    #expect(text.root.children(named: "b").map(\.text) == ["", "2"])
    #expect(text.position(of: 24).line == 3)
    #expect(text.position(of: 24).column == 14)
  }

  @Test func `a pom gives its packaging and its modules`() throws {
    let text = try XMLText(
      """
      <?xml version="1.0" encoding="UTF-8" standalone="no"?>
      <!-- <packaging>jar</packaging> -->
      <!DOCTYPE project [ <!ELEMENT project (#PCDATA)> <!ENTITY e "]>"> <!-- ]> --> ]>
      <project xmlns="http://maven.apache.org/POM/4.0.0"
               xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'>
        <?hint here?>
        <packaging>
          pom <!-- not a jar -->
        </packaging>
        <modules><module>all</module><module>ui.config</module></modules>
        <profiles><profile><modules><module>it</module></modules></profile></profiles>
      </project>
      <!-- the end -->
      """)
    #expect(text.root.child("packaging")?.trimmedText == "pom")
    var modules: [String] = []
    text.root.forEachDescendant { if $0.name == "module" { modules.append($0.trimmedText) } }
    #expect(modules == ["all", "ui.config", "it"])
  }

  @Test func `text joins its runs, CDATA and references`() throws {
    let text = try XMLText("<a>1 &lt; <b/>2 &#38;&#x20AC;<![CDATA[ <&amp;> ]]>\r\nx\ry</a>")
    #expect(text.root.text == "1 < 2 &\u{20AC} <&amp;> \nx\ny")
  }

  @Test func `an attribute has its value and the range of what is written`() throws {
    let source = "<jcr:root\n smtp.port = '{Long}465' note=\"a &amp;&quot;\tb&#10;\" empty=''/>"
    let text = try XMLText(source, hasNamespaces: false)
    let port = try #require(text.root.attribute("smtp.port"))
    #expect(port.value == "{Long}465")
    #expect(text.written(port) == "{Long}465")
    let note = try #require(text.root.attribute("note"))
    #expect(note.value == "a &\" b\n")
    #expect(text.written(note) == "a &amp;&quot;\tb&#10;")
    #expect(text.root.attribute("empty")?.range.isEmpty == true)
    #expect(text.root.attribute("other") == nil)
  }

  @Test func `positions count lines of each kind and characters, not bytes`() throws {
    let text = try XMLText("<a>\r\n\r\u{E9}\u{20AC}<b/></a>")
    let offset = try #require(text.root.child("b")).offset
    #expect(offset == 11)
    #expect(text.position(of: offset).line == 3)
    #expect(text.position(of: offset).column == 3)
    #expect(text.position(of: -1) == text.position(of: 0))
    #expect(text.position(of: 999).line == 3)
  }

  @Test func `elements stand inside each other up to a limit`() throws {
    let nested = { (depth: Int) in
      String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
    }
    var count = 0
    try XMLText(nested(256)).root.forEachDescendant { _ in count += 1 }
    #expect(count == 255)
    #expect(reason(nested(257)) == .tooDeep)
    #expect(reason(String(repeating: "<a>", count: 1_000_000)) == .tooDeep)
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8])
  func `no bytes trap, whatever they are`(seed: UInt64) {
    var random = SplitMix(state: seed)
    let pieces = [
      "<", ">", "</", "/>", "a", "b", "=", "\"", "'", " ", "&", ";", "&#", "x", "9", "&lt;",
      "<!--", "-->", "<![CDATA[", "]]>", "<?", "?>", "<!DOCTYPE", "[", "\r\n", "\u{0}", "\u{E9}",
    ]
    for _ in 0..<2_000 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0..<24, using: &random) {
        bytes += Array((pieces.randomElement(using: &random) ?? "").utf8)
      }
      if Bool.random(using: &random) { bytes.append(UInt8.random(in: 0...255, using: &random)) }
      do throws(XMLSyntaxError) {
        let text = try XMLText(bytes)
        let ends = text.root.attributes.map(\.range.upperBound)
        #expect(ends.allSatisfy { $0 <= bytes.count }, "seed \(seed): \(bytes)")
      } catch {
        #expect(error.position.line >= 1 && error.position.column >= 1, "seed \(seed): \(bytes)")
      }
    }
  }
}
