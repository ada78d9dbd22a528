import Curl

/// Credentials, with the mechanism that AEM would use.
package struct ServerLogin: Hashable, Sendable {
  package let user: String
  package let secret: String
  package let mechanism: Mechanism

  package enum Mechanism: String, Hashable, Sendable {
    case login = "LOGIN"
    case plain = "PLAIN"
    case xoauth2 = "XOAUTH2"
  }

  var options: [CurlOption] {
    switch mechanism {
    case .login, .plain:
      [
        CurlOption("user", "\(user):\(secret)"),
        CurlOption("login-options", "AUTH=\(mechanism.rawValue)"),
      ]
    case .xoauth2:
      [
        CurlOption("user", "\(user):"), CurlOption("oauth2-bearer", secret),
        // JavaMail sends the token in the line of the command too.
        CurlOption("sasl-ir"),
      ]
    }
  }
}

/// Credentials as a person gives them.
package struct Credentials: Hashable, Sendable {
  package let user: String
  package let secret: String
  /// Whether the secret is an access token, and not a password.
  package let isToken: Bool

  /// Nil for a user name with a colon, at which curl would end it.
  package init?(user: String, secret: String, isToken: Bool) {
    if user.isEmpty || user.contains(":") { return nil }
    self.user = user
    self.secret = secret
    self.isToken = isToken
  }

  /// The login with the first mechanism of JavaMail that a server offers; nil if there is none.
  func login(among offered: [String]) -> ServerLogin? {
    let known: [ServerLogin.Mechanism] = isToken ? [.xoauth2] : [.login, .plain]
    return known.first { offered.contains($0.rawValue) }
      .map { ServerLogin(user: user, secret: secret, mechanism: $0) }
  }
}
