extension Rule {
  static let credentials = names + logins

  private static let logins = [
    Rule(
      "credentials-absent", .error, for: Ways([.smtp], logins: [.password, .none]),
      what: "The login is incomplete: smtp.user or smtp.password is missing or empty.",
      advice: "Set both, or neither if the mail server accepts AEM by its IP address.",
      source: Source.notification
    ) { context in
      guard let properties = context.properties else { return [] }
      let absent = [MailProperty.user, .password].filter {
        (properties.text($0) ?? "").isEmpty
      }
      let wantsLogin = context.provider?.logins.contains(Login.none) == false
      guard absent.count == 1 || absent.count == 2 && wantsLogin else { return [] }
      return absent.map {
        Fault(
          $0.key == MailProperty.user.key ? .userName : .passwordName, at: .property($0),
          "\($0.key) is missing or empty, so AEM cannot log in.")
      }
    },
    Rule(
      "variable-twice", .error, for: .password,
      what: "The user name and the password use the same name.",
      advice: "Give each its own name.",
      source: Source.api
    ) { context in
      guard let user = context.properties?.placeholder(.user),
        user.name == context.properties?.placeholder(.password)?.name
      else { return [] }
      return [Fault(.passwordName, at: .property(.password))]
    },
    Rule(
      "secret-default", .error,
      what: "A secret has a default value, which puts the secret into git.",
      advice: "Remove the default value, and set the secret in Cloud Manager.",
      source: Source.osgi
    ) { context in
      let user = context.settings.user
      let isSecret = user.defaultValue.map {
        context.secrets.contains($0) || context.provider?.userIsSecret == true
      }
      if !context.isOnDisk, user.kind == .variable, isSecret == true {
        return [
          Fault(
            .userDefault, at: .property(.user),
            "The default value of the user name is itself a secret.",
            advice: "Store the user name as a secret, without a default value.")
        ]
      }
      return [(MailProperty.user, AnswerKey.userDefault), (.password, .passwordName)]
        .compactMap { property, answer -> Fault? in
          guard let placeholder = context.properties?.placeholder(property),
            placeholder.source == .secret, placeholder.defaultValue != nil
          else { return nil }
          return Fault(answer, at: .property(property))
        }
    },
    Rule(
      "credential-default", .warning, for: .password,
      what:
        "If the variable is not set, AEM silently uses the default and the login fails.",
      advice: "Remove the default value, and set the variable before you deploy.",
      source: Source.interpolation
    ) { context in
      guard let placeholder = context.properties?.placeholder(.user),
        placeholder.source == .env, placeholder.defaultValue != nil
      else { return [] }
      return [Fault(.userDefault, at: .property(.user))]
    },
    Rule(
      "user-convention", .warning, for: .password,
      what: "The provider expects a different user name.",
      advice: "Use the user name that the provider expects.",
      source: Source.provider
    ) { context in
      guard let provider = context.provider, let word = provider.loginWord,
        let user = context.literalUser, user != word
      else { return [] }
      return [
        Fault(
          .userDefault, at: .property(.user),
          "\(provider.name) expects the user name \(word), not “\(user)”.",
          advice: "Use \(word).")
      ]
    },
    Rule(
      "user-blank", .warning, for: .password,
      what: "The user name starts or ends with a space, which is sent as part of the name.",
      advice: "Remove the space.",
      source: Source.interpolation
    ) { context in
      guard let user = context.literalUser,
        user.first?.isWhitespace == true || user.last?.isWhitespace == true
      else { return [] }
      return [Fault(.userDefault, at: .property(.user))]
    },
    Rule(
      "default-not-writable", .error, for: .password,
      what: "This default value cannot be written in a form that AEM reads correctly.",
      advice: "Remove the default value, and set the variable in Cloud Manager.",
      source: Source.interpolation
    ) { context in
      guard !context.isOnDisk, let value = context.settings.user.defaultValue,
        let flaw = Placeholder.flaw(inDefault: value)
      else { return [] }
      return [Fault(.userDefault, at: .property(.user), flaw.message)]
    },
    Rule(
      "debug-on", .warning,
      what: "debug.email is true, so AEM writes all SMTP traffic to the log.",
      advice: "Set debug.email to false once mail works.",
      source: Source.notification
    ) { context in
      let isSetElsewhere = context.properties?.isSetElsewhere(.debug) == true
      return context.settings.debug && !isSetElsewhere
        ? [Fault(.debug, at: .property(.debug))] : []
    },
    Rule(
      "basic-auth-microsoft", .warning, for: .password,
      what: "Microsoft 365 is phasing out password logins for SMTP.",
      advice:
        "Use OAuth2 or Microsoft Graph. Until then, an administrator must allow SMTP AUTH for the mailbox.",
      source: Source.microsoftPasswords
    ) { context in
      guard let provider = context.provider, let end = provider.endOfPasswords else {
        return []
      }
      return [
        Fault(.login, at: context.mailLocator, "\(provider.name) accepts passwords until \(end).")
      ]
    },
  ]
}

extension RuleContext {
  /// The user name that the file has as it is; nil where it is made of others.
  fileprivate var literalUser: String? {
    settings.user.defaultValue.flatMap { Placeholder.isIndicated(in: $0) ? nil : $0 }
  }
}

extension Placeholder.DefaultFlaw {
  var message: String {
    switch self {
    case .placeholder: "AEM would read a default value that contains $[ as a placeholder."
    case .backslashBeforeSpecial:
      "A default value cannot contain a backslash directly before ; or [ or ]."
    case .trailingBackslash: "A default value cannot end with a backslash."
    case .controlCharacter: "A default value cannot contain control characters."
    }
  }
}
