import JSONText

/// The properties of "CQ Mailer SMTP OAuth2 Provider", as Adobe's page on OAuth2 has them.
extension MailProperty {
  /// In the order of a new file.
  package static let ofOAuthProvider = [
    authURL, tokenURL, refreshURL, clientID, clientSecret, refreshToken, scopes, redirectURL,
  ]

  /// The properties that the service requires.
  static let requiredOfOAuthProvider = [
    authURL, tokenURL, refreshURL, clientID, clientSecret, refreshToken, scopes,
  ]

  static let secretsOfOAuthProvider = [clientSecret, refreshToken]
  static let addressesOfOAuthProvider = [authURL, tokenURL, refreshURL]

  static let authURL = address("authUrl") { $0.authorizationURL(of: $1) }
  static let tokenURL = address("tokenUrl") { $0.tokenURL(of: $1) }
  static let refreshURL = address("refreshUrl") { $0.tokenURL(of: $1) }
  static let clientID = MailProperty(
    key: "clientId", answers: [.clientID],
    value: { .string($0.clientID.isEmpty ? IdentityProvider.clientMark : $0.clientID) },
    agrees: { $0.means($2.clientID, by: $1) })
  static let clientSecret = secret("clientSecret", [.clientSecretName], \.clientSecret)
  static let refreshToken = secret("refreshToken", [.refreshTokenName], \.refreshToken)
  static let scopes = MailProperty(
    key: "scopes", answers: [.transport, .provider],
    value: { settings in
      .array(settings.identityProvider.scopes(for: settings.transport).map { .string($0) })
    },
    agrees: { file, scopes, settings in
      file.texts(scopes).map(settings.identityProvider.sends(by: settings.transport)) == true
    })
  static let redirectURL = MailProperty(
    key: "authCodeRedirectUrl", answers: [.redirectURL],
    value: { $0.redirectURL.map { .string($0) } },
    agrees: { file, redirect, settings in
      settings.redirectURL.map { file.means($0, by: redirect) } ?? true
    })

  /// An address of the identity provider; one for the same tenant counts as the same, also in
  /// another of Microsoft's clouds.
  private static func address(
    _ key: String, _ address: @escaping @Sendable (IdentityProvider, _ tenant: String) -> String
  ) -> MailProperty {
    MailProperty(
      key: key, answers: [.tenant, .provider],
      value: { .string(address($0.identityProvider, $0.tenant)) },
      agrees: { file, property, settings in
        guard let text = file.text(property), !text.isEmpty else { return false }
        if Placeholder.isIndicated(in: text) { return true }
        let service = settings.identityProvider
        return IdentityProvider.owning(text) == service
          && (!service.takesTenant || (IdentityProvider.tenant(in: text) ?? "") == settings.tenant)
      })
  }

  private static func secret(
    _ key: String, _ answers: [AnswerKey],
    _ credential: @escaping @Sendable (ResolvedSettings) -> Credential
  ) -> MailProperty {
    MailProperty(
      key: key, answers: answers, value: { .string(credential($0).placeholder.text) },
      agrees: { $0.reads(credential($2), by: $1) })
  }
}

extension IdentityProvider {
  /// Whether scopes let a token send by a transport, and none of them asks for another resource.
  func sends(by transport: Transport) -> @Sendable (_ scopes: [String]) -> Bool {
    { scopes in
      let resources = scopes.compactMap(self.transport)
      return !resources.isEmpty && resources.allSatisfy { $0 == transport }
        && (!needsOfflineAccess || scopes.contains("offline_access"))
    }
  }
}
