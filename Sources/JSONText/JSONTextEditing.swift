import Bytes

extension JSONText {
  /// Sets the value at a path, and makes the member, or the element behind the last, where it is
  /// missing; `order` tells where among its siblings a new member goes.
  ///
  /// A value keeps the type that the file has where that type can carry it; one that is equal then
  /// is no edit, and an object or array that differs is written anew. Returns the range of the new
  /// text outside of which nothing changed; nil where nothing did: for an equal value, a path
  /// through what is no object or array, or a nesting too deep to be read.
  @discardableResult
  package mutating func set(
    _ path: JSONPath, to value: JSONValue, order: [String] = [], keepingType: Bool = true
  ) -> Range<Int>? {
    if let node = node(at: path) {
      return replace(node, at: path, with: keepingType ? value.keepingType(of: node) : value)
    }
    guard let step = path.last else { return nil }
    guard let parent = node(at: path.parent) else {
      guard case .key(let key) = step else { return nil }
      return set(path.parent, to: .object([.init(key: key, value: value)]))
    }
    switch (step, parent.kind) {
    case (.key(let key), .object(let members)):
      let index = keys(at: path.parent).index(of: key, among: members, order: order)
      return insert(value, key: key, at: index, into: parent, at: path.parent)
    case (.element(let index), .array(let elements)) where index == elements.count:
      return insert(value, key: nil, at: index, into: parent, at: path.parent)
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
    let index = min(max(0, index), elements.count)
    return insert(value, key: nil, at: index, into: node, at: path)
  }

  /// Removes a member with its duplicates, or an element: each with one comma and, where nothing
  /// but comments shares it, its line; false where there is none.
  @discardableResult
  package mutating func remove(_ path: JSONPath) -> Bool {
    var isRemoved = false
    while let (layout, index) = place(of: path),
      apply(layout.removal(of: index), inside: path.parent) != nil
    {
      isRemoved = true
      if case .element = path.last { break }
    }
    return isRemoved
  }

  private mutating func replace(
    _ node: JSONNode, at path: JSONPath, with value: JSONValue
  ) -> Range<Int>? {
    guard !node.equals(value) else { return nil }
    let written = written(value, inPlaceOf: node, at: path)
    if let kind = value.scalarKind, node.isScalar {
      return exchange(node, for: kind, written: written)
    }
    return apply([JSONEdit(node.range, written)], inside: path.isEmpty ? nil : path.parent)
  }

  private func written(_ value: JSONValue, inPlaceOf node: JSONNode, at path: JSONPath) -> [UInt8] {
    guard let (layout, index) = place(of: path) else { return style.render(value, indent: []) }
    let indent = layout.indent(at: node.range.lowerBound)
    return layout.style(of: index).render(value, indent: Array(indent))
  }

  private mutating func insert(
    _ value: JSONValue, key: String?, at index: Int, into container: JSONNode, at path: JSONPath
  ) -> Range<Int>? {
    let layout = JSONLayout(container, in: self)
    let style = place(of: path).map { $0.layout.style(of: $0.index) } ?? style
    return apply(layout.insertion(of: value, key: key, at: index, style: style), inside: path)
  }

  /// The object or array that a path ends in, and which of its entries is meant.
  private func place(of path: JSONPath) -> (layout: JSONLayout, index: Int)? {
    guard !path.isEmpty, let end = node(at: path)?.range.upperBound,
      let container = node(at: path.parent)
    else { return nil }
    let layout = JSONLayout(container, in: self)
    return layout.entries.firstIndex { $0.upperBound == end }.map { (layout, $0) }
  }
}
