/// What a person, an answers file or a file of the project said; nil where nobody did.
///
/// The same type holds what was chosen and what was found on disk. `ResolvedSettings` is what follows
/// from both.
package struct Answers: Hashable, Sendable {
  package var module: String?
  package var app: String?
  package var folder: String?
  package var networking: Networking?
  package var situation = Situation()
  package var provider: ProviderChoice?
  package var host: String?
  package var port: Int?
  package var portOrig: Int?
  package var otherForwards: [PortForward]?
  package var nonProxyHosts: [String]?
  package var ssl: Bool?
  package var starttls: Bool?
  package var requiretls: Bool?
  package var from: String?
  package var userKind: Credential.Kind?
  package var userName: String?
  package var userDefault: String?
  package var passwordName: String?
  package var debug: Bool?
  /// Whether configurations in other formats beside the `.cfg.json` go when it is saved.
  package var replacesOthers: Bool?
  /// Whether the answers are saved too, so that the session can be repeated.
  package var keepsAnswers: Bool?

  package init() {}
}

/// A provider of the table, or a server that the table does not have.
package enum ProviderChoice: Hashable, Sendable {
  case preset(Provider.ID)
  case anotherServer
}
