package import JSONText

/// The properties of one mail service configuration as they stand in a file, whatever its format.
package struct MailConfiguration: Hashable, Sendable {
  package enum Value: Hashable, Sendable {
    case string(String)
    case bool(Bool)
    case number(String)
    case null
    case array([Value])
    case other
  }

  package struct Entry: Hashable, Sendable {
    /// The property's name as it is spelt, without a type.
    package var key: String
    package var value: Value
    /// Byte offset of the property in its file.
    package var offset: Int

    package init(key: String, value: Value, offset: Int) {
      self.key = key
      self.value = value
      self.offset = offset
    }
  }

  package var entries: [Entry]

  package init(entries: [Entry]) {
    self.entries = entries
  }

  /// The members of a `.cfg.json`; none where its root is no object.
  package init(_ text: JSONText) {
    entries = text.root.members.map { member in
      Entry(key: member.key, value: Value(member.node), offset: member.keyRange.lowerBound)
    }
  }

  /// The entry that counts: names compare without case, and of duplicates the last one wins.
  package func entry(_ property: MailProperty) -> Entry? {
    entries.last { property.isSpelt($0.key) }
  }

  /// The property as text, a number's digits included; nil where it is missing or of another kind.
  package func text(_ property: MailProperty) -> String? {
    switch entry(property)?.value {
    case .string(let text), .number(let text): text
    default: nil
    }
  }

  /// The text with a placeholder replaced by its default, as AEM sees it where nothing is set.
  private func resolvedText(_ property: MailProperty) -> String? {
    text(property).flatMap { Placeholder($0).map(\.defaultValue) ?? $0 }
  }

  package func number(_ property: MailProperty) -> Int? {
    if case .number(let text) = entry(property)?.value { return JSONNumber.whole(text) }
    return resolvedText(property).flatMap { Int($0) }
  }

  /// The property as AEM reads it: a Boolean, or a text that says true or false.
  package func flag(_ property: MailProperty) -> Bool? {
    if case .bool(let value) = entry(property)?.value { return value }
    return switch resolvedText(property)?.lowercased() {
    case "true": true
    case "false": false
    default: nil
    }
  }

  package func placeholder(_ property: MailProperty) -> Placeholder? {
    text(property).flatMap { Placeholder($0) }
  }

  /// Whether Cloud Manager has the value, so that no file tells it.
  func isSetElsewhere(_ property: MailProperty) -> Bool { placeholder(property) != nil }
}

extension MailConfiguration.Value {
  init(_ node: JSONNode) {
    self =
      switch node.kind {
      case .string(let text): .string(text)
      case .bool(let value): .bool(value)
      case .number(let text): .number(text)
      case .null: .null
      case .array: .array(node.elements.map(MailConfiguration.Value.init))
      case .object: .other
      }
  }
}
