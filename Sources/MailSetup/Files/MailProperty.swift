import Bytes
import JSONText

/// A property of the mail service, declared once: its key, the answers that it is made from, its
/// value, and when a file says that value already.
package struct MailProperty: Sendable {
  package let key: String
  let answers: [AnswerKey]
  let value: @Sendable (ResolvedSettings) -> JSONValue
  /// Whether a file says the same, by whatever spelling.
  let agrees: @Sendable (MailConfiguration, MailProperty, ResolvedSettings) -> Bool

  /// In the order of a new file.
  package static let all = [
    host, port, user, password, from, ssl, starttls, requiretls, debug, oauth,
  ]

  static let order = all.map(\.key)
  static let flags = [ssl, starttls, requiretls, debug, oauth]

  package static let host = MailProperty(
    key: "smtp.host", answers: [.networking], value: { _ in .string(Placeholder.proxyHost.text) },
    agrees: { file, host, _ in file.text(host).map(Placeholder.leadsToProxy) == true })
  package static let port = MailProperty(
    key: "smtp.port", answers: [.portOrig, .port],
    value: { .string($0.portOrig.map(String.init) ?? "") },
    agrees: { $0.isSetElsewhere($1) || $0.number($1) == $2.portOrig })
  package static let user = login(
    "smtp.user", [.userKind, .userName, .userDefault], \.user.placeholder)
  package static let password = login("smtp.password", [.passwordName], \.password.placeholder)
  package static let from = MailProperty(
    key: "from.address", answers: [.from], value: { .string($0.from) },
    agrees: { $0.text($1) == $2.from })
  package static let ssl = flag("smtp.ssl", [.ssl, .port], \.tls.ssl)
  package static let starttls = flag("smtp.starttls", [.starttls, .ssl], \.tls.starttls)
  package static let requiretls = flag("smtp.requiretls", [.requiretls, .ssl], \.tls.requiretls)
  package static let debug = flag("debug.email", [.debug], \.debug)
  /// Nobody is asked for it, so it stays as it is in a file that is there.
  package static let oauth = MailProperty(
    key: "oauth.flow", answers: [], value: { _ in false }, agrees: { _, _, _ in true })

  /// A flag; one that a file leaves out is false.
  private static func flag(
    _ key: String, _ answers: [AnswerKey],
    _ value: @escaping @Sendable (ResolvedSettings) -> Bool
  ) -> MailProperty {
    MailProperty(
      key: key, answers: answers, value: { .bool(value($0)) },
      agrees: { $0.isSetElsewhere($1) || ($0.flag($1) ?? false) == value($2) })
  }

  /// A half of the login; with OAuth it stands in the provider's own configuration.
  private static func login(
    _ key: String, _ answers: [AnswerKey],
    _ value: @escaping @Sendable (ResolvedSettings) -> Placeholder
  ) -> MailProperty {
    MailProperty(
      key: key, answers: answers, value: { .string(value($0).text) },
      agrees: { $0.flag(.oauth) == true || $0.placeholder($1) == value($2) })
  }

  /// Whether its value decides how mail leaves AEM, which nobody but a person switches.
  var switchesFeature: Bool { key == MailProperty.oauth.key }

  /// Whether a key is this one: OSGi compares names without case.
  func isSpelt(_ key: String) -> Bool {
    key.utf8.count == self.key.utf8.count
      && zip(key.utf8, self.key.utf8).allSatisfy { $0.lowercased == $1 }
  }
}
