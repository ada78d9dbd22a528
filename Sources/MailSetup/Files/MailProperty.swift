/// The properties of the mail service, in the order that a new file has them.
package enum MailProperty: String, CaseIterable, Hashable, Sendable {
  case host = "smtp.host"
  case port = "smtp.port"
  case user = "smtp.user"
  case password = "smtp.password"
  case from = "from.address"
  case ssl = "smtp.ssl"
  case starttls = "smtp.starttls"
  case requiretls = "smtp.requiretls"
  case debug = "debug.email"
  case oauth = "oauth.flow"

  /// The order of the keys in a file.
  static let order = allCases.map(\.rawValue)

  /// Those that are true or false.
  static let flags = [ssl, starttls, requiretls, debug, oauth]

  /// Whether a key is its name, which OSGi compares without case.
  func isSpelt(_ key: String) -> Bool {
    let name = rawValue.utf8
    return key.utf8.count == name.count
      && key.utf8.elementsEqual(name) { byte, own in
        byte == own || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) && byte | 0x20 == own
      }
  }

  /// The answers that feed the property.
  package var answers: [AnswerKey] {
    switch self {
    case .host: [.networking]
    case .port: [.portOrig, .port]
    case .user: [.userKind, .userName, .userDefault]
    case .password: [.passwordName]
    case .from: [.from]
    case .ssl: [.ssl, .port]
    case .starttls: [.starttls, .ssl]
    case .requiretls: [.requiretls, .ssl]
    case .debug: [.debug]
    case .oauth: []
    }
  }
}
