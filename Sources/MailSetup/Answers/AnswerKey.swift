/// The name of an answer, spelt as the key of an answers file: `user.name` is `name` in the object
/// `user`.
package struct AnswerKey: RawRepresentable, Hashable, Sendable {
  package let rawValue: String

  package init(rawValue: String) {
    self.rawValue = rawValue
  }

  init(_ rawValue: String) {
    self.rawValue = rawValue
  }

  var path: [String] {
    rawValue.utf8.split(separator: UInt8(ascii: ".")).map { String(Substring($0)) }
  }

  /// Whether the key belongs to the object at a path.
  func isInside(_ path: [String]) -> Bool {
    rawValue.hasPrefix("\(path.joined(separator: ".")).")
  }
}

extension AnswerKey {
  package static let version = AnswerKey("version")
  package static let module = AnswerKey("target.module")
  package static let app = AnswerKey("target.app")
  package static let folder = AnswerKey("target.folder")
  package static let networking = AnswerKey("networking")
  package static let transport = AnswerKey("transport")
  package static let login = AnswerKey("login")
  package static let provider = AnswerKey("destination.provider")
  package static let host = AnswerKey("destination.host")
  package static let port = AnswerKey("destination.port")
  package static let portOrig = AnswerKey("portOrig")
  package static let ssl = AnswerKey("tls.ssl")
  package static let starttls = AnswerKey("tls.starttls")
  package static let requiretls = AnswerKey("tls.requiretls")
  package static let from = AnswerKey("from")
  package static let userKind = AnswerKey("user.kind")
  package static let userName = AnswerKey("user.name")
  package static let userDefault = AnswerKey("user.default")
  package static let passwordName = AnswerKey("password.name")
  package static let userText = AnswerKey("user.text")
  package static let passwordText = AnswerKey("password.text")
  package static let tenant = AnswerKey("oauth.tenant")
  package static let clientID = AnswerKey("oauth.clientId")
  package static let mailbox = AnswerKey("oauth.mailbox")
  package static let clientSecretName = AnswerKey("oauth.clientSecret.name")
  package static let refreshTokenName = AnswerKey("oauth.refreshToken.name")
  package static let redirectURL = AnswerKey("oauth.redirectUrl")
  package static let tokenIssued = AnswerKey("oauth.tokenIssued")
  package static let clientSecretExpires = AnswerKey("oauth.clientSecretExpires")
  package static let listsAddresses = AnswerKey("situation.allowListedAddresses")
  package static let isPrivateServer = AnswerKey("situation.privateServer")
  package static let isSandbox = AnswerKey("situation.sandbox")
  package static let debug = AnswerKey("debug")
  package static let otherForwards = AnswerKey("otherForwards")
  package static let nonProxyHosts = AnswerKey("nonProxyHosts")
  package static let program = AnswerKey("cloudManager.program")
  package static let environments = AnswerKey("cloudManager.environments")
  package static let replacesOthers = AnswerKey("replacesOthers")
  package static let keepsRecord = AnswerKey("keepsRecord")
}
