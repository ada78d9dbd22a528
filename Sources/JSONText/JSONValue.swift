/// A JSON value without a place in a text.
package indirect enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  /// The number as it is written; text that is not a JSON number is written as a string.
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([Member])

  package struct Member: Hashable, Sendable {
    package let key: String
    package let value: JSONValue

    package init(key: String, value: JSONValue) {
      self.key = key
      self.value = value
    }
  }
}

extension JSONValue {
  package init(_ node: JSONNode) {
    self =
      switch node.kind {
      case .null: .null
      case .bool(let value): .bool(value)
      case .number(let text): .number(text)
      case .string(let text): .string(text)
      case .array(let elements): .array(elements.map(JSONValue.init))
      case .object(let members):
        .object(members.map { Member(key: $0.name, value: JSONValue($0.node)) })
      }
  }

  /// The value in the type of a node of the file, if that type can express it.
  package func keepingType(of node: JSONNode) -> JSONValue {
    switch (node.kind, self) {
    case (.string, .number(let text)): .string(text)
    case (.string, .bool(let value)): .string(value ? "true" : "false")
    case (.number, .string(let text)) where JSONNumber.isWhole(text): .number(text)
    case (.bool, .string("true")): .bool(true)
    case (.bool, .string("false")): .bool(false)
    default: self
    }
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByIntegerLiteral, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral
{
  package init(stringLiteral text: String) { self = .string(text) }
  package init(booleanLiteral value: Bool) { self = .bool(value) }
  package init(integerLiteral value: Int) { self = .number(String(value)) }
  package init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  package init(dictionaryLiteral members: (String, JSONValue)...) {
    self = .object(members.map { Member(key: $0.0, value: $0.1) })
  }
}
