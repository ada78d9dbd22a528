/// A place in a text as an editor shows it.
package struct TextPosition: Hashable, Sendable, Comparable {
  /// From 1; LF, CRLF and a lone CR each end a line.
  package let line: Int
  /// From 1, in Unicode code points, as SARIF's `unicodeCodePoints`; a byte order mark does not
  /// count.
  package let column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  package static func < (left: Self, right: Self) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

extension TextPosition {
  /// The position of the byte at an offset; an offset outside the text counts as its start or end.
  /// In a text that is not UTF-8 each byte is a code point.
  package init(of offset: Int, in bytes: [UInt8], isUTF8: Bool = true) {
    let end = min(max(0, offset), bytes.count)
    var line = 1
    var start = min(bytes.byteOrderMarkCount, end)
    for index in start..<end where bytes[index].isNewline {
      // The line feed of a CRLF ends the line.
      if bytes[index...].starts(with: [.carriageReturn, .lineFeed]) { continue }
      line += 1
      start = index + 1
    }
    let head = bytes[start..<end]
    let count = isUTF8 ? String(decoding: head, as: UTF8.self).unicodeScalars.count : head.count
    self.init(line: line, column: count + 1)
  }
}

extension [UInt8] {
  /// The length of the byte order mark that a text in UTF-8 may begin with.
  package var byteOrderMarkCount: Int { starts(with: "\u{FEFF}".utf8) ? 3 : 0 }
}
