package import Bytes

/// A JSON text with comments, the tree of its values, and edits that leave every other byte alone.
package struct JSONText: Hashable, Sendable {
  package let bytes: [UInt8]
  package let root: JSONNode
  /// The byte ranges of the comments in reading order, without the line ends after them.
  package let comments: [Range<Int>]
  package let keys: KeyComparison

  /// Parses a text, which may be any JSON value and may begin with a byte order mark.
  package init(_ bytes: [UInt8], keys: KeyComparison = .exact) throws(JSONSyntaxError) {
    var parser = JSONParser(bytes)
    root = try parser.parse()
    comments = parser.comments
    self.bytes = bytes
    self.keys = keys
  }

  /// Writes a new text with one entry a line, LF and a final newline; `null` for a value nested too
  /// deep to be parsed.
  package init(_ value: JSONValue, indent: Int, keys: KeyComparison = .exact) {
    bytes = Array("null\n".utf8)
    root = JSONNode(range: 0..<4, kind: .null)
    comments = []
    self.keys = keys
    apply([JSONEdit(bytes.indices, value.bytes(indent: indent))])
  }

  package var hasByteOrderMark: Bool { bytes.byteOrderMarkCount > 0 }

  /// The text without its byte order mark.
  package var text: String {
    String(decoding: bytes.dropFirst(bytes.byteOrderMarkCount), as: UTF8.self)
  }

  package func position(of offset: Int) -> TextPosition { TextPosition(of: offset, in: bytes) }

  package func node(at path: JSONPath) -> JSONNode? {
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

  /// The comparison for the keys of the object at a path.
  func keys(at path: JSONPath) -> KeyComparison { path.isEmpty ? keys : .exact }
}
