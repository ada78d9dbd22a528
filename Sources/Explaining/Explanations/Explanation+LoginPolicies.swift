extension Explanation {
  static let loginPolicies: [Explanation] = [
    Explanation(
      "microsoft-smtp-auth-disabled", "SMTP AUTH is turned off in Microsoft 365",
      [
        .reply(
          saying: [
            "smtpclientauthentication is disabled", "smtp_auth_disabled", "smtp auth disabled",
          ], from: .microsoft),
        .text("smtpclientauthentication is disabled", from: .microsoft),
      ],
      cause:
        "Authenticated SMTP is off for the tenant or for this mailbox. Microsoft then refuses every login over SMTP, OAuth2 included.",
      cure:
        "Have an administrator turn it on for the mailbox: Set-CASMailbox -Identity MAILBOX -SmtpClientAuthenticationDisabled $false. If it must stay off, send through Microsoft Graph (graph.flow).",
      confirm:
        "Get-CASMailbox MAILBOX | Format-List SmtpClientAuthenticationDisabled shows the mailbox's setting, Get-TransportConfig the tenant's.",
      transports: [.smtp], rules: ["basic-auth-microsoft"], source: Source.smtpAuth),
    Explanation(
      "microsoft-basic-auth-disabled", "Microsoft does not accept a password here: use OAuth2",
      [
        .reply(saying: ["basic authentication is disabled|not"], from: .microsoft),
        .reply(enhanced: ["5.7.30"]),
        .reply(saying: ["basic authentication is not supported"], from: .microsoft),
        .text(
          "basic authentication is disabled",
          "basic authentication is not supported for client submission", from: .microsoft),
      ],
      cause:
        "Basic authentication, a login with user name and password, is off for this mailbox or tenant.",
      cure:
        "Log in with OAuth2 (oauth.flow set to true and the OAuth provider configuration), or send through Microsoft Graph. App passwords do not help.",
      confirm: "oauth.flow in the mail configuration is false or missing.", transports: [.smtp],
      rules: ["basic-auth-microsoft"], source: Source.adobeOAuth),
    Explanation(
      "microsoft-security-defaults", "Microsoft's security defaults block the login",
      [.reply(saying: ["security defaults policy", "security defaults"], from: .microsoft)],
      cause:
        "The tenant uses security defaults, which turn off password logins over SMTP.",
      cure: "Log in with OAuth2, which security defaults allow, or send through Microsoft Graph.",
      confirm:
        "Microsoft Entra admin center > Overview > Properties shows whether security defaults are on.",
      transports: [.smtp], rules: ["basic-auth-microsoft"], source: Source.smtpAuth),
    Explanation(
      "microsoft-conditional-access", "A Conditional Access policy of the tenant blocks the login",
      [
        .reply(
          saying: ["did not meet the criteria", "conditional access", "blocked by … policy"],
          from: .microsoft)
      ],
      cause:
        "A policy of the tenant refused this login, for example because of its IP address or because it uses a password.",
      cure:
        "Ask the tenant's administrator to exclude the mailbox from the policy. If the policy depends on the IP address, use a dedicated egress IP address. Or log in with OAuth2.",
      confirm: "The sign-in log in Microsoft Entra names the policy.", transports: [.smtp],
      rules: ["basic-auth-microsoft", "relay-needs-fixed-ip"], source: Source.smtpAuth),
    Explanation(
      "microsoft-account-locked", "Microsoft has locked or blocked the account",
      [
        .reply(
          saying: [
            "account is locked|disabled|blocked", "user is locked",
            "account has been locked|blocked|disabled|suspended",
          ], not: ["security defaults"], from: .microsoft)
      ],
      cause: "The account may not sign in: it is locked after failed logins, blocked, or disabled.",
      cure: "Have an administrator unblock the account in Microsoft Entra and set a new password.",
      confirm: "The account's sign-in log in Microsoft Entra says why.", transports: [.smtp],
      source: Source.exchangeFix),
    Explanation(
      "microsoft-token-refused", "Microsoft refused the access token",
      [
        .reply(
          535, enhanced: ["5.7.3"],
          around: [
            "xoauth2 command", "mechanism xoauth2", "auth xoauth2", "mechanisms xoauth2",
            "oauth flow true", "oauth2*", "bearer",
          ], rank: .vendorWords),
        .reply(saying: ["xoauth2"], around: ["outlook com", "office365 com"], rank: .words).unless([
          "user address"
        ]),
        .reply(535, enhanced: ["5.7.3"], rank: .words),
      ],
      cause:
        "The login uses OAuth2. Usually the token is for another resource or another mailbox: its scope must be https://outlook.office.com/SMTP.Send, and smtp.user must be the mailbox that consented.",
      cure:
        "Set the scopes to https://outlook.office.com/SMTP.Send and offline_access, get a new refresh token for the mailbox in smtp.user, and turn authenticated SMTP on for that mailbox.",
      confirm:
        "Decode the access token: aud must be https://outlook.office.com, scp must contain SMTP.Send.",
      transports: [.smtp],
      rules: ["oauth-scopes-transport", "oauth-scopes-mixed"], source: Source.adobeOAuth),
    Explanation(
      "microsoft-login", "Microsoft refused the user name, the password, or SMTP AUTH",
      [
        .reply(535, enhanced: ["5.7.3"], rank: .vendorWords), .reply(enhanced: ["5.7.139"]),
        .reply(535, from: .microsoft, isSigned: true),
      ],
      cause:
        "The user name or the password is wrong, SMTP AUTH is off for the mailbox, or a policy of the tenant refuses passwords. With OAuth2, the token is for another mailbox or lacks the scope SMTP.Send.",
      cure:
        "Check user name and password in Cloud Manager, and have an administrator turn authenticated SMTP on for the mailbox. If passwords are blocked, log in with OAuth2.",
      confirm: "The sign-in log in Microsoft Entra shows the attempt and why it failed.",
      transports: [.smtp], logins: [.password], rules: ["basic-auth-microsoft"] + credentialRules,
      source: Source.exchangeFix),
    Explanation(
      "xoauth2-user", "The user of the OAuth2 login is not an email address",
      [
        .reply(saying: [
          "user address provided is not valid", "invalid xoauth2 auth data", "invalid user address",
        ]),
        .reply(enhanced: ["5.5.124"]),
      ],
      cause:
        "With OAuth2, smtp.user must be the full email address of the mailbox. AEM sent other text or a placeholder.",
      cure: "Set smtp.user to the address of the mailbox that consented.",
      confirm: "In the Developer Console, Status > Configurations shows the value of smtp.user.",
      transports: [.smtp], rules: credentialRules, source: Source.adobeOAuth),
    Explanation(
      "google-token-refused", "Google refused the access token",
      [
        .reply(
          334,
          saying: ["status 400", "status 401", "status 4*", "schemes bearer", "mail google com"]),
        .fault("AuthenticationFailedException", saying: ["oauth2 asked for more"], rank: .code),
        .reply(535, enhanced: ["5.7.8"], from: .google, isSigned: true, rank: .words),
      ],
      cause:
        "The login uses OAuth2, and the server answered 334 instead of accepting the token: the token has expired, lacks the scope https://mail.google.com/, or is for another mailbox than smtp.user.",
      cure:
        "Get a new refresh token for the mailbox in smtp.user, with the scope https://mail.google.com/ and offline access, and store it as the secret.",
      confirm:
        "The text after 334 is JSON in Base64: status 400 means an invalid token, 401 an expired token.",
      transports: [.smtp],
      source: "https://developers.google.com/workspace/gmail/imap/xoauth2-protocol"),
    Explanation(
      "login-from-address", "The provider does not accept the IP address that AEM logs in from",
      [
        .reply(
          saying: [
            "unauthorized ip",
            "ip address … not authorized|whitelisted|allowed|allowlisted|authorised",
            "ip … not in … whitelist|allowlist", "not allowed from this ip", "ip address is not on",
            "unrecognised ip", "authentication … ip address",
          ],
          not: ["relay to", "send email directly", "blocked"]),
        .reply(enhanced: ["5.7.64", "5.7.68"]),
      ],
      cause:
        "The account accepts only allow-listed IP addresses, and AEM's address is not in the list. Flexible port egress has no fixed IP.",
      cure:
        "Use a dedicated egress IP address and add it to the provider's list of allowed IP addresses. Or turn off the restriction in the account.",
      confirm: "dig +short pPROGRAM_ID.external.adobeaemcloud.com prints the dedicated address.",
      transports: [.smtp], rules: ["relay-needs-fixed-ip"], source: Source.advancedNetworking),
  ]
}
