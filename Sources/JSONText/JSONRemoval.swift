extension JSONLayout {
  /// The edits that take an entry away with one comma: with its line where it has one for itself, else
  /// with the blanks that set it off.
  func removal(of index: Int) -> [JSONEdit] {
    guard entries.count > 1 || hasComment else { return [JSONEdit(inside)] }
    let before = index > 0 ? comma(after: index - 1) : nil
    let after = index + 1 < entries.count ? comma(after: index) : nil
    if let line = line(of: index) {
      switch [before, after].count(where: { $0.map(line.contains) ?? false }) {
      case 0:
        if let after { return [JSONEdit(line), JSONEdit(after..<after + 1)] }
        return (before.map { [JSONEdit($0..<$0 + 1)] } ?? []) + [JSONEdit(line)]
      case 1:
        return [JSONEdit(line)]
      default:
        break
      }
    }
    let entry = entries[index]
    guard let after else {
      let entry = spaceStart(before: entry.lowerBound)..<entry.upperBound
      return before.map { removal(of: $0..<$0 + 1, and: entry) } ?? [JSONEdit(entry)]
    }
    if index == 0 || lineStart(of: index) != nil {
      return removal(of: entry, and: after..<skippingBlanks(from: after + 1))
    }
    let start = spaceStart(before: entry.lowerBound)
    return removal(of: start..<entry.upperBound, and: after..<after + 1)
  }

  private var hasComment: Bool { text.comments.contains { inside.contains($0.lowerBound) } }

  /// The line of an entry with its line end, where comments and commas alone share it.
  private func line(of index: Int) -> Range<Int>? {
    let end = entries[index].upperBound
    guard let lineStart = lineStart(of: index), let lineEnd = lineEnd(after: end),
      !hasNewline(in: end..<lineEnd)
    else { return nil }
    return lineStart..<newline(at: lineEnd).upperBound
  }

  /// Removes two ranges, and what lies between them where that is white space.
  private func removal(of first: Range<Int>, and second: Range<Int>) -> [JSONEdit] {
    bytes[first.upperBound..<second.lowerBound].allSatisfy(\.isSpace)
      ? [JSONEdit(first.lowerBound..<second.upperBound)] : [JSONEdit(first), JSONEdit(second)]
  }

  /// Where the white space before an offset begins, but for the line end of a comment.
  private func spaceStart(before offset: Int) -> Int {
    var floor = inside.lowerBound
    if let comment = text.comments.last(where: { $0.upperBound <= offset }) {
      let isLine = bytes[comment.lowerBound + 1] == .slash
      floor = max(floor, isLine ? newline(at: comment.upperBound).upperBound : comment.upperBound)
    }
    return bytes[floor..<offset].lastIndex { !$0.isSpace }.map { $0 + 1 } ?? floor
  }
}
