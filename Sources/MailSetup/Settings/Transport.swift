/// The way in which mail leaves AEM.
package enum Transport: String, CaseIterable, Hashable, Sendable {
  /// To a mail server, through a port forward.
  case smtp
  /// To Microsoft Graph, by HTTPS.
  case graph

  package var title: String { self == .smtp ? "SMTP" : "Microsoft Graph" }

  /// The host and port that a configuration for Graph has, as in Adobe's sample; nothing connects
  /// to them.
  static let graphServer = (host: "smtp.office365.com", port: 587)
}

/// The way in which AEM proves to a mail server that it may send.
package enum Login: String, CaseIterable, Hashable, Sendable {
  case password
  /// The server knows the sender by its address or network.
  case none
  case oauth2

  package var title: String {
    switch self {
    case .password: "password"
    case .none: "no login"
    case .oauth2: "OAuth2"
    }
  }
}

extension SettledValues {
  package var login: Login { self[\.login] ?? .password }
}

extension SettingsResolver {
  package var transport: Transport { self[\.transport] ?? .smtp }

  /// Whether the login of the file or the record still fits: Graph has only one login, and a
  /// provider accepts only some.
  var keepsLogin: Bool {
    let login = known.login ?? .password
    if let answered = loginOfAnswers, answered != login { return false }
    if self[\.transport] == .graph { return login == .oauth2 }
    // If nobody named the server, nothing is changed: a login that does not fit is a finding.
    if chosen.provider == nil, chosen.host == nil { return true }
    return (provider?.logins ?? Login.allCases).contains(login)
  }

  /// The only login that the given answers are about; nil without any, or if they are about two.
  var loginOfAnswers: Login? {
    let uses = { (group: String) in
      self.chosen.wholeObjects.contains(group)
        || self.chosen.given.contains { $0.isInside([group]) }
    }
    return switch (uses("user") || uses("password"), uses("oauth")) {
    case (true, false): .password
    case (false, true): .oauth2
    default: nil
    }
  }
}
