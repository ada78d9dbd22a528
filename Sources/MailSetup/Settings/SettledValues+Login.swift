/// The sender, and the names that the login's user and password stand under.
extension SettledValues {
  package var from: String { self[\.from] ?? "" }

  package var user: Credential {
    Credential(
      kind: self[\.userKind] ?? .variable,
      name: self[\.userName] ?? "", defaultValue: self[\.userDefault])
  }

  package var password: Credential {
    Credential(kind: .secret, name: self[\.passwordName] ?? "")
  }

  /// The user name and the password where the file composes them and nobody answered otherwise.
  var userText: String? { self[\.userText] }
  var passwordText: String? { self[\.passwordText] }
}

/// The values that OAuth2 needs beside the mail service's own properties.
extension SettledValues {
  /// The mailbox that consented; the sender where nobody says otherwise.
  package var mailbox: String { self[\.mailbox] ?? "" }
  package var clientID: String { self[\.clientID] ?? "" }
  package var tenant: String { self[\.tenant] ?? "" }
  package var redirectURL: String? { self[\.redirectURL] }

  package var clientSecret: Credential {
    Credential(kind: .secret, name: self[\.clientSecretName] ?? "")
  }

  package var refreshToken: Credential {
    Credential(kind: .secret, name: self[\.refreshTokenName] ?? "")
  }

  /// The provider whose tokens the login uses; Microsoft if the server does not tell.
  package var identityProvider: IdentityProvider {
    transport == .graph ? .microsoft : provider?.identityProvider ?? .microsoft
  }
}

/// Whether the transport and the login need an answer.
extension ResolvedSettings {
  package var usesServer: Bool { transport == .smtp }
  package var usesPassword: Bool { login == .password }
  var usesUserName: Bool { usesPassword && userText == nil }
  var usesPasswordName: Bool { usesPassword && passwordText == nil }
  package var usesOAuth: Bool { login == .oauth2 }
  package var usesTenant: Bool { usesOAuth && identityProvider.takesTenant }
}

extension SettingsResolver {
  /// Whether the user name in the file is still stored in the same way and belongs to the same server.
  var keepsUserDefault: Bool {
    self[\.userKind] == known.userKind ?? .variable && (known.host == nil || keepsHost)
  }
}
