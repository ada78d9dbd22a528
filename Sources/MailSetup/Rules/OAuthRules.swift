extension Rule {
  static let oauth = [
    Rule(
      "graph-without-oauth", .error, for: .graph,
      what: "graph.flow is true and oauth.flow is not: Microsoft Graph takes no other login.",
      advice: "Set oauth.flow to true and add the OAuth provider's configuration.",
      source: Source.oauth
    ) { context in
      let properties = context.properties
      let isMissing = properties?.flag(.graph) == true && properties?.flag(.oauth) != true
      return isMissing && properties?.isSetElsewhere(.oauth) != true
        ? [Fault(.login, at: .property(.graph))] : []
    },
    Rule(
      "oauth-provider-missing", .warning, for: .oauth,
      what: "oauth.flow is true, but the project configures no OAuth provider.",
      advice: "Add the provider's configuration, or set oauth.flow to false.",
      source: Source.oauth
    ) { context in
      let hasProvider = context.project.homes.contains { !$0[.oauthProvider].isEmpty }
      return context.isOnDisk && !hasProvider ? [Fault(nil, at: .property(.oauth))] : []
    },
    Rule(
      "oauth-provider-incomplete", .error, .gap,
      what: "The OAuth provider lacks a value that it does not do without.",
      advice: "Fill it in from the application that is registered.",
      source: Source.oauth
    ) { context in
      let gaps = context.isOnDisk ? [] : context.gapsOfProvider
      return gaps
        + context.faultsOfProviders { file in
          MailProperty.requiredOfOAuthProvider.compactMap { property in
            // One answer is missing, however many values are made from it.
            if gaps.contains(where: { $0.answer == property.answers.first }) { return nil }
            guard
              let flaw = file.properties?.flaw(of: property)
                ?? (property == .authURL ? context.flawOfTenant : nil)
            else { return nil }
            return Fault(
              property.answers.first, at: .property(property, of: file), "\(property.key) \(flaw)")
          }
        }
    },
    Rule(
      "oauth-literal-secret", .error, .tolerated,
      what: "The OAuth provider's file holds a secret, for everybody who can read the repository.",
      advice: "Revoke it, store the new one as a secret, and write $[secret:NAME].",
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
            "\(property.key) is no $[secret:…]: it stands in the repository for everybody to read.")
        }
      }
    },
    Rule(
      "oauth-scopes", .error, .tolerated,
      what: "scopes is one text; the OAuth provider takes a list.",
      advice: "Write a list, each scope a text of its own.",
      source: Source.oauth
    ) { context in
      context.faultsOfScopes { file in
        guard case .string = file.properties?.entry(.scopes)?.value else { return [] }
        let scopes = context.settings.identityProvider.scopes(for: context.transport)
        let list = scopes.map { "\"\($0)\"" }.joined(separator: ", ")
        return [Rule.Words(advice: "Write a list: [\(list)].")]
      }
    },
    Rule(
      "oauth-scopes-mixed", .error,
      what: "The scopes are of two resources, and one token serves one resource.",
      advice: "Keep the scopes of the way out alone: SMTP.Send, or Graph's Mail.Send.",
      source: Source.microsoftScopes
    ) { context in
      context.faultsOfScopes { file in
        file.resources.count > 1 ? [Rule.Words()] : []
      }
    },
    Rule(
      "oauth-scopes-transport", .error, for: .oauth,
      what: "The scope is for another way out than the one that is configured.",
      advice: "Ask for the scope of the way out, and let the mailbox's owner consent anew.",
      source: Source.oauth
    ) { context in
      context.faultsOfScopes { file in
        guard context.mail != nil, let resource = file.resources.first, file.resources.count == 1,
          resource != context.transport
        else { return [] }
        return [
          Rule.Words(
            message: context.transport == .smtp
              ? "The scope is Microsoft Graph's, and mail leaves by SMTP: the server answers 535."
              : "The scope is for SMTP, and mail leaves through Microsoft Graph, which answers 403."
          )
        ]
      }
    },
    Rule(
      "oauth-offline-access", .warning,
      what: "Without the scope offline_access Microsoft gives no refresh token.",
      advice: "Add offline_access to scopes, and let the mailbox's owner consent anew.",
      source: Source.microsoftScopes
    ) { context in
      context.faultsOfScopes { file in
        let scopes = file.properties?.texts(.scopes) ?? []
        let asksMicrosoft = scopes.contains { IdentityProvider.microsoft.transport(of: $0) != nil }
        return asksMicrosoft && !scopes.contains("offline_access")
          ? [
            Rule.Words(
              message: "scopes has no offline_access: Microsoft gives no refresh token without it.")
          ] : []
      }
    },
    Rule(
      "oauth-token-old", .warning, for: .oauth,
      what: "The refresh token or the client secret is near its end.",
      advice: "Get a new one, store it in Cloud Manager, and note the new date in the record.",
      source: Source.microsoftTokens
    ) { context in
      guard let today = context.project.today, context.settings.identityProvider == .microsoft
      else { return [] }
      let issued = context.settings[\.tokenIssued].flatMap { CalendarDay($0) }
      let end = context.settings[\.clientSecretExpires].flatMap { CalendarDay($0) }
      let age = issued.map { today.number - $0.number } ?? 0
      let left = end.map { $0.number - today.number } ?? Int.max
      return [
        age >= 76
          ? Fault(
            .tokenIssued, at: context.recordLocator(.tokenIssued),
            "The refresh token is \(age) days old; Microsoft's end after 90.") : nil,
        left <= 14
          ? Fault(
            .clientSecretExpires, at: context.recordLocator(.clientSecretExpires),
            left < 0
              ? "The client secret ended \(-left) days ago."
              : "The client secret ends in \(left) days.") : nil,
      ].compactMap(\.self)
    },
  ]

  /// The words of a fault, where they are not the rule's own.
  struct Words {
    var message: String?
    var advice: String?
  }
}
