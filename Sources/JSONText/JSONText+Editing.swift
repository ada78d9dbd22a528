import Bytes

extension JSONText {
  /// Sets the value at a path. A missing member is added, and so is an element after the last one;
  /// `order` decides the place of a new member among its siblings. A value keeps the type that it
  /// has in the file if that type can express it. Nothing changes for an equal value, for a path
  /// through a value that is not an object or array, and for a nesting that is too deep to be read.
  /// An object or array that differs is written anew.
  package mutating func set(
    _ path: JSONPath, to value: JSONValue, order: [String] = [], keepingType: Bool = true
  ) {
    if let node = node(at: path) {
      return replace(node, at: path, with: keepingType ? value.keepingType(of: node) : value)
    }
    guard let step = path.last else { return }
    guard let parent = node(at: path.parent) else {
      guard case .key(let key) = step else { return }
      return set(path.parent, to: .object([.init(key: key, value: value)]))
    }
    switch (step, parent.kind) {
    case (.key(let key), .object(let members)):
      let index = keys(at: path.parent).index(of: key, among: members, order: order)
      insert([value], key: key, at: index, into: parent, at: path.parent)
    case (.element(let index), .array(let elements)) where index == elements.count:
      insert([value], key: nil, at: index, into: parent, at: path.parent)
    default:
      return
    }
  }

  /// Sets several values, none of which contains another. The text is parsed once for all that
  /// exist already.
  package mutating func set(_ values: [(path: JSONPath, value: JSONValue)]) {
    let edits = values.compactMap { path, value in
      node(at: path).flatMap { replacement(of: $0, at: path, with: value.keepingType(of: $0)) }
    }
    if !edits.isEmpty { apply(edits.sorted { $0.range.lowerBound < $1.range.lowerBound }) }
    // New values make edits that depend on each other.
    for (path, value) in values where node(at: path) == nil { set(path, to: value) }
  }

  /// Inserts elements into the array at a path, at its end if the index is beyond. The text is parsed
  /// once for all of them, but in an empty array the first one comes alone, since the others follow
  /// its style.
  package mutating func insert(
    contentsOf values: [JSONValue], at index: Int = .max, in path: JSONPath
  ) {
    guard let first = values.first, let node = node(at: path), case .array(let elements) = node.kind
    else { return }
    let isFirst = elements.isEmpty
    let index = min(max(0, index), elements.count)
    insert(isFirst ? [first] : values, key: nil, at: index, into: node, at: path)
    if isFirst { insert(contentsOf: Array(values.dropFirst()), in: path) }
  }

  /// Removes a member with its duplicates, or an element, each with one comma. Its line goes too if
  /// nothing but comments shares it.
  package mutating func remove(_ path: JSONPath) {
    while let (layout, index) = place(of: path), apply(layout.removal(of: index)) {
      if case .element = path.last { return }
    }
  }

  /// Makes edits, which are in reading order and do not overlap, and parses the text again. Returns
  /// false and leaves the text as it is if the result cannot be read.
  @discardableResult
  mutating func apply(_ edits: [JSONEdit]) -> Bool {
    var edited: [UInt8] = []
    var offset = 0
    for edit in edits {
      edited += bytes[offset..<edit.range.lowerBound] + edit.replacement
      offset = edit.range.upperBound
    }
    edited += bytes[offset...]
    guard let text = try? JSONText(edited, keys: keys) else { return false }
    self = text
    return true
  }

  private mutating func replace(_ node: JSONNode, at path: JSONPath, with value: JSONValue) {
    if let edit = replacement(of: node, at: path, with: value) { apply([edit]) }
  }

  /// The edit that replaces one value with another; nil for an equal value.
  private func replacement(
    of node: JSONNode, at path: JSONPath, with value: JSONValue
  ) -> JSONEdit? {
    guard !node.equals(value) else { return nil }
    guard let (layout, index) = place(of: path) else {
      return JSONEdit(node.range, style.render(value))
    }
    let indent = Array(layout.indent(at: node.range.lowerBound))
    return JSONEdit(node.range, layout.style(of: index).render(value, indent: indent))
  }

  private mutating func insert(
    _ values: [JSONValue], key: String?, at index: Int, into container: JSONNode, at path: JSONPath
  ) {
    let layout = JSONLayout(container, in: self)
    let style = place(of: path).map { $0.layout.style(of: $0.index) } ?? style
    apply(layout.insertion(of: values, key: key, at: index, style: style))
  }

  /// The object or array that contains the value at a path, and the index of its entry there.
  private func place(of path: JSONPath) -> (layout: JSONLayout, index: Int)? {
    guard !path.isEmpty, let end = node(at: path)?.range.upperBound,
      let container = node(at: path.parent)
    else { return nil }
    let layout = JSONLayout(container, in: self)
    return layout.entries.firstIndex { $0.upperBound == end }.map { (layout, $0) }
  }
}
