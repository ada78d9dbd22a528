extension Explanation {
  static let oauthTokens = [
    Explanation(
      "oauth-token-expired", "The refresh token has expired",
      [[.word("aadsts700082")], [.word("aadsts70008")]],
      meaning: "Microsoft does not renew the token any more: it was not used for too long.",
      look: [
        "When the token was made, and when AEM last sent mail: a refresh token lasts 90 days."
      ],
      cure: [
        "Log in as the mailbox again and take a new refresh token, as Adobe's page describes.",
        "Store it as the secret that refreshToken reads, in each environment.",
      ],
      source: "Microsoft Entra, error codes; Adobe, OAuth2 support for the mail service"),
    Explanation(
      "oauth-token-spa", "The refresh token is that of a single-page app",
      [[.word("aadsts700084")]],
      meaning: "Tokens for a single-page app end after a day and cannot be prolonged.",
      look: ["The platform of the redirect URI in the app registration."],
      cure: [
        "Register the redirect URI for another platform than single-page application.",
        "Take a new refresh token, and store it as the secret.",
      ],
      source: "Microsoft Entra, error codes; refresh tokens"),
    Explanation(
      "oauth-token-revoked", "The refresh token was revoked",
      [[.word("aadsts50173")], [.word("aadsts50132")], [.word("aadsts50133")]],
      meaning: "An administrator or the user ended all sessions, or the password was changed.",
      look: ["Was the mailbox's password changed, or were its sessions revoked?"],
      cure: ["Log in as the mailbox again, take a new refresh token, and store it as the secret."],
      source: "Microsoft Entra, error codes"),
    Explanation(
      "oauth-sign-in-frequency", "A policy ends the refresh token",
      [[.word("aadsts70043")]],
      meaning: "Conditional Access asks for a new login after a set time, which ends the token.",
      look: ["The sign-in frequency of the policies that apply to the mailbox."],
      cure: [
        "Ask the tenant's administrator to exclude the mailbox from that policy.",
        "Take a new refresh token, and store it as the secret.",
      ],
      source: "Microsoft Entra, error codes"),
    Explanation(
      "oauth-token-invalid", "The refresh token is not valid",
      [[.word("aadsts70000")]],
      meaning: "What AEM sent is no refresh token that Microsoft knows.",
      look: [
        "Does the secret hold the whole token? Cloud Manager's API asks for less than 500 characters in a secret, and a token can be longer.",
        "Does refreshToken read that secret, in this environment?",
      ],
      cure: ["Take a new refresh token, store it whole, and wait for AEM's restart."],
      source: "Microsoft Entra, error codes; Cloud Manager API, EnvironmentVariableUpdate"),
    Explanation(
      "oauth-scope", "A scope is not valid",
      [[.word("aadsts70011")], [.word("aadsts28002")]],
      meaning: "One of the scopes does not exist, or is not written as Microsoft wants it.",
      look: [
        "Is scopes a list with one scope in each entry?",
        "Does it hold https://outlook.office.com/SMTP.Send and offline_access?",
      ],
      cure: ["Correct scopes, and take a new refresh token for them."],
      source: "Microsoft Entra, error codes; Adobe, OAuth2 support for the mail service"),
    Explanation(
      "oauth-no-consent", "Nobody consented to the app",
      [[.word("aadsts65001")], [.word("aadsts90094")]],
      meaning: "Neither the user nor an administrator has allowed the app what it asks for.",
      look: ["The API permissions of the app registration: SMTP.Send, offline_access."],
      cure: [
        "Open the authorize address as the mailbox and consent, or have an administrator do so.",
        "Take a new refresh token afterwards.",
      ],
      source: "Microsoft Entra, error codes; Adobe, OAuth2 support for the mail service"),
  ]
}
