import Bytes

/// A value of a JSON text and the bytes it is written with.
package struct JSONNode: Hashable, Sendable, JSONItem {
  /// What an object or an array holds is here placed from its own first byte on, so that all of it
  /// moves with the node.
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

  /// In bytes of the text, with the quotes or brackets.
  package private(set) var range: Range<Int>
  package private(set) var kind: Kind

  /// The members of an object in reading order; none where it is no object.
  package var members: [JSONMember] {
    guard case .object(var members) = kind else { return [] }
    members.move(from: 0, by: range.lowerBound)
    return members
  }

  /// The elements of an array; none where it is no array.
  package var elements: JSONElements {
    if case .array(let elements) = kind {
      JSONElements(items: elements, start: range.lowerBound)
    } else {
      []
    }
  }

  /// The value of a key; of duplicates the last one.
  package func member(_ key: String) -> JSONNode? { member(key, .exact)?.node }

  func member(_ key: String, _ keys: KeyComparison) -> JSONMember? {
    guard case .object(let members) = kind else { return nil }
    let name = keys.canonical(key)
    var member = members.last { keys.canonical($0.name) == name }
    member?.move(by: range.lowerBound)
    return member
  }

  /// Whether it holds no others.
  var isScalar: Bool {
    switch kind {
    case .string, .number, .bool, .null: true
    case .object, .array: false
    }
  }

  /// What a string, number or boolean says, whichever of the three it is written as.
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

  /// Whether this is the value, byte for byte and in the same order.
  func equals(_ value: JSONValue) -> Bool {
    switch (kind, value) {
    case (.null, .null):
      true
    case (.bool(let own), .bool(let other)):
      own == other
    case (.number(let own), .number(let other)), (.string(let own), .string(let other)):
      own.utf8.elementsEqual(other.utf8)
    case (.array(let own), .array(let others)):
      own.count == others.count && zip(own, others).allSatisfy { $0.equals($1) }
    case (.object(let own), .object(let others)):
      own.count == others.count
        && zip(own, others).allSatisfy {
          $0.name.utf8.elementsEqual($1.key.utf8) && $0.node.equals($1.value)
        }
    default:
      false
    }
  }
}

extension JSONNode {
  mutating func move(by count: Int) { range = range.shifted(by: count) }

  /// Makes the node at a range another one, whose bytes are `shift` more; none but those on the way
  /// to it and beside that way are touched.
  mutating func exchange(_ old: Range<Int>, for other: Kind, shift: Int) {
    let inner = old.shifted(by: -range.lowerBound)
    switch kind {
    case _ where range == old:
      kind = other
    case .object(var members):
      // Held once, it is changed in place.
      kind = .null
      members.exchange(inner, for: other, shift: shift)
      kind = .object(members)
    case .array(var elements):
      kind = .null
      elements.exchange(inner, for: other, shift: shift)
      kind = .array(elements)
    case .string, .number, .bool, .null: break
    }
    range = range.lowerBound..<range.upperBound + shift
  }
}

extension Range<Int> {
  func shifted(by count: Int) -> Range<Int> { lowerBound + count..<upperBound + count }
}
