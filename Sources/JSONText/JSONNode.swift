/// A value of a JSON text and the bytes it is written with.
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

  /// In bytes of the text, with the quotes or brackets.
  package let range: Range<Int>
  package let kind: Kind

  /// The members of an object in reading order; none where it is no object.
  package var members: [JSONMember] {
    if case .object(let members) = kind { members } else { [] }
  }

  /// The elements of an array; none where it is no array.
  package var elements: [JSONNode] {
    if case .array(let elements) = kind { elements } else { [] }
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
  /// The tree after the scalar at a range became another one, whose bytes are `shift` more.
  func exchanging(_ scalar: Range<Int>, for other: Kind, shift: Int) -> JSONNode {
    let isBehind = range.lowerBound >= scalar.upperBound
    if range.upperBound <= scalar.lowerBound || isBehind && shift == 0 { return self }
    let end = range.upperBound + shift
    if range == scalar { return JSONNode(range: range.lowerBound..<end, kind: other) }
    let moved = (isBehind ? range.lowerBound + shift : range.lowerBound)..<end
    return switch kind {
    case .object(let members):
      JSONNode(
        range: moved,
        kind: .object(
          members.map {
            JSONMember(
              name: $0.name,
              keyRange: $0.keyRange.lowerBound < scalar.lowerBound
                ? $0.keyRange : $0.keyRange.shifted(by: shift),
              node: $0.node.exchanging(scalar, for: other, shift: shift))
          }))
    case .array(let elements):
      JSONNode(
        range: moved,
        kind: .array(elements.map { $0.exchanging(scalar, for: other, shift: shift) }))
    case .string, .number, .bool, .null: JSONNode(range: moved, kind: kind)
    }
  }
}

extension Range<Int> {
  func shifted(by count: Int) -> Range<Int> { lowerBound + count..<upperBound + count }
}
