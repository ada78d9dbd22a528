extension Rule {
  static let oauth = [
    Rule(
      "graph-without-oauth", .error, for: .graph,
      what: "graph.flow is true but oauth.flow is not: Microsoft Graph works with OAuth2 only.",
      advice: "Set oauth.flow to true, and add the OAuth provider configuration.",
      source: Source.oauth
    ) { context in
      let properties = context.properties
      let isMissing = properties?.flag(.graph) == true && properties?.flag(.oauth) != true
      return isMissing && properties?.isSetElsewhere(.oauth) != true
        ? [Fault(.login, at: .property(.graph))] : []
    },
    Rule(
      "oauth-provider-missing", .warning, for: .oauth,
      what: "oauth.flow is true, but the project has no OAuth provider configuration.",
      advice: "Add the provider's configuration, or set oauth.flow to false.",
      source: Source.oauth
    ) { context in
      let hasProvider = context.project.homes.contains { !$0[.oauthProvider].isEmpty }
      return context.isOnDisk && !hasProvider ? [Fault(nil, at: .property(.oauth))] : []
    },
    oauthProviderUnused,
    Rule(
      "oauth-provider-incomplete", .error, .gap,
      what: "The OAuth provider configuration lacks a required value.",
      advice: "Copy the value from your registered application.",
      source: Source.oauth
    ) { context in
      guard context.isOnDisk || context.offersOAuth else { return [] }
      let gaps = context.gapsOfProvider
      return gaps
        + context.faultsOfProviders { file in
          MailProperty.requiredOfOAuthProvider.compactMap { property in
            // One answer is missing, however many values are made from it.
            if gaps.contains(where: { $0.answer == property.answers.first }) { return nil }
            let own = file.properties?.flaw(of: property)
            guard let flaw = own ?? (property == .authURL ? context.flawOfTenant : nil) else {
              return nil
            }
            return Fault(
              property.answers.first, at: .property(property, of: file), "\(property.key) \(flaw)",
              kind: own == nil ? .blocking : nil)
          }
        }
    },
    Rule(
      "oauth-literal-secret", .error, .tolerated,
      what:
        "The OAuth provider configuration contains a secret in plain text, for anyone who can read the repository.",
      advice: "Revoke it, store a new one as a secret, and write $[secret:NAME].",
      source: Source.oauth
    ) { context in
      context.faultsOfProviders { file in
        MailProperty.secretsOfOAuthProvider.compactMap { property in
          guard let entry = file.properties?.entry(property), case .string(let text) = entry.value,
            !text.isEmpty, !Placeholder.isIndicated(in: text), !entry.value.isEncrypted,
            !IdentityProvider.isMark(text)
          else { return nil }
          return Fault(
            property.answers.first, at: .property(property, of: file),
            "\(property.key) is in plain text, for anyone who can read the repository.")
        }
      }
    },
    Rule(
      "oauth-scopes", .error, .tolerated,
      what: "scopes is a string, but the OAuth provider needs a list.",
      advice: "Write a list with one string for each scope.",
      source: Source.oauth
    ) { context in
      context.faultsOfScopes { file in
        guard case .string = file.properties?.entry(.scopes)?.value else { return [] }
        guard let scopes = context.identityProvider?.scopes(for: context.transport) else {
          return [Rule.Words()]
        }
        let list = scopes.map { "\"\($0)\"" }.joined(separator: ", ")
        return [Rule.Words(advice: "Write a list: [\(list)].")]
      }
    },
    Rule(
      "oauth-scopes-mixed", .error,
      what: "The scopes belong to two resources, but a token is valid for one resource only.",
      advice:
        "Keep only the scope that you need: SMTP.Send for SMTP, or Mail.Send for Microsoft Graph.",
      source: Source.microsoftScopes
    ) { context in
      context.faultsOfScopes { file in
        file.resources.count > 1 ? [Rule.Words()] : []
      }
    },
    Rule(
      "oauth-scopes-transport", .error, for: .oauth,
      what: "The scope does not match the configured transport.",
      advice: "Request the scope for this transport, and have the mailbox owner consent again.",
      source: Source.oauth
    ) { context in
      context.faultsOfScopes { file in
        guard context.mail != nil, let resource = file.resources.first, file.resources.count == 1,
          resource != context.transport
        else { return [] }
        return [
          Rule.Words(
            message: context.transport == .smtp
              ? "The scope is for Microsoft Graph, but mail is sent by SMTP: the server answers 535."
              : "The scope is for SMTP, but mail is sent through Microsoft Graph, which answers 403."
          )
        ]
      }
    },
    Rule(
      "oauth-offline-access", .warning,
      what: "Without the scope offline_access, Microsoft issues no refresh token.",
      advice: "Add offline_access to scopes, and have the mailbox owner consent again.",
      source: Source.microsoftScopes
    ) { context in
      context.faultsOfScopes { file in
        let scopes = file.properties?.texts(.scopes) ?? []
        let asksMicrosoft = scopes.contains { IdentityProvider.microsoft.transport(of: $0) != nil }
        return asksMicrosoft && !scopes.contains("offline_access")
          ? [
            Rule.Words(
              message:
                "offline_access is missing from scopes, so Microsoft issues no refresh token.")
          ] : []
      }
    },
    Rule(
      "mailbox-invalid", .error, for: .oauth,
      what: "With OAuth2, the user name must be the address of a mailbox.",
      advice: "Enter the address of the mailbox whose owner consents, such as noreply@example.com.",
      source: Source.oauth
    ) { context in
      guard context.login == .oauth2, let user = context.properties?.text(.user), !user.isEmpty,
        !Placeholder.isIndicated(in: user), !MailAddress.isValid(user),
        user != context.properties?.text(.from)
      else { return [] }
      return [Fault(.mailbox, at: .property(.user), "“\(user)” is not an email address.")]
    },
    Rule(
      "oauth-date-invalid", .error, for: .oauth,
      what: "A date of the OAuth2 login is not a day of the calendar.",
      advice: "Enter a date such as 2026-11-25, or leave it empty.",
      source: Source.answersSchema
    ) { context in
      [
        (AnswerKey.tokenIssued, context.settings[\.tokenIssued]),
        (.clientSecretExpires, context.settings[\.clientSecretExpires]),
      ].compactMap { key, date in
        guard let date, CalendarDay(date) == nil else { return nil }
        return Fault(key, at: context.recordLocator(key), "“\(date)” is not a date.")
      }
    },
    Rule(
      "oauth-token-old", .warning, for: .oauth,
      what: "The refresh token or the client secret expires soon or has expired.",
      advice: "Get a new one, store it in Cloud Manager, and enter the new date in the record.",
      source: Source.microsoftTokens
    ) { context in
      guard let today = context.project.today, context.identityProvider == .microsoft
      else { return [] }
      let issued = context.settings[\.tokenIssued].flatMap { CalendarDay($0) }
      let end = context.settings[\.clientSecretExpires].flatMap { CalendarDay($0) }
      let age = issued.map { today.number - $0.number } ?? 0
      let left = end.map { $0.number - today.number } ?? Int.max
      return [
        age >= 76
          ? Fault(
            .tokenIssued, at: context.recordLocator(.tokenIssued),
            "The refresh token is \(age) days old; Microsoft's tokens expire after 90 days.") : nil,
        left <= 14
          ? Fault(
            .clientSecretExpires, at: context.recordLocator(.clientSecretExpires),
            left < 0
              ? "The client secret expired \(-left) days ago."
              : "The client secret expires in \(left) days.") : nil,
      ].compactMap(\.self)
    },
  ]

  static let oauthProviderUnused = Rule(
    "oauth-provider-unused", .warning,
    what: "No mail configuration uses the OAuth provider configuration: oauth.flow is not true.",
    advice: "Delete the file, or set oauth.flow to true.",
    source: Source.oauth
  ) { context in
    context.unusedProviders.map { Fault(nil, at: .offset(0, of: $0)) }
  }

  /// The words of a fault, where they are not the rule's own.
  struct Words {
    var message: String?
    var advice: String?
  }
}
