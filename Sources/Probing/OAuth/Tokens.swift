package import MailSetup

/// Tokens as an authorization server gives them.
package struct Tokens: Hashable, Sendable {
  package let accessToken: String
  package let refreshToken: String?
  /// The scopes that were granted; nil where they are those that were asked for.
  package let scopes: [String]?
  /// The seconds that the access token lasts.
  package let lifetime: Int?

  /// Whether the scopes let AEM send.
  package func allowsSending(by transport: Transport, of provider: IdentityProvider) -> Bool {
    guard let scopes, let wanted = provider.scopes(for: transport).first?.lowercased() else {
      return scopes == nil
    }
    return scopes.contains { scope in
      scope.lowercased() == wanted || wanted.hasSuffix("/\(scope.lowercased())")
    }
  }
}

/// The outcome of a request for tokens.
package enum TokenOutcome: Hashable, Sendable {
  case granted(Tokens)
  /// With the server's words.
  case refused(String)
  /// With the reason why there is no answer, or none that can be read.
  case unanswered(String)

  package init(_ answer: WebAnswer) {
    if !answer.hasAnswer {
      self = .unanswered(answer.message.isEmpty ? "curl ended too early" : answer.message)
    } else if answer.isGood, let accessToken = answer.token("access_token") {
      self = .granted(
        Tokens(
          accessToken: accessToken, refreshToken: answer.token("refresh_token"),
          scopes: answer.text("scope").map { $0.split(separator: " ").map(String.init) },
          lifetime: answer.text("expires_in").flatMap { Int($0) }))
    } else if let error = answer.text("error") {
      self = .refused([error, answer.text("error_description") ?? ""].joined(separator: ": "))
    } else {
      self = .unanswered("HTTP \(answer.status), but not an answer from an identity provider")
    }
  }
}

extension WebAnswer {
  /// A token, which consists of visible characters. Source:
  /// https://www.rfc-editor.org/rfc/rfc6749#appendix-A
  fileprivate func token(_ key: String) -> String? {
    text(key).flatMap { token in
      !token.isEmpty && token.utf8.allSatisfy { (0x21...0x7E).contains($0) } ? token : nil
    }
  }
}
