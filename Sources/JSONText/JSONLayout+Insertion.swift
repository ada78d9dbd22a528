import Bytes

extension JSONLayout {
  /// The edits that put new elements, or a new member, at an index. They copy the style of the
  /// neighbour; the first entry gets the given style.
  func insertion(
    of values: [JSONValue], key: String?, at index: Int, style: JSONStyle
  ) -> [JSONEdit] {
    guard !entries.isEmpty else { return [firstInsertion(of: values[0], key: key, style: style)] }
    let neighbour = neighbour(of: index)
    let style = self.style(of: neighbour)
    let lineEnd = lineEnd(after: end(before: index))
    if lineStart(of: neighbour) != nil, index == entries.count || lineEnd != nil {
      return lineInsertion(of: values, key: key, at: index, lineEnd: lineEnd, style: style)
    }
    let indent = Array(indent(at: entries[neighbour].lowerBound))
    let entries = style.render(values, key: key, indent: indent, separator: [.comma] + style.gap)
    return [inlineInsertion(of: entries, at: index, gap: style.gap)]
  }

  private func lineInsertion(
    of values: [JSONValue], key: String?, at index: Int, lineEnd: Int?, style: JSONStyle
  ) -> [JSONEdit] {
    var style = style
    if let lineEnd { style.newline = Array(bytes[newline(at: lineEnd)]) }
    let end = end(before: index)
    let isLast = index == entries.count
    let hasCommaFirst = startsWithComma(at: index, before: lineEnd)
    let indent = Array(indent(at: entries[neighbour(of: index)].lowerBound))
    let prefix = hasCommaFirst ? commaPrefix(at: min(index, entries.count - 1)) : indent
    let separator = (hasCommaFirst ? [] : [.comma]) + style.newline + prefix
    let entry = prefix + style.render(values, key: key, indent: indent, separator: separator)
    let line =
      if let lineEnd {
        JSONEdit(
          at: newline(at: lineEnd).upperBound,
          entry + (isLast || hasCommaFirst ? [] : [.comma]) + style.newline)
      } else {
        JSONEdit(at: commentsEnd(after: end), style.newline + entry)
      }
    return isLast && !hasCommaFirst ? [JSONEdit(at: end, [.comma]), line] : [line]
  }

  /// Whether the comma before a new entry belongs on the entry's line rather than at the end of the
  /// line before.
  private func startsWithComma(at index: Int, before lineEnd: Int?) -> Bool {
    guard index > 0 else { return false }
    if index < entries.count, let lineEnd { return comma(after: index - 1) > lineEnd }
    guard index > 1, let start = lineStart(of: index - 1) else { return false }
    return comma(after: index - 2) >= start
  }

  /// The indent and the comma that an entry's line begins with.
  private func commaPrefix(at index: Int) -> [UInt8] {
    let end = entries[index].lowerBound
    if let start = lineStart(of: index), bytes[start..<end].contains(.comma),
      bytes[start..<end].allSatisfy({ $0.isBlank || $0 == .comma })
    {
      return Array(bytes[start..<end])
    }
    return Array(indent(at: end)) + ", ".utf8
  }

  private func inlineInsertion(of entry: [UInt8], at index: Int, gap: [UInt8]) -> JSONEdit {
    if index == 0 { return JSONEdit(at: entries[0].lowerBound, entry + [.comma] + gap) }
    return index < entries.count
      ? JSONEdit(at: comma(after: index - 1) + 1, gap + entry + [.comma])
      : JSONEdit(at: commentsEnd(after: end(before: index)), [.comma] + gap + entry)
  }

  /// The first entry takes the place of the white space between the brackets.
  private func firstInsertion(of value: JSONValue, key: String?, style: JSONStyle) -> JSONEdit {
    if let comment = comment(before: inside.upperBound), inside.contains(comment.lowerBound) {
      return insertion(of: value, key: key, behind: comment, style: style)
    }
    var style = style
    let outer = Array(indent(at: inside.upperBound))
    if let lineEnd = bytes[inside].firstIndex(where: \.isNewline) {
      style.isOneLine = false
      style.newline = Array(bytes[newline(at: lineEnd)])
    }
    guard !style.isOneLine else {
      let entry = style.render(value, key: key, indent: outer)
      return JSONEdit(inside, bytes[inside] + entry + bytes[inside])
    }
    let indent = outer + style.unit
    let entry = style.render(value, key: key, indent: indent)
    return JSONEdit(inside, style.newline + indent + entry + style.newline + outer)
  }

  private func insertion(
    of value: JSONValue, key: String?, behind comment: Range<Int>, style: JSONStyle
  ) -> JSONEdit {
    var style = style
    let outer = Array(indent(at: inside.upperBound))
    guard let lineEnd = lineEnd(after: comment.upperBound) else {
      style.isOneLine = true
      let entry = style.render(value, key: key, indent: outer)
      return JSONEdit(at: comment.upperBound, style.gap + entry)
    }
    style.isOneLine = false
    style.newline = Array(bytes[newline(at: lineEnd)])
    let inner = Array(indent(at: comment.lowerBound))
    let indent = inner.count > outer.count ? inner : outer + style.unit
    let entry = style.render(value, key: key, indent: indent)
    return JSONEdit(at: newline(at: lineEnd).upperBound, indent + entry + style.newline)
  }
}
