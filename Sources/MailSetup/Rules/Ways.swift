/// The ways out of AEM that a rule applies to.
package struct Ways: Hashable, Sendable {
  package let transports: [Transport]
  package let logins: [Login]

  init(_ transports: [Transport] = Transport.allCases, logins: [Login] = Login.allCases) {
    self.transports = transports
    self.logins = logins
  }

  static let all = Ways()
  static let smtp = Ways([.smtp])
  static let graph = Ways([.graph])
  static let password = Ways([.smtp], logins: [.password])
  static let oauth = Ways(logins: [.oauth2])
  /// The ways that send a password or a token.
  static let withLogin = Ways([.smtp], logins: [.password, .oauth2])

  func contain(_ transport: Transport, _ login: Login) -> Bool {
    transports.contains(transport) && logins.contains(login)
  }

  /// In words, such as `smtp with password, oauth2`.
  package var words: String {
    if self == .all { return "every transport" }
    let transports = transports.map(\.rawValue).joined(separator: ", ")
    if logins == Login.allCases { return transports }
    return "\(transports) with \(logins.map(\.rawValue).joined(separator: ", "))"
  }
}
