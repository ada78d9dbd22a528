import Bytes
import JSONText
import TestKit
import Testing

@Suite struct TextPositionTests {
  @Test(arguments: ["\n", "\r\n", "\r"])
  func `each kind of line end ends one line`(newline: String) throws {
    let text = try JSONText(Array("{\(newline)\(newline)\"a\": 1}".utf8))
    #expect(text.position(of: text.bytes.count - 2) == TextPosition(line: 3, column: 6))
    #expect(text.position(of: 1) == TextPosition(line: 1, column: 2))
  }

  @Test func `columns count code points`() throws {
    let text = try JSONText(Array("[\"e\u{301}👩‍👩‍👧\", 1]".utf8))
    let one = try #require(text[1]).range.lowerBound
    #expect(text.position(of: one) == TextPosition(line: 1, column: 13))
  }

  @Test func `columns count bytes in a text that is not UTF-8`() {
    let bytes: [UInt8] = [0x0A, 0xC3, 0xA9, 0x80]
    #expect(TextPosition(of: 4, in: bytes, isUTF8: false) == TextPosition(line: 2, column: 4))
    #expect(TextPosition(of: 4, in: bytes) == TextPosition(line: 2, column: 3))
  }

  @Test func `a byte order mark takes no column`() throws {
    let text = try JSONText([0xEF, 0xBB, 0xBF] + Array("[1]".utf8))
    #expect(text.position(of: 3) == TextPosition(line: 1, column: 1))
    #expect(text.position(of: 4) == TextPosition(line: 1, column: 2))
    #expect(text.position(of: 0) == TextPosition(line: 1, column: 1))
  }

  @Test func `an offset outside the text counts as its start or end`() throws {
    let text = try JSONText(Array("[1]\n".utf8))
    #expect(text.position(of: -1) == TextPosition(line: 1, column: 1))
    #expect(text.position(of: 99) == TextPosition(line: 2, column: 1))
  }

  @Test func `positions are in reading order`() {
    #expect(TextPosition(line: 1, column: 9) < TextPosition(line: 2, column: 1))
    #expect(TextPosition(line: 2, column: 1) < TextPosition(line: 2, column: 2))
  }
}

@Suite struct TextPositionsTests {
  @Test(
    arguments: [
      "", "\n", "a\r\nb\rc\n\n\r", "\u{FEFF}a\n\u{E9}\u{20AC}\u{1F4EC}\n", "x\r",
      String(repeating: "\u{E9}a", count: 3000), String(repeating: "abc\r\n", count: 900),
    ])
  func `every position is the one that is counted from the start`(text: String) {
    for bytes in [Array(text.utf8), Array(text.utf8) + [0xFF, 0x0A, 0x80]] {
      let positions = TextPositions(bytes)
      for offset in stride(from: -1, through: bytes.count + 1, by: bytes.count > 200 ? 97 : 1) {
        let isInside = bytes.indices.contains(offset) && bytes[offset] & 0xC0 == 0x80
        guard !isInside else { continue }
        #expect(positions.position(of: offset) == TextPosition(of: offset, in: bytes), "\(offset)")
      }
    }
  }
}
