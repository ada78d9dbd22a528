extension Rule {
  static let credentials = [
    Rule(
      "variable-name", .error,
      what:
        "Cloud Manager does not take this name: letters, digits and _, 2 to 100, no digit first.",
      advice: "Write a name such as EMAIL_USERNAME.",
      source: Source.api
    ) { context in
      context.credentialNames.compactMap { credential, name, property in
        guard let flaw = VariableName.flaw(in: credential.name), !flaw.isReserved else {
          return nil
        }
        return Fault(name, at: .property(property), flaw.message(for: credential.name))
      }
    },
    Rule(
      "variable-reserved", .error,
      what: "The name starts with a prefix that is reserved: INTERNAL_, ADOBE_, CONST_ or AEM_.",
      advice: "Take another name, such as EMAIL_USERNAME.",
      source: Source.osgi
    ) { context in
      context.credentialNames.compactMap { credential, name, property in
        guard let flaw = VariableName.flaw(in: credential.name), flaw.isReserved else {
          return nil
        }
        return Fault(name, at: .property(property), flaw.message(for: credential.name))
      }
    },
    Rule(
      "credentials-absent", .error, for: Ways([.smtp], logins: [.password, .none]),
      what: "The login is not complete: smtp.user or smtp.password is absent or empty.",
      advice: "Write both, or neither for a relay that knows the sender by its address.",
      source: Source.notification
    ) { context in
      guard let properties = context.properties else { return [] }
      let absent = [MailProperty.user, .password].filter {
        (properties.text($0) ?? "").isEmpty
      }
      let wantsLogin = context.settings.provider?.logins.contains(Login.none) == false
      guard absent.count == 1 || absent.count == 2 && wantsLogin else { return [] }
      return absent.map {
        Fault(
          $0.key == MailProperty.user.key ? .userName : .passwordName, at: .property($0),
          "\($0.key) is absent or empty, so AEM cannot log in.")
      }
    },
    Rule(
      "variable-twice", .error, for: .password,
      what: "The user name and the password stand under the same name.",
      advice: "Give each its own name.",
      source: Source.api
    ) { context in
      context.settings.user.name == context.settings.password.name
        ? [Fault(.passwordName, at: .property(.password))] : []
    },
    Rule(
      "secret-default", .error,
      what: "A secret has a default, which puts the secret into git.",
      advice: "Remove the default and set the secret in Cloud Manager.",
      source: Source.osgi
    ) { context in
      let user = context.settings.user
      let isSecret = user.defaultValue.map {
        context.secrets.contains($0) || context.settings.provider?.userIsSecret == true
      }
      if !context.isOnDisk, user.kind == .variable, isSecret == true {
        return [
          Fault(
            .userDefault, at: .property(.user), "The user name's default is a secret itself.",
            advice: "Store the user name as a secret, without a default.")
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
        "With a default a variable that nobody set is no error in AEM: the login fails with the default instead.",
      advice: "Leave the default out, and set the variable before deploying.",
      source: Source.interpolation
    ) { context in
      guard let placeholder = context.properties?.placeholder(.user),
        placeholder.source == .env, placeholder.defaultValue != nil
      else { return [] }
      return [Fault(.userDefault, at: .property(.user))]
    },
    Rule(
      "user-convention", .warning, for: .password,
      what: "The provider wants another word as user name.",
      advice: "Write the provider's word.",
      source: Source.provider
    ) { context in
      guard let provider = context.settings.provider, let word = provider.loginWord,
        let user = context.settings.user.defaultValue, user != word
      else { return [] }
      return [
        Fault(
          .userDefault, at: .property(.user),
          "\(provider.name) wants the word \(word) as user name, not “\(user)”.",
          advice: "Write \(word).")
      ]
    },
    Rule(
      "user-blank", .warning, for: .password,
      what: "The user name starts or ends with a blank, which the server takes as part of it.",
      advice: "Remove the blank.",
      source: Source.interpolation
    ) { context in
      guard let user = context.settings.user.defaultValue,
        user.first?.isWhitespace == true || user.last?.isWhitespace == true
      else { return [] }
      return [Fault(.userDefault, at: .property(.user))]
    },
    Rule(
      "default-not-writable", .error, for: .password,
      what: "This default cannot be written so that AEM reads it back.",
      advice: "Leave the default out, and set the variable in Cloud Manager.",
      source: Source.interpolation
    ) { context in
      guard !context.isOnDisk, let value = context.settings.user.defaultValue,
        let flaw = Placeholder.flaw(inDefault: value)
      else { return [] }
      return [Fault(.userDefault, at: .property(.user), flaw.message)]
    },
    Rule(
      "debug-on", .warning,
      what: "debug.email is true: the whole SMTP conversation is written to the log.",
      advice: "Set debug.email to false once mail works.",
      source: Source.notification
    ) { context in
      context.settings.debug ? [Fault(.debug, at: .property(.debug))] : []
    },
    Rule(
      "basic-auth-microsoft", .warning, for: .password,
      what: "Microsoft 365 is ending password logins for SMTP.",
      advice:
        "Take OAuth2, or Microsoft Graph; until then an administrator must allow SMTP AUTH for the mailbox.",
      source: Source.microsoftPasswords
    ) { context in
      guard let provider = context.settings.provider, let end = provider.endOfPasswords else {
        return []
      }
      return [
        Fault(.login, at: context.mailLocator, "\(provider.name) takes passwords until \(end).")
      ]
    },
  ]
}

extension RuleContext {
  var credentialNames: [(credential: Credential, answer: AnswerKey, property: MailProperty)] {
    switch login {
    case .password:
      [(settings.user, .userName, .user), (settings.password, .passwordName, .password)]
    case .none: []
    case .oauth2:
      [
        (settings.clientSecret, .clientSecretName, .clientSecret),
        (settings.refreshToken, .refreshTokenName, .refreshToken),
      ]
    }
  }
}

extension VariableName.Flaw {
  var isReserved: Bool { if case .reserved = self { true } else { false } }

  func message(for name: String) -> String {
    switch self {
    case .empty: "A variable needs a name."
    case .tooShort: "\(name) is too short: names have 2 to 100 characters."
    case .tooLong(let count): "The name has \(count) characters; 100 is the most."
    case .firstCharacter(let character):
      "\(name) starts with “\(character)”; names start with a letter or _."
    case .character(let character):
      "\(name) holds “\(character)”; names have letters, digits and _."
    case .reserved(let prefix): "\(name) starts with \(prefix), which is reserved."
    }
  }
}

extension Placeholder.DefaultFlaw {
  var message: String {
    switch self {
    case .placeholder: "A default that holds $[ would be read as a placeholder itself."
    case .backslashBeforeSpecial: "A default cannot hold a backslash right before ; [ or ]."
    case .trailingBackslash: "A default cannot end in a backslash."
    case .controlCharacter: "A default cannot hold control characters."
    }
  }
}
