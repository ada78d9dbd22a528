import Bytes

/// The entries of one object or array among lines, commas and comments.
struct JSONLayout {
  let text: JSONText
  let container: JSONNode
  /// The byte ranges of the members or elements.
  let entries: [Range<Int>]

  init(_ container: JSONNode, in text: JSONText) {
    self.text = text
    self.container = container
    entries = container.members.map(\.range) + container.elements.map(\.range)
  }

  var bytes: [UInt8] { text.bytes }
  /// The bytes between the brackets.
  var inside: Range<Int> { container.range.lowerBound + 1..<container.range.upperBound - 1 }

  func value(of index: Int) -> JSONNode {
    container.members.isEmpty ? container.elements[index] : container.members[index].node
  }

  /// The end of the entry before an index, or of the opening bracket.
  func end(before index: Int) -> Int {
    index > 0 ? entries[index - 1].upperBound : inside.lowerBound
  }

  /// The comma between an entry and the next one.
  func comma(after index: Int) -> Int {
    skip(from: entries[index].upperBound) { $0 != .comma }
  }

  /// The line end after an offset; nil if anything but blanks, comments and a comma precedes it.
  func lineEnd(after offset: Int) -> Int? {
    let end = skip(from: offset) { $0.isBlank || $0 == .comma }
    return bytes[end].isNewline ? end : nil
  }

  /// The start of an entry's line; nil if anything but blanks, comments and a comma is between.
  func lineStart(of index: Int) -> Int? {
    var offset = entries[index].lowerBound
    while offset > inside.lowerBound {
      let byte = bytes[offset - 1]
      if byte.isNewline { return offset }
      if byte.isBlank || byte == .comma {
        offset -= 1
      } else if let comment = comment(before: offset), comment.upperBound == offset,
        !hasNewline(in: comment)
      {
        offset = comment.lowerBound
      } else {
        return nil
      }
    }
    return nil
  }

  /// The end of the comments that follow an offset on its line and leave room for more on it.
  func commentsEnd(after offset: Int) -> Int {
    var end = offset
    while let comment = comment(at: skippingBlanks(from: end)),
      bytes[comment.lowerBound + 1] == .star, !hasNewline(in: comment)
    {
      end = comment.upperBound
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

  /// The blanks at the start of the line of an offset.
  func indent(at offset: Int) -> ArraySlice<UInt8> {
    let start = bytes[..<offset].lastIndex { $0.isNewline }.map { $0 + 1 } ?? 0
    return bytes[start...].prefix { $0.isBlank }
  }

  /// The last comment that ends at an offset or before it.
  func comment(before offset: Int) -> Range<Int>? {
    text.comments[..<text.comments.partitioningIndex { $0.upperBound > offset }].last
  }

  /// The comment that starts at an offset.
  private func comment(at offset: Int) -> Range<Int>? {
    let index = text.comments.partitioningIndex { $0.lowerBound >= offset }
    return text.comments[index...].prefix(1).first { $0.lowerBound == offset }
  }

  /// The first offset from one on that is outside comments and does not meet a condition.
  private func skip(from offset: Int, while condition: (UInt8) -> Bool) -> Int {
    var offset = offset
    while true {
      if let comment = comment(at: offset) {
        offset = comment.upperBound
      } else if condition(bytes[offset]) {
        offset += 1
      } else {
        return offset
      }
    }
  }
}
