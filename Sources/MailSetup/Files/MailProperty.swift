import Bytes
import JSONText

/// A property of the mail service or of its OAuth provider, declared once: its key, the answers
/// that it is made from, its value, and the test whether a file has that value already.
package struct MailProperty: Sendable {
  package let key: String
  let answers: [AnswerKey]
  /// Nil where the property is left out.
  let value: @Sendable (ResolvedSettings) -> JSONValue?
  /// Whether a file says the same, by whatever spelling.
  let agrees: @Sendable (MailConfiguration, MailProperty, ResolvedSettings) -> Bool

  /// The properties of the mail service, in the order of a new file.
  package static let all = [
    host, port, user, password, from, ssl, starttls, requiretls, debug, oauth, graph,
  ]

  static let order = all.map(\.key)
  static let flags = [ssl, starttls, requiretls, debug, oauth, graph]

  package static let host = MailProperty(
    key: "smtp.host", answers: [.networking, .transport],
    value: {
      .string($0.transport == .graph ? Transport.graphServer.host : Placeholder.proxyHost.text)
    },
    agrees: { file, host, settings in
      let text = file.text(host) ?? ""
      if settings.transport == .smtp { return Placeholder.leadsToProxy(text) }
      return file.transport == .graph ? !text.isEmpty : text == Transport.graphServer.host
    })
  package static let port = MailProperty(
    key: "smtp.port", answers: [.portOrig, .port, .transport],
    value: { settings in
      let port = settings.transport == .graph ? Transport.graphServer.port : settings.portOrig
      return .string(port.map(String.init) ?? "")
    },
    agrees: { file, port, settings in
      if file.isSetElsewhere(port) { return true }
      if settings.transport == .smtp { return file.number(port) == settings.portOrig }
      return file.transport == .graph
        ? file.number(port) != nil : file.number(port) == Transport.graphServer.port
    })
  package static let user = MailProperty(
    key: "smtp.user", answers: [.userKind, .userName, .userDefault, .mailbox, .login],
    value: { settings in
      switch settings.login {
      case .password: .string(settings.userText ?? settings.user.placeholder.text)
      case .none: nil
      case .oauth2: .string(settings.mailbox)
      }
    },
    agrees: { file, user, settings in
      switch settings.login {
      case .password: file.reads(settings.user, by: user, or: settings.userText)
      case .none: file.isBlank(user)
      case .oauth2: file.means(settings.mailbox, by: user)
      }
    })
  package static let password = MailProperty(
    key: "smtp.password", answers: [.passwordName, .login],
    value: { settings in
      switch settings.login {
      case .password: .string(settings.passwordText ?? settings.password.placeholder.text)
      case .none: nil
      case .oauth2: .string(unusedPassword)
      }
    },
    agrees: { file, password, settings in
      switch settings.login {
      case .password: file.reads(settings.password, by: password, or: settings.passwordText)
      case .none: file.isBlank(password)
      // With OAuth2 the property can have any text, as Adobe documents it. The text of another login
      // may be a password.
      case .oauth2: file.login == .oauth2 && file.text(password)?.isEmpty == false
      }
    })
  package static let from = MailProperty(
    key: "from.address", answers: [.from], value: { .string($0.from) },
    agrees: { $0.means($2.from, by: $1) })
  package static let ssl = flag("smtp.ssl", [.ssl, .port], \.writtenTLS.ssl)
  package static let starttls = flag("smtp.starttls", [.starttls, .ssl], \.writtenTLS.starttls)
  package static let requiretls = flag(
    "smtp.requiretls", [.requiretls, .ssl], \.writtenTLS.requiretls)
  package static let debug = flag("debug.email", [.debug], \.debug)
  package static let oauth = flag("oauth.flow", [.login]) { $0.login == .oauth2 }
  package static let graph = MailProperty(
    key: "graph.flow", answers: [.transport],
    value: { $0.transport == .graph ? true : nil },
    agrees: {
      $0.isSetElsewhere($1) || ($0.flag($1) ?? false) == ($2.transport == .graph)
    })

  /// The text that Adobe's sample has for the password, which OAuth2 does not use.
  static let unusedPassword = "value not used"

  /// A flag, which is false if a file leaves it out.
  private static func flag(
    _ key: String, _ answers: [AnswerKey],
    _ value: @escaping @Sendable (ResolvedSettings) -> Bool
  ) -> MailProperty {
    MailProperty(
      key: key, answers: answers, value: { .bool(value($0)) },
      agrees: { $0.isSetElsewhere($1) || ($0.flag($1) ?? false) == value($2) })
  }

  /// Whether its value decides how mail leaves AEM, so that only a person may change it.
  var switchesFeature: Bool { [MailProperty.oauth.key, MailProperty.graph.key].contains(key) }

  /// Whether a key is this one: OSGi compares names without case.
  func isSpelt(_ key: String) -> Bool {
    key.utf8.count == self.key.utf8.count
      && key.utf8.elementsEqual(self.key.utf8) { $0.lowercased == $1.lowercased }
  }
}

extension MailProperty: Equatable {
  package static func == (left: MailProperty, right: MailProperty) -> Bool { left.key == right.key }
}
