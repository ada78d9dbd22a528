import Bytes
import Testing

@Suite struct TextLinesTests {
  @Test(
    arguments: [
      ("", [0..<0]), ("a", [0..<1]), ("\n", [0..<1]), ("a\n\nb", [0..<2, 2..<3, 3..<4]),
      ("a\r\nb\n", [0..<3, 3..<5]),
    ] as [(String, [Range<Int>])])
  func `a line ends behind its line feed`(text: String, lines: [Range<Int>]) {
    #expect(Array(TextLines(Array(text.utf8))) == lines)
  }

  @Test func `every offset belongs to a line, those behind the text to the last`() {
    let lines = TextLines(Array("a\n\nbc\n".utf8))
    #expect((0...8).map(lines.line) == [0, 0, 1, 2, 2, 2, 2, 2, 2])
  }
}
