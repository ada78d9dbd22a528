import JSONText

extension RuleContext {
  func faultsOfProviders(_ faults: (MailFile) -> [Fault]) -> [Fault] {
    providers.flatMap(faults)
  }

  func faultsOfScopes(_ words: (MailFile) -> [Rule.Words]) -> [Fault] {
    providers.flatMap { file in
      words(file).map {
        Fault(nil, at: .property(.scopes, of: file), $0.message, advice: $0.advice)
      }
    }
  }

  /// Whether the server accepts tokens at all: what they need is not asked for of one that does not.
  var offersOAuth: Bool {
    settings.transport == .graph || settings.provider.map { $0.identityProvider != nil } ?? true
  }

  /// The missing answers about the OAuth provider that will be saved.
  var gapsOfProvider: [Fault] {
    guard !isOnDisk, let file = providers.first, settings.usesOAuth else { return [] }
    return [
      settings.usesTenant && settings.tenant.isEmpty
        ? Fault(
          .tenant, at: .property(.authURL, of: file), "The tenant is missing.",
          advice: "Enter the tenant ID (a GUID) or the tenant's domain.") : nil,
      settings.clientID.isEmpty
        ? Fault(
          .clientID, at: .property(.clientID, of: file), "The client ID is missing.",
          advice: "Enter the client ID of your registered application.") : nil,
    ].compactMap(\.self)
  }

  /// The reason why the tenant cannot be one. A file on disk may have a tenant that stands for
  /// several.
  var flawOfTenant: String? {
    guard !isOnDisk, settings.usesTenant, !IdentityProvider.isTenant(settings.tenant) else {
      return nil
    }
    return "contains the tenant \(settings.tenant), which is not a GUID or a domain."
  }

  /// The place of an answer in the record.
  func recordLocator(_ key: AnswerKey) -> Fault.Locator {
    guard let recordText, let text = try? JSONText(recordText.bytes),
      let node = text.node(at: key.path.map { .key($0) })
    else { return .nowhere }
    return .file(recordText.path, text.position(of: node.range.lowerBound))
  }
}

extension MailFile {
  /// The identity provider whose addresses the configuration has.
  var identityProvider: IdentityProvider? {
    MailProperty.addressesOfOAuthProvider.lazy
      .compactMap { properties?.text($0).flatMap(IdentityProvider.owning) }.first
  }

  /// The transports whose resources the scopes name.
  var resources: Set<Transport> {
    Set(
      (properties?.texts(.scopes) ?? []).compactMap { IdentityProvider.microsoft.transport(of: $0) }
    )
  }
}

extension MailConfiguration {
  /// The reason why a property of the OAuth provider is as good as missing; nil if it has a value.
  func flaw(of property: MailProperty) -> String? {
    switch entry(property)?.value {
    case nil: return "is missing."
    case .string(let text):
      if text.allSatisfy(\.isWhitespace) { return "is empty." }
      if IdentityProvider.isMark(text) {
        return "still contains the sample value \(text)."
      }
      return nil
    case .array(let values): return values.isEmpty ? "is empty." : nil
    case .null: return nil
    default: return "is not a string or a list."
    }
  }
}

extension IdentityProvider {
  /// Whether a text contains a word in angle brackets, as samples have in place of a value.
  static func isMark(_ text: String) -> Bool {
    guard let start = text.firstIndex(of: "<") else { return false }
    return text[start...].contains(">")
  }
}
