import Bytes

extension JSONLayout {
  /// The edits that remove an entry and one comma: with its line if the line is the entry's alone,
  /// else with the blanks around it.
  func removal(of index: Int) -> [JSONEdit] {
    let entry = entries[index]
    let line = line(of: index)
    let taken = line ?? entry
    let rest = [inside.lowerBound..<taken.lowerBound, taken.upperBound..<inside.upperBound]
    if rest.allSatisfy(isSpace) { return [JSONEdit(inside)] }
    let before = index > 0 ? comma(after: index - 1) : nil
    let after = index + 1 < entries.count ? comma(after: index) : nil
    if let line, let edits = lineRemoval(line, before: before, after: after) { return edits }
    let start = spaceStart(before: entry.lowerBound)
    guard let after else {
      guard let before else { return [JSONEdit(start..<entry.upperBound)] }
      return edits(removing: spaceStart(before: before)..<before + 1, start..<entry.upperBound)
    }
    let startsLine = before.map { $0 < lineStart(of: index) ?? 0 } ?? true
    return startsLine
      ? edits(removing: entry, after..<skippingBlanks(from: after + 1))
      : edits(removing: start..<entry.upperBound, after..<after + 1)
  }

  /// Removes a line and one of the commas around its entry; nil if both commas are on the line,
  /// since one has to stay.
  private func lineRemoval(_ line: Range<Int>, before: Int?, after: Int?) -> [JSONEdit]? {
    switch (before.map(line.contains) ?? false, after.map(line.contains) ?? false) {
    case (true, true):
      return nil
    case (false, false):
      if let after { return [JSONEdit(line), JSONEdit(after..<after + 1)] }
      return (before.map { [JSONEdit($0..<$0 + 1)] } ?? []) + [JSONEdit(line)]
    default:
      return [JSONEdit(line)]
    }
  }

  private func isSpace(_ range: Range<Int>) -> Bool { bytes[range].allSatisfy(\.isSpace) }

  /// The line of an entry with its line end; nil if anything but comments and commas shares it.
  private func line(of index: Int) -> Range<Int>? {
    let end = entries[index].upperBound
    guard let lineStart = lineStart(of: index), let lineEnd = lineEnd(after: end),
      !hasNewline(in: end..<lineEnd)
    else { return nil }
    return lineStart..<newline(at: lineEnd).upperBound
  }

  /// Removes two ranges, and the text between them if it is white space.
  private func edits(removing first: Range<Int>, _ second: Range<Int>) -> [JSONEdit] {
    isSpace(first.upperBound..<second.lowerBound)
      ? [JSONEdit(first.lowerBound..<second.upperBound)] : [JSONEdit(first), JSONEdit(second)]
  }

  /// The start of the white space before an offset, without the line end of a comment.
  private func spaceStart(before offset: Int) -> Int {
    var floor = inside.lowerBound
    if let comment = comment(before: offset) {
      let isLine = bytes[comment.lowerBound + 1] == .slash
      floor = max(floor, isLine ? newline(at: comment.upperBound).upperBound : comment.upperBound)
    }
    return bytes[floor..<offset].lastIndex { !$0.isSpace }.map { $0 + 1 } ?? floor
  }
}
