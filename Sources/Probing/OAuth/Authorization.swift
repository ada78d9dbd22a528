import Bytes
package import MailSetup

/// The question to a person for a mailbox, whether an application may send from it.
package struct Authorization: Sendable {
  package let provider: IdentityProvider
  package let endpoints: IdentityProvider.Endpoints
  package let clientID: String
  package let scopes: [String]
  /// The mailbox that consents.
  package let mailbox: String
  /// The address that the browser is led back to.
  package let redirect: String
  /// Ties the answer to this question.
  let state: String
  /// Ties the code to this program, which alone knows it.
  let verifier: String

  package init(
    _ provider: IdentityProvider, at endpoints: IdentityProvider.Endpoints, clientID: String,
    for transport: Transport, mailbox: String, redirect: String
  ) {
    self.init(
      provider, at: endpoints, clientID: clientID, for: transport, mailbox: mailbox,
      redirect: redirect, random: { Self.random() })
  }

  init(
    _ provider: IdentityProvider, at endpoints: IdentityProvider.Endpoints, clientID: String,
    for transport: Transport, mailbox: String, redirect: String, random: () -> [UInt8]
  ) {
    self.provider = provider
    self.endpoints = endpoints
    self.clientID = clientID
    scopes = provider.scopes(for: transport)
    self.mailbox = mailbox
    self.redirect = redirect
    state = Base64.encode(random(), for: .addresses)
    verifier = Base64.encode(random(), for: .addresses)
  }

  /// 32 bytes from the system's source for keys.
  private static func random() -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    return (0..<32).map { _ in UInt8.random(in: 0...255, using: &generator) }
  }

  /// The address to open in a browser. It contains no secret. Source:
  /// https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow
  package var address: String {
    let challenge = Base64.encode(SHA256.hash(Array(verifier.utf8)), for: .addresses)
    let fields = [
      ("client_id", clientID), ("response_type", "code"), ("redirect_uri", redirect),
      ("scope", scopes.joined(separator: " ")), ("state", state), ("code_challenge", challenge),
      ("code_challenge_method", "S256"), ("login_hint", mailbox),
    ]
    let own = provider.authorizationFields.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    return "\(endpoints.authorization)?\(URLQuery.text(fields + own))"
  }

  /// The request that exchanges the code for tokens.
  package func exchange(_ code: String, clientSecret: String) -> WebQuestion {
    .post(
      endpoints.token,
      form: [
        "grant_type": "authorization_code", "code": code, "redirect_uri": redirect,
        "client_id": clientID, "client_secret": clientSecret, "code_verifier": verifier,
      ])
  }
}

extension IdentityProvider.Endpoints {
  /// The request that gets an access token for a refresh token.
  package func refresh(
    _ refreshToken: String, clientID: String, clientSecret: String
  ) -> WebQuestion {
    .post(
      token,
      form: [
        "grant_type": "refresh_token", "refresh_token": refreshToken, "client_id": clientID,
        "client_secret": clientSecret,
      ])
  }
}
