/// The meaning of an error of AEM, a mail server, an identity provider or a tool, with its cure.
package struct Explanation: Sendable {
  package typealias ID = String

  package let id: ID
  package let title: String
  /// The descriptions of the signs: one that fits is enough.
  let recognises: [Recogniser]
  /// The ways of sending that it is about.
  package let transports: Set<Transport>
  /// The ways of logging in that it is about.
  package let logins: Set<Login>
  package let cause: String
  package let cure: String
  /// The way to confirm that this is the cause.
  package let confirm: String
  /// The rules whose findings in a project confirm it.
  package let rules: [String]
  /// Whether the explanation is given only if the project's files confirm it.
  let needsEvidence: Bool
  /// Whether its cause is that a port of the tunnel is not forwarded.
  let isAboutForward: Bool
  /// The address of the facts.
  package let source: String

  package enum Transport: String, Sendable { case smtp, graph }
  package enum Login: String, CaseIterable, Sendable { case none, password, oauth2 }

  init(
    _ id: ID, _ title: String, _ recognises: [Recogniser], cause: String, cure: String,
    confirm: String, transports: Set<Transport> = [.smtp, .graph],
    logins: Set<Login> = Set(Login.allCases), rules: [String] = [],
    needsEvidence: Bool = false, isAboutForward: Bool = false, source: String
  ) {
    self.id = id
    self.title = title
    self.recognises = recognises
    self.transports = transports
    self.logins = logins
    self.cause = cause
    self.cure = cure
    self.confirm = confirm
    self.rules = rules
    self.needsEvidence = needsEvidence
    self.isAboutForward = isAboutForward
    self.source = source
  }

  package static func named(_ id: ID) -> Explanation? { all.first { $0.id == id } }
}
