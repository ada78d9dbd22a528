import Bytes

extension JSONText {
  /// Puts another scalar in the place of one, which no syntax depends on: the tree keeps its shape.
  mutating func exchange(
    _ scalar: JSONNode, for kind: JSONNode.Kind, written replacement: [UInt8]
  ) -> Range<Int> {
    bytes.replaceSubrange(scalar.range, with: replacement)
    let (start, end) = (scalar.range.lowerBound, scalar.range.upperBound)
    let shift = replacement.count - scalar.range.count
    root.exchange(scalar.range, for: kind, shift: shift)
    lines.move(behind: end, by: shift)
    replaceComments(from: end, to: end, with: [], shift: shift)
    return start..<end + shift
  }

  /// Makes edits between the brackets of the object or array at a path, or anywhere where there is
  /// none; they are in reading order and do not overlap. Returns the range of the new text outside
  /// of which nothing changed, or nil where it would be no JSON, which leaves it as it is.
  @discardableResult
  mutating func apply(_ edits: [JSONEdit], inside path: JSONPath?) -> Range<Int>? {
    guard let first = edits.first, let last = edits.last else { return nil }
    let edited = bytes(after: edits)
    let range = first.range.lowerBound..<last.range.upperBound
    let changed = range.lowerBound..<range.upperBound + edited.count - bytes.count
    do {
      if let path {
        try read(edited, changedIn: range, inside: path)
      } else {
        self = try JSONText(edited, keys: keys)
      }
    } catch {
      return nil
    }
    return changed
  }

  /// In no more room than they need: what is made for each key should not be large.
  private func bytes(after edits: [JSONEdit]) -> [UInt8] {
    var edited: [UInt8] = []
    edited.reserveCapacity(
      edits.reduce(bytes.count) { $0 + $1.replacement.count - $1.range.count })
    var offset = 0
    for edit in edits {
      edited += bytes[offset..<edit.range.lowerBound]
      edited += edit.replacement
      offset = edit.range.upperBound
    }
    edited += bytes[offset...]
    return edited
  }

  /// Takes bytes that differ in a range between the brackets of an object or array: what stands
  /// there is parsed, what it holds before and behind stays.
  private mutating func read(
    _ edited: [UInt8], changedIn range: Range<Int>, inside path: JSONPath
  ) throws(JSONSyntaxError) {
    guard let container = node(at: path) else { return }
    let (open, close) = (container.range.lowerBound, container.range.upperBound - 1)
    let gap = JSONGap(range, among: JSONLayout(container, in: self).entries)
    let shift = edited.count - bytes.count
    let stop = gap.stop.map { $0 + shift }
    let depth = path.count + 1
    var parser = JSONParser(edited, from: gap.end ?? open)
    let kind: JSONNode.Kind
    switch container.kind {
    case .object(let members):
      let new = try parser.members(of: open, depth: depth, after: gap.end, until: stop)
      kind = .object(members.replacing(gap.items, with: new, shift: shift))
    case .array(let elements):
      let new = try parser.elements(of: open, depth: depth, after: gap.end, until: stop)
      kind = .array(elements.replacing(gap.items, with: new, shift: shift))
    case .string, .number, .bool, .null: return
    }
    root.exchange(container.range, for: kind, shift: shift)
    replaceComments(
      from: gap.end ?? open, to: gap.stop ?? close, with: parser.comments, shift: shift)
    lines.change(bytes, in: range, to: edited)
    bytes = edited
  }

  /// Puts other comments in the place of those between two offsets, and moves those behind.
  private mutating func replaceComments(
    from start: Int, to end: Int, with others: [Range<Int>], shift: Int
  ) {
    guard !comments.isEmpty || !others.isEmpty else { return }
    comments =
      comments.filter { $0.upperBound <= start } + others
      + comments.filter { $0.lowerBound >= end }.map { $0.shifted(by: shift) }
  }
}

/// The part of an object or array between two neighbours that a change of the text leaves alone.
private struct JSONGap {
  /// Those that are not left alone.
  let items: Range<Int>
  /// Where the neighbour before ends.
  let end: Int?
  /// Where the neighbour behind begins.
  let stop: Int?

  init(_ range: Range<Int>, among entries: [Range<Int>]) {
    let first = entries.firstIndex { $0.upperBound > range.lowerBound } ?? entries.count
    let last = entries[first...].firstIndex { $0.lowerBound >= range.upperBound } ?? entries.count
    items = first..<last
    end = first > 0 ? entries[first - 1].upperBound : nil
    stop = last < entries.count ? entries[last].lowerBound : nil
  }
}
