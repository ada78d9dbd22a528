extension Explanation {
  static let oauthAccounts = [
    Explanation(
      "oauth-secret-wrong", "The client secret is wrong",
      [[.word("aadsts7000215")], [.word("aadsts70002")]],
      meaning: "The client secret that AEM sent is not one of this app registration.",
      look: [
        "Does the secret in Cloud Manager hold the client secret's value, and not its ID?",
        "Does clientSecret read that secret, in this environment?",
      ],
      cure: ["Make a new client secret, and store its value as the secret."],
      source: "Microsoft Entra, error codes"),
    Explanation(
      "oauth-secret-expired", "The client secret has expired",
      [[.word("aadsts7000222")]],
      meaning: "The client secret was right once, but its time is over.",
      look: ["The expiry of the app registration's client secrets."],
      cure: ["Make a new client secret, store it in Cloud Manager, and note its expiry."],
      source: "Microsoft Entra, error codes"),
    Explanation(
      "oauth-app-unknown", "The tenant does not know the app",
      [[.word("aadsts700016")]],
      meaning: "clientId is wrong, or the token was asked for at another tenant.",
      look: [
        "Is clientId the application (client) ID of the app registration?",
        "Do authUrl, tokenUrl and refreshUrl name the tenant of that registration?",
      ],
      cure: ["Correct clientId or the tenant in the three addresses."],
      source: "Microsoft Entra, error codes; Adobe, OAuth2 support for the mail service"),
    Explanation(
      "oauth-tenant-unknown", "The tenant does not exist",
      [[.word("aadsts90002")]],
      meaning: "No tenant has the name or the ID that stands in the address.",
      look: ["The tenant in authUrl, tokenUrl and refreshUrl; a sample's <tenant> still in place?"],
      cure: ["Write the tenant's ID or domain into the three addresses."],
      source: "Microsoft Entra, error codes; Adobe, OAuth2 support for the mail service"),
    Explanation(
      "oauth-user-unknown", "The tenant does not know the account",
      [[.word("aadsts50034")]],
      meaning: "The account that logged in is not in this directory.",
      look: ["Is the mailbox spelt right, and of this tenant?"],
      cure: ["Log in with a mailbox of the tenant, or name the right tenant in the addresses."],
      source: "Microsoft Entra, error codes"),
    Explanation(
      "oauth-password", "The account's user name or password is wrong",
      [[.word("aadsts50126")]],
      meaning: "The login as the mailbox failed.",
      look: ["The user name and the password that were typed in the browser."],
      cure: ["Log in as the mailbox again, and take a new refresh token."],
      source: "Microsoft Entra, error codes"),
    Explanation(
      "oauth-second-factor", "The account must show a second factor",
      [[.word("aadsts50076")], [.word("aadsts50079")]],
      meaning: "The tenant now asks for multifactor authentication, which AEM cannot answer.",
      look: ["Since when multifactor authentication applies to the mailbox."],
      cure: [
        "Log in as the mailbox in a browser, with the second factor, and take a new refresh token.",
        "Ask the tenant's administrator whether the mailbox can be excluded.",
      ],
      source: "Microsoft Entra, error codes"),
    Explanation(
      "oauth-blocked", "Conditional Access blocks the token",
      [[.word("aadsts53003")]],
      meaning: "A policy of the tenant does not let Microsoft issue a token for this login.",
      look: ["The tenant's sign-in log in Microsoft Entra, which names the policy."],
      cure: [
        "Ask the tenant's administrator to exclude the mailbox.",
        "Where the policy lists addresses, take dedicated egress IP and have its address listed.",
      ],
      rules: ["relay-needs-fixed-ip"],
      source: "Microsoft Entra, error codes; Adobe, Dedicated egress IP address"),
  ]
}
