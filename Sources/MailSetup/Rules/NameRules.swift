/// Rules on the names of variables and secrets.
extension Rule {
  static let names = [
    Rule(
      "variable-name", .error,
      what:
        "Cloud Manager does not accept this name: use 2 to 100 letters, digits, and underscores, and no digit first.",
      advice: "Use a name such as EMAIL_USERNAME.",
      source: Source.api
    ) { context in
      context.faultsOfNames { !$0.isReserved }
    },
    Rule(
      "variable-reserved", .error,
      what: "The name starts with a reserved prefix: INTERNAL_, ADOBE_, CONST_, or AEM_.",
      advice: "Use another name, such as EMAIL_USERNAME.",
      source: Source.osgi
    ) { context in
      context.faultsOfNames(\.isReserved)
    },
  ]
}

extension RuleContext {
  /// The names that the login has, but for a text that is kept, with a name to take in the place of a wrong one.
  private var credentialNames:
    [(credential: Credential, answer: AnswerKey, property: MailProperty, example: String)]
  {
    switch login {
    case .password:
      (settings.userText == nil ? [(settings.user, .userName, .user, "EMAIL_USERNAME")] : [])
        + (settings.passwordText == nil
          ? [(settings.password, .passwordName, .password, "EMAIL_PASSWORD")] : [])
    case .none: []
    case .oauth2:
      [
        (
          settings.clientSecret, .clientSecretName, .clientSecret,
          "SECRET_SMTP_OAUTH_CLIENT_SECRET"
        ),
        (
          settings.refreshToken, .refreshTokenName, .refreshToken,
          "SECRET_SMTP_OAUTH_REFRESH_TOKEN"
        ),
      ]
    }
  }

  fileprivate func faultsOfNames(_ isMeant: (VariableName.Flaw) -> Bool) -> [Fault] {
    credentialNames.compactMap { credential, answer, property, example in
      guard let flaw = VariableName.flaw(in: credential.name), isMeant(flaw) else { return nil }
      let file = configurations.first { $0.properties?.entry(property) != nil }
      return Fault(
        answer, at: file.map { .property(property, of: $0) } ?? .nowhere,
        flaw.message(for: credential.name), advice: "Use another name, such as \(example).")
    }
  }
}

extension VariableName.Flaw {
  var isReserved: Bool { if case .reserved = self { true } else { false } }

  func message(for name: String) -> String {
    switch self {
    case .empty: "The name is empty."
    case .tooShort: "\(name) is too short: a name has 2 to 100 characters."
    case .tooLong(let count): "The name has \(count) characters; the maximum is 100."
    case .firstCharacter(let character):
      "\(name) starts with “\(character)”; a name must start with a letter or _."
    case .character(let character):
      "\(name) contains “\(character)”; a name can contain letters, digits, and _."
    case .reserved(let prefix): "\(name) starts with the reserved prefix \(prefix)."
    }
  }
}
