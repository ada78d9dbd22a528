extension Explanation {
  /// The rules that find a project which does not send its credentials.
  static let credentialRules = [
    "user-kind-mismatch", "credential-default", "placeholder-syntax", "variable-twice",
    "variable-name", "variable-reserved", "key-misspelt", "credentials-absent",
  ]

  /// Words of Postfix and Cyrus SASL for a server that offers none of their ways to log in.
  static let noMechanism: [Phrase] = [
    "no mechanism available", "no worthy mechs", "no compatible authentication mechanisms",
    "no known authentication mechanisms supported",
  ]

  static let loginWanted: [Phrase] = [
    "unauthenticated senders|sender|mail|users|user|client|clients|connections|relay",
    "please authenticate|login",
    "authenticate first", "must authenticate|login|authorize", "must first authenticate|login|log",
    "must be authenticated|logged", "must log in", "must have … authenticated",
    "authentication|authorization required|needed|necessary|mandatory",
    "authentication|login|auth is required|needed|necessary|mandatory", "auth required|needed",
    "requires authentication|login|auth|smtp|authorization", "require authentication",
    "login required", "log in first",
    "login first|before", "authenticate before", "need|needs to authenticate|login",
    "need|needs authentication|authorization", "not authenticated to send",
    "client was not authenticated",
    "client not authenticated", "was not authenticated", "not logged in", "send auth first",
    "you are not authenticated|authorized to send",
    "without authentication|login", "without … authentication", "no authentication … attempted",
    "anonymous clients|mail|users|access", "must issue an auth", "auth command first", "issue auth",
    "authenticated before", "smtp auth first",
    "authentifizierung erforderlich",
  ]

  static let login: [Explanation] = [
    Explanation(
      "login-required", "The server requires a login",
      [
        .reply(
          saying: loginWanted,
          not: [
            "starttls", "secure connection", "spf", "dkim", "try again", "authentication failed",
            "group", "resolver", "not yet activated",
          ]),
        .reply(enhanced: ["5.7.57"]),
        .reply(530, not: tlsWanted + ["from sender", "sender name", "from address"], rank: .code),
        .text(
          "smtp server requires a secure connection or the client was not authenticated",
          rank: .enhancedCode),
        .fault("SMTPSenderRefused", saying: ["authentication required"]),
      ],
      cause:
        "The server accepts mail only after a login. smtp.user or smtp.password is missing, empty, or misspelt, or the login before this reply failed.",
      cure:
        "Set smtp.user and smtp.password with the credentials of your mail account: providers such as SendGrid or Brevo use an API key or SMTP key as the password. Set the variable and the secret in this environment.",
      confirm:
        "In the Developer Console, Status > Configurations shows smtp.user and smtp.password of com.day.cq.mailer.DefaultMailService. If a placeholder is shown there, its variable or secret is not set.",
      transports: [.smtp], rules: credentialRules, source: Source.rfc4954),
    Explanation(
      "default-credentials", "AEM sent a placeholder's default value instead of your credentials",
      [
        .reply(535, rank: .words), .reply(530, rank: .words),
        .reply(saying: loginWanted, rank: .words),
        .fault("AuthenticationFailedException", rank: .words),
      ],
      cause:
        "The user name or the password has a default value in the project, and the placeholder does not find the variable or secret, so AEM logs in with the default value.",
      cure:
        "Read a variable with $[env:NAME] and a secret with $[secret:NAME], remove the default value, and set both in the environment.",
      confirm:
        "mailwizard check names the placeholder. aio cloudmanager:environment:list-variables shows what is set.",
      transports: [.smtp], logins: [.password],
      rules: ["user-kind-mismatch", "credential-default"],
      needsEvidence: true, source: Source.interpolation),
    Explanation(
      "login-refused", "The server refused the user name or the password",
      [
        .reply(535, rank: .code),
        .reply(
          saying: [
            "authentication failed|failure|unsuccessful|error",
            "authentication credentials invalid",
            "incorrect authentication", "invalid login|credentials|password|username|user",
            "invalid authentication credentials", "bad username|credentials|login|password",
            "wrong password|username|credentials|user",
            "incorrect password|username|user|credentials",
            "username or password", "user name or password", "login failed|incorrect|fail|denied",
            "authentication data", "credentials … invalid|incorrect|rejected",
            "password … incorrect|wrong|invalid",
            "user … not found … auth*", "failed to authenticate", "could not authenticate",
            "authentication rejected|denied", "authentication was refused",
          ],
          not: [
            "try again later", "temporar*", "spf", "dkim", "dmarc", "disabled", "ip address",
            "relay*", "recipient", "tls", "xoauth2", "ssl", "secure connection", "credits",
          ] + noMechanism),
        .refusal(at: .login),
        .fault("SMTPAuthenticationError", "AuthenticationFailedException", rank: .general),
        .tool("curl 67", rank: .code),
        .text("authentication failed", around: ["smtp*"], rank: .general),
        .text("sasl login|plain|authentication … failed", not: noMechanism),
      ],
      cause:
        "The server does not say which of the two is wrong. Often AEM sent the placeholder or its default value, or the password is not for SMTP: many providers use separate SMTP credentials.",
      cure:
        "Set the user name and the password again in Cloud Manager, as a variable or secret as the placeholders require, without a trailing space or line break. Use SMTP credentials: for SendGrid the user apikey and an API key, for Brevo an SMTP key, for Amazon SES its SMTP credentials.",
      confirm:
        "Log in with the same user name and password from your own machine, for example with curl or swaks. If that works, AEM sends different credentials.",
      transports: [.smtp], logins: [.password], rules: credentialRules + ["basic-auth-microsoft"],
      source: Source.rfc4954),
  ]
}
