extension JSONText {
  /// Sets the value at a path so that only the bytes of what differs change, and makes the member, or
  /// the element behind the last, where it is missing.
  ///
  /// A value keeps the type that the file has where that type can carry it; values that are equal then
  /// are no edit. `order` tells where among its siblings a new member goes. Returns the range of the
  /// new text outside of which nothing changed; nil where nothing did: for an equal value, a path
  /// through what is no object or array, or a nesting too deep to be read.
  @discardableResult
  package mutating func set(
    _ path: JSONPath, to value: JSONValue, order: [String] = [], keepingType: Bool = true
  ) -> Range<Int>? {
    if let node = node(at: path) {
      return update(node, at: path, to: value, keepingType: keepingType)
    }
    guard let step = path.last else { return nil }
    guard let parent = node(at: path.parent) else {
      guard case .key(let key) = step else { return nil }
      return set(path.parent, to: .object([.init(key: key, value: value)]))
    }
    switch (step, parent.kind) {
    case (.key(let key), .object(let members)):
      let index = keys(at: path.parent).index(of: key, among: members, order: order)
      return insert(value, key: key, at: index, in: parent, at: path.parent)
    case (.element(let index), .array(let elements)) where index == elements.count:
      return insert(value, key: nil, at: index, in: parent, at: path.parent)
    default:
      return nil
    }
  }

  /// Inserts an element into the array at a path, at its end where the index is beyond; returns the
  /// range of the new text outside of which nothing changed, or nil where there is no such array.
  @discardableResult
  package mutating func insert(
    _ value: JSONValue, at index: Int = .max, in path: JSONPath
  ) -> Range<Int>? {
    guard let node = node(at: path), case .array(let elements) = node.kind else { return nil }
    return insert(value, key: nil, at: min(max(0, index), elements.count), in: node, at: path)
  }

  /// Removes a member with its duplicates, or an element: each with one comma and, where nothing else
  /// shares it, its line; false where there is none.
  @discardableResult
  package mutating func remove(_ path: JSONPath) -> Bool {
    guard removeEntry(at: path) != nil else { return false }
    while case .key = path.last, removeEntry(at: path) != nil {}
    return true
  }

  private mutating func removeEntry(at path: JSONPath) -> Range<Int>? {
    guard let (layout, index) = place(of: path) else { return nil }
    return apply(layout.removal(of: index))
  }

  private mutating func insert(
    _ value: JSONValue, key: String?, at index: Int, in container: JSONNode, at path: JSONPath
  ) -> Range<Int>? {
    let style = place(of: path).map { $0.layout.style(of: $0.index) } ?? style
    return apply(
      JSONLayout(container, in: self).insertion(of: value, key: key, at: index, style: style))
  }

  /// The object or array that a path ends in, and which of its entries is meant.
  private func place(of path: JSONPath) -> (layout: JSONLayout, index: Int)? {
    guard !path.isEmpty, let end = node(at: path)?.range.upperBound,
      let container = node(at: path.parent)
    else { return nil }
    let layout = JSONLayout(container, in: self)
    return layout.entries.firstIndex { $0.upperBound == end }.map { (layout, $0) }
  }

  private mutating func update(
    _ node: JSONNode, at path: JSONPath, to value: JSONValue, keepingType: Bool
  ) -> Range<Int>? {
    let value = keepingType ? value.keepingType(of: node) : value
    switch (node.kind, value) {
    case (.object(let old), .object(let new)):
      return update(old, at: path, to: new, keepingType: keepingType)
    case (.array(let old), .array(let new)):
      return update(old, at: path, to: new, keepingType: keepingType)
    default:
      guard !node.equals(value, keepingType: false) else { return nil }
      let place = place(of: path)
      let indent = place.map { $0.layout.indent(at: node.range.lowerBound) } ?? []
      let style = place.map { $0.layout.style(of: $0.index) } ?? style
      return apply([JSONEdit(node.range, style.render(value, indent: Array(indent)))])
    }
  }

  private mutating func update(
    _ old: [JSONMember], at path: JSONPath, to new: [JSONValue.Member], keepingType: Bool
  ) -> Range<Int>? {
    var changed: Range<Int>?
    let order = new.map(\.key)
    for member in new {
      extend(&changed) {
        $0.set(path + [.key(member.key)], to: member.value, order: order, keepingType: keepingType)
      }
    }
    let keys = keys(at: path)
    let kept = Set(order.map(keys.canonical))
    for member in old where !kept.contains(keys.canonical(member.name)) {
      extend(&changed) { $0.removeEntry(at: path + [.key(member.name)]) }
    }
    return changed
  }

  /// Elements at either end that stay are left alone; of the rest the first ones are updated, then
  /// what is too many removed or what is missing inserted.
  private mutating func update(
    _ old: [JSONNode], at path: JSONPath, to new: [JSONValue], keepingType: Bool
  ) -> Range<Int>? {
    var changed: Range<Int>?
    let head = zip(old, new).prefix { $0.equals($1, keepingType: keepingType) }.count
    let tail = zip(old.dropFirst(head).reversed(), new.dropFirst(head).reversed())
      .prefix { $0.equals($1, keepingType: keepingType) }.count
    let end = min(old.count, new.count) - tail
    for index in head..<end {
      extend(&changed) {
        $0.set(path + [.element(index)], to: new[index], keepingType: keepingType)
      }
    }
    for _ in end..<max(end, old.count - tail) {
      extend(&changed) { $0.removeEntry(at: path + [.element(end)]) }
    }
    for index in end..<max(end, new.count - tail) {
      extend(&changed) { $0.insert(new[index], at: index, in: path) }
    }
    return changed
  }

  /// Makes one more edit, and extends the range of what changed so that it covers it.
  private mutating func extend(
    _ changed: inout Range<Int>?, by edit: (inout JSONText) -> Range<Int>?
  ) {
    let count = bytes.count
    guard let range = edit(&self) else { return }
    let growth = bytes.count - count
    changed =
      changed.map {
        min($0.lowerBound, range.lowerBound)..<max($0.upperBound + growth, range.upperBound)
      } ?? range
  }
}
