package import JSONText

/// The properties of one mail service configuration as a file has them, whatever its format.
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
    /// The type that a `.cfg.json` gives the property behind its name, where JSON's own does not do.
    package var type: String?
    package var value: Value
    /// Byte offset of the property in its file.
    package var offset: Int

    package init(key: String, type: String? = nil, value: Value, offset: Int) {
      self.key = key
      self.type = type
      self.value = value
      self.offset = offset
    }
  }

  package let entries: [Entry]
  /// The entries whose names are as long as one of a property, which are few also in a file that is
  /// full of others.
  private let candidates: [Int]

  package init(entries: [Entry]) {
    self.entries = entries
    candidates = entries.indices.filter { Self.lengths.contains(entries[$0].key.utf8.count) }
  }

  private static let lengths = Set(
    (MailProperty.all + MailProperty.ofOAuthProvider).map(\.key.utf8.count))

  /// The members of a `.cfg.json`; none where its root is no object.
  package init(_ text: JSONText) {
    self.init(
      entries: text.root.members.map { member in
        Entry(
          key: member.key, type: member.type, value: Value(member.node),
          offset: member.keyRange.lowerBound)
      })
  }

  /// The entry that counts: names compare without case, and of duplicates the last one wins.
  package func entry(_ property: MailProperty) -> Entry? {
    candidates.last { property.isSpelt(entries[$0].key) }.map { entries[$0] }
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

  /// The texts of a list; nil where the property is no list of texts.
  func texts(_ property: MailProperty) -> [String]? {
    guard case .array(let values) = entry(property)?.value else { return nil }
    let texts = values.compactMap { if case .string(let text) = $0 { text } else { nil } }
    return texts.count == values.count ? texts : nil
  }

  /// Whether the property is a text, or a placeholder with that text as its default.
  func means(_ wanted: String, by property: MailProperty) -> Bool {
    guard let text = text(property) else { return false }
    return text == wanted || Placeholder(text)?.defaultValue == wanted
  }

  /// Whether the property reads a credential, or is a text that is kept as it is.
  func reads(_ credential: Credential, by property: MailProperty, or kept: String? = nil) -> Bool {
    if let kept { return text(property) == kept }
    return placeholder(property)?.reads(as: credential.placeholder) == true
  }

  /// A text that is made of placeholders, and is not just one variable or secret.
  func composedText(_ property: MailProperty) -> String? {
    guard let text = text(property), Placeholder.isIndicated(in: text),
      Placeholder.readsAll(of: text), Placeholder(text)?.source.isOfCloudManager != true
    else { return nil }
    return text
  }

  /// Whether the value is kept in Cloud Manager, so that no file tells it.
  func isSetElsewhere(_ property: MailProperty) -> Bool { placeholder(property) != nil }
}

/// The way out of AEM that the mail service's properties ask for.
extension MailConfiguration {
  package var transport: Transport { flag(.graph) == true ? .graph : .smtp }

  package var login: Login {
    flag(.oauth) == true ? .oauth2 : loginWithoutOAuth
  }

  private var loginWithoutOAuth: Login {
    isBlank(.user) && isBlank(.password) ? .none : .password
  }

  /// Every way out that the properties can mean: several if a variable of Cloud Manager decides.
  var ways: [(transport: Transport, login: Login)] {
    let transports = isSetElsewhere(.graph) ? Transport.allCases : [transport]
    let logins = isSetElsewhere(.oauth) ? [.oauth2, loginWithoutOAuth] : [login]
    return transports.flatMap { transport in logins.map { (transport, $0) } }
  }

  /// Whether the property is absent, or an empty text.
  func isBlank(_ property: MailProperty) -> Bool {
    entry(property).map { $0.value == .string("") } ?? true
  }
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
