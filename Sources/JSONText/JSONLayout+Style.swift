import Bytes

extension JSONLayout {
  /// The entry whose style a new one at an index gets: the entry before it. The first entry is
  /// avoided if there is another, since it may share its line with the bracket.
  func neighbour(of index: Int) -> Int {
    index == 1 && entries.count > 1 ? 1 : max(0, index - 1)
  }

  /// The spacing of an entry's value and its key, completed from the rest of the text.
  func style(of index: Int) -> JSONStyle {
    var style = text.style
    let value = value(of: index)
    let member =
      container.members.isEmpty
      ? value.firstMember ?? text.root.firstMember : container.members[index]
    if let colon = member.flatMap(colon) { style.colon = colon }
    style.gap = gap ?? Array(style.colon.drop { $0 != .colon }.dropFirst())
    let layout = JSONLayout(value, in: text)
    if layout.entries.isEmpty {
      style.isOneLine = lineStart(of: index) == nil
    } else {
      style.isOneLine = !hasNewline(in: value.range)
      let padding = layout.inside.lowerBound..<layout.entries[0].lowerBound
      if bytes[padding].allSatisfy(\.isBlank) { style.padding = Array(bytes[padding]) }
    }
    return style
  }

  /// The bytes between a key and its value; nil if they are more than a colon and blanks.
  private func colon(of member: JSONMember) -> [UInt8]? {
    let colon = bytes[member.keyRange.upperBound..<member.node.range.lowerBound]
    return colon.allSatisfy { $0.isBlank || $0 == .colon } ? Array(colon) : nil
  }

  /// The blanks after the first comma with another entry behind it on its line.
  private var gap: [UInt8]? {
    for index in entries.indices.dropLast() {
      let gap = comma(after: index) + 1..<entries[index + 1].lowerBound
      if bytes[gap].allSatisfy(\.isBlank) { return Array(bytes[gap]) }
    }
    return nil
  }
}

extension JSONText {
  /// The line ends and the indent that the text begins with.
  var style: JSONStyle {
    var style = JSONStyle()
    let layout = JSONLayout(root, in: self)
    if let end = bytes.firstIndex(where: \.isNewline) {
      style.newline = Array(bytes[layout.newline(at: end)])
    }
    if let index = layout.entries.indices.first(where: { layout.lineStart(of: $0) != nil }) {
      let outer = layout.indent(at: root.range.lowerBound)
      let inner = layout.indent(at: layout.entries[index].lowerBound)
      if inner.count > outer.count, inner.starts(with: outer) {
        style.unit = Array(inner.dropFirst(outer.count))
      }
    }
    return style
  }
}
