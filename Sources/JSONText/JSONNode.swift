/// A value of a JSON text and the bytes that it is written with.
package struct JSONNode: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case object([JSONMember])
    case array([JSONNode])
    /// Decoded.
    case string(String)
    /// As written.
    case number(String)
    case bool(Bool)
    case null
  }

  /// The value's bytes in the text, with the quotes or brackets.
  package let range: Range<Int>
  package let kind: Kind

  /// The members of an object in reading order; empty for any other value.
  package var members: [JSONMember] {
    if case .object(let members) = kind { members } else { [] }
  }

  /// The elements of an array; empty for any other value.
  package var elements: [JSONNode] {
    if case .array(let elements) = kind { elements } else { [] }
  }

  /// The value of a key; of duplicates the last one.
  package func member(_ key: String) -> JSONNode? { member(key, .exact)?.node }

  func member(_ key: String, _ keys: KeyComparison) -> JSONMember? {
    let name = keys.canonical(key)
    return members.last { keys.canonical($0.name) == name }
  }

  /// The text of a string, number or Boolean, whichever of the three it is written as.
  package var scalar: String? {
    switch kind {
    case .string(let text), .number(let text): text
    case .bool(let value): value ? "true" : "false"
    case .object, .array, .null: nil
    }
  }

  /// The first member at or below this value.
  var firstMember: JSONMember? {
    if let member = members.first { return member }
    for element in elements {
      if let member = element.firstMember { return member }
    }
    return nil
  }

  /// Whether a new text would have the same bytes for both values.
  func equals(_ value: JSONValue) -> Bool {
    JSONStyle().render(JSONValue(self)) == JSONStyle().render(value)
  }
}
