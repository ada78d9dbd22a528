/// A place in a text as editors count it.
package struct TextPosition: Hashable, Sendable, Comparable {
  /// From 1; LF, CRLF and a lone CR each end a line.
  package let line: Int
  /// From 1, in Characters; a byte order mark is none.
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
  /// The place of the byte at an offset, which is brought into the text where it is outside.
  package init(of offset: Int, in bytes: [UInt8]) {
    let end = min(max(0, offset), bytes.count)
    var line = 1
    var start =
      bytes.starts(with: UTF8Mark.bytes) ? min(UTF8Mark.bytes.count, end) : 0
    for index in 0..<end where bytes[index].isNewline {
      if bytes[index] == .carriageReturn, index + 1 < bytes.count, bytes[index + 1] == .lineFeed {
        continue
      }
      line += 1
      start = index + 1
    }
    self.init(line: line, column: String(decoding: bytes[start..<end], as: UTF8.self).count + 1)
  }

  /// The same, told by the lines of the text.
  package init(of offset: Int, in bytes: [UInt8], _ lines: TextLines) {
    let end = min(max(0, offset), bytes.count)
    let line = lines.count(upTo: end)
    guard line > 0, lines.loneReturns == 0 else {
      self.init(of: offset, in: bytes)
      return
    }
    let head = bytes[lines[line - 1].upperBound..<end]
    self.init(line: line + 1, column: String(decoding: head, as: UTF8.self).count + 1)
  }
}

/// The byte order mark that a text in UTF-8 may begin with.
package enum UTF8Mark {
  package static let bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
}
