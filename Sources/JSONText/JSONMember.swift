import Bytes

/// A key of an object with its value.
package struct JSONMember: Hashable, Sendable, JSONItem {
  /// The decoded key as the file has it, with its type suffix.
  package let name: String
  /// In bytes of the text, with the quotes.
  package private(set) var keyRange: Range<Int>
  package private(set) var node: JSONNode

  /// From the key's first byte to the value's last.
  package var range: Range<Int> { keyRange.lowerBound..<node.range.upperBound }

  mutating func move(by count: Int) {
    keyRange = keyRange.shifted(by: count)
    node.move(by: count)
  }

  mutating func exchange(_ old: Range<Int>, for kind: JSONNode.Kind, shift: Int) {
    node.exchange(old, for: kind, shift: shift)
  }

  /// The name without its type: `smtp.port` of `smtp.port:Integer`.
  package var key: String { Self.parts(of: name).key }

  /// The type that the name ends in: `Integer` of `smtp.port:Integer`.
  package var type: String? { Self.parts(of: name).type }

  /// A name that starts with a colon is a directive to OSGi's configurator, not a key with a type.
  static func parts(of name: String) -> (key: String, type: String?) {
    guard let colon = name.utf8.firstIndex(of: .colon), colon > name.startIndex else {
      return (name, nil)
    }
    return (String(name[..<colon]), String(name[name.utf8.index(after: colon)...]))
  }
}
