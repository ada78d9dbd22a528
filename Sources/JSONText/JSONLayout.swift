import Bytes

/// Where the entries of one object or array stand among lines, commas and comments.
struct JSONLayout {
  let text: JSONText
  let container: JSONNode
  /// Of the members or elements.
  let entries: [Range<Int>]

  init(_ container: JSONNode, in text: JSONText) {
    self.text = text
    self.container = container
    entries = container.members.map(\.range) + container.elements.map(\.range)
  }

  var bytes: [UInt8] { text.bytes }
  /// Between the brackets.
  var inside: Range<Int> { container.range.lowerBound + 1..<container.range.upperBound - 1 }

  func value(of index: Int) -> JSONNode {
    container.members.isEmpty ? container.elements[index] : container.members[index].node
  }

  /// Where the entry before an index ends, or the opening bracket.
  func end(before index: Int) -> Int {
    index > 0 ? entries[index - 1].upperBound : inside.lowerBound
  }

  /// The comma between an entry and the next one.
  func comma(after index: Int) -> Int {
    var offset = entries[index].upperBound
    while bytes[offset] != .comma {
      offset = text.comments.first { $0.lowerBound == offset }?.upperBound ?? offset + 1
    }
    return offset
  }

  /// The line end after an offset, where only blanks, comments and a comma stand before it.
  func lineEnd(after offset: Int) -> Int? {
    var offset = offset
    while bytes[offset].isBlank || bytes[offset] == .comma || bytes[offset] == .slash {
      offset = text.comments.first { $0.lowerBound == offset }?.upperBound ?? offset + 1
    }
    return bytes[offset].isNewline ? offset : nil
  }

  /// The start of an entry's line, where only blanks, comments and a comma stand between.
  func lineStart(of index: Int) -> Int? {
    var offset = entries[index].lowerBound
    while offset > inside.lowerBound {
      let byte = bytes[offset - 1]
      if byte.isNewline { return offset }
      if byte.isBlank || byte == .comma {
        offset -= 1
      } else if let comment = text.comments.last(where: { $0.upperBound == offset }),
        !hasNewline(in: comment)
      {
        offset = comment.lowerBound
      } else {
        return nil
      }
    }
    return nil
  }

  /// Behind the comments that follow an offset on its line and leave room for more on it.
  func commentsEnd(after offset: Int) -> Int {
    var end = offset
    var offset = offset
    while bytes[offset].isBlank || bytes[offset] == .slash {
      if let comment = text.comments.first(where: { $0.lowerBound == offset }) {
        guard bytes[comment.lowerBound + 1] == .star, !hasNewline(in: comment) else { break }
        end = comment.upperBound
        offset = comment.upperBound
      } else {
        offset += 1
      }
    }
    return end
  }

  func hasNewline(in range: Range<Int>) -> Bool {
    bytes[range].contains { $0.isNewline }
  }

  /// The line end at an offset.
  func newline(at offset: Int) -> Range<Int> {
    let isPair = bytes[offset...].starts(with: [.carriageReturn, .lineFeed])
    return offset..<offset + (isPair ? 2 : 1)
  }

  func skippingBlanks(from offset: Int) -> Int {
    bytes[offset...].firstIndex { !$0.isBlank } ?? bytes.endIndex
  }

  /// The blanks that the line of an offset begins with.
  func indent(at offset: Int) -> ArraySlice<UInt8> {
    let start = bytes[..<offset].lastIndex { $0.isNewline }.map { $0 + 1 } ?? 0
    return bytes[start...].prefix { $0.isBlank }
  }
}
