import Bytes
import JSONText

extension Rule {
  static let oauth = [
    Rule(
      "oauth-provider-missing", .warning,
      what: "oauth.flow is true, but the project configures no OAuth provider.",
      advice: "Add the provider's configuration, or set oauth.flow to false.",
      source: "Adobe, OAuth2 support for the mail service"
    ) { context in
      let isOn = context.properties?.flag(.oauth) == true
      let hasProvider = context.project.homes.contains { !$0[.oauthProvider].isEmpty }
      return isOn && !hasProvider ? [Fault(nil, at: .property(.oauth))] : []
    },
    Rule(
      "oauth-literal-secret", .error, .tolerated,
      what: "The OAuth provider's file holds a secret, for everybody who can read the repository.",
      advice: "Revoke it, store the new one as a secret, and write $[secret:NAME].",
      source: "Adobe, OAuth2 support for the mail service"
    ) { context in
      context.oauthFaults { member in
        guard OAuthProvider.secrets.contains(member.key), case .string(let text) = member.node.kind,
          !text.isEmpty, Placeholder(text)?.source != .secret
        else { return nil }
        return "\(member.key) is no $[secret:…]: it stands in the repository for everybody to read."
      }
    },
    Rule(
      "oauth-scopes", .error, .tolerated,
      what: "scopes is one text; the OAuth provider takes a list.",
      advice: "Write a list: [\"https://outlook.office.com/SMTP.Send\", \"offline_access\"].",
      source: "Adobe, OAuth2 support for the mail service"
    ) { context in
      context.oauthFaults { member in
        guard member.key == "scopes", case .string = member.node.kind else { return nil }
        return "scopes is one text; the OAuth provider takes a list."
      }
    },
    Rule(
      "oauth-offline-access", .warning,
      what: "Without the scope offline_access Microsoft gives no refresh token.",
      advice: "Add offline_access to scopes, and let the mailbox's owner consent anew.",
      source: "Adobe, OAuth2 support for the mail service; Microsoft identity platform, scopes"
    ) { context in
      context.oauthFaults { member in
        let scopes = member.node.elements.map(JSONValue.init)
        let asksMicrosoft = scopes.contains { scope in
          if case .string(let text) = scope { text.contains("//outlook.office") } else { false }
        }
        guard member.key == "scopes", asksMicrosoft, !scopes.contains("offline_access") else {
          return nil
        }
        return "scopes has no offline_access: Microsoft gives no refresh token without it."
      }
    },
  ]
}

extension RuleContext {
  /// The faults of members of the app's OAuth files.
  fileprivate func oauthFaults(_ message: (JSONMember) -> String?) -> [Fault] {
    (home?[.oauthProvider] ?? []).flatMap { file in
      OAuthProvider.members(of: file).compactMap { member in
        message(member).map {
          let position = TextPosition(of: member.keyRange.lowerBound, in: file.bytes)
          return Fault(nil, at: .file(file.path, position), $0)
        }
      }
    }
  }
}
