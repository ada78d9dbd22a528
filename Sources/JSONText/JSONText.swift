package import Bytes

/// A JSON text with comments, the tree of its values, and edits that leave every other byte alone.
package struct JSONText: Hashable, Sendable {
  package internal(set) var bytes: [UInt8]
  package internal(set) var root: JSONNode
  /// In bytes of the text, in reading order, without the line ends after them.
  package internal(set) var comments: [Range<Int>]
  package internal(set) var lines: TextLines
  package let keys: KeyComparison

  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Parses a text, which may be any JSON value and may begin with a byte order mark.
  package init(_ bytes: [UInt8], keys: KeyComparison = .exact) throws(JSONSyntaxError) {
    var parser = JSONParser(bytes)
    root = try parser.parse()
    comments = parser.comments
    lines = TextLines(bytes)
    self.bytes = bytes
    self.keys = keys
  }

  /// Writes a new text with one entry a line, LF and a final newline; `null` for a value nested too
  /// deep to be parsed.
  package init(_ value: JSONValue, indent: Int, keys: KeyComparison = .exact) {
    bytes = Array("null\n".utf8)
    root = JSONNode(range: 0..<4, kind: .null)
    comments = []
    lines = TextLines(bytes)
    self.keys = keys
    let style = JSONStyle(unit: Array(repeating: UInt8(ascii: " "), count: max(0, indent)))
    apply([JSONEdit(root.range, style.render(value, indent: []))], inside: nil)
  }

  package var hasByteOrderMark: Bool { bytes.starts(with: Self.byteOrderMark) }

  /// The text without its byte order mark.
  package var text: String {
    String(decoding: bytes.dropFirst(hasByteOrderMark ? 3 : 0), as: UTF8.self)
  }

  package func position(of offset: Int) -> TextPosition {
    TextPosition(of: offset, in: bytes, lines)
  }

  package subscript(path: JSONStep...) -> JSONNode? { node(at: path) }

  package func node(at path: JSONPath) -> JSONNode? { node(at: path[...]) }

  private func node(at path: ArraySlice<JSONStep>) -> JSONNode? {
    var node = root
    for (depth, step) in path.enumerated() {
      switch step {
      case .key(let key):
        guard let member = node.member(key, depth == 0 ? keys : .exact) else { return nil }
        node = member.node
      case .element(let index):
        guard node.elements.indices.contains(index) else { return nil }
        node = node.elements[index]
      }
    }
    return node
  }

  /// The member that a path ends in; of duplicates the last, which is the one that counts.
  package func member(at path: JSONPath) -> JSONMember? {
    guard case .key(let key) = path.last else { return nil }
    return node(at: path.dropLast())?.member(key, keys(at: path.parent))
  }

  /// How the keys of the object at a path are told apart.
  func keys(at path: JSONPath) -> KeyComparison { path.isEmpty ? keys : .exact }

  /// The members of each object that share their key, in reading order.
  package var duplicates: [[JSONMember]] { duplicates(in: root, keys: keys) }

  private func duplicates(in node: JSONNode, keys: KeyComparison) -> [[JSONMember]] {
    let groups = Dictionary(grouping: node.members) { keys.canonical($0.name) }
    let own = groups.values.filter { $0.count > 1 }
    let children = node.members.map(\.node) + node.elements
    return (own + children.flatMap { duplicates(in: $0, keys: .exact) })
      .sorted { $0[0].range.lowerBound < $1[0].range.lowerBound }
  }
}
