import Bytes

/// A key of an object with its value.
package struct JSONMember: Hashable, Sendable {
  /// The decoded key as it appears in the file, with its type suffix.
  package let name: String
  /// The key's bytes in the text, with the quotes.
  package let keyRange: Range<Int>
  package let node: JSONNode

  /// From the key's first byte to the value's last.
  package var range: Range<Int> { keyRange.lowerBound..<node.range.upperBound }

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
