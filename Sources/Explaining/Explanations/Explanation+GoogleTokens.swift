extension Explanation {
  static let googleTokens: [Explanation] = [
    Explanation(
      "google-token-expired", "Google's refresh token has expired or was revoked",
      [
        .identity(
          "invalid_grant",
          saying: [
            "token has been expired or revoked", "token has been revoked|expired",
            "expired or revoked",
          ]), .text("token has been expired or revoked"),
      ],
      cause:
        "A Google refresh token expires after 7 days while the app is in Testing, after six months without use, after a password change, or when more than 100 tokens were issued.",
      cure:
        "Publish the app in the Google Cloud console, authorize again as the mailbox user with access_type=offline and prompt=consent, and store the new refresh token.",
      confirm: "Google Cloud console > OAuth consent screen shows the publishing status.",
      source: "https://developers.google.com/identity/protocols/oauth2#expiration"),
    Explanation(
      "google-policy", "The Workspace administrator or the app's status does not allow the app",
      [
        .identity(
          "admin_policy_enforced", "org_internal", "disallowed_useragent", rank: .vendorWords),
        .text("has not completed the google verification process", "app is blocked|being tested"),
        .identity("access_denied", saying: ["verification", "test users"]),
      ],
      cause:
        "The app is not trusted in the Workspace account, is limited to another organization, or is in Testing and this account is not a test user.",
      cure:
        "Have the Workspace administrator trust the app's client ID, or add the account to the app's test users, or publish the app.",
      confirm: "Google Admin console > Security > API controls lists the trusted apps.",
      source: Source.googleOAuth),
  ]
}
