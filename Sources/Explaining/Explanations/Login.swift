extension Explanation {
  /// The rules by which a project sends something else than its credentials.
  static let credentialRules = [
    "user-kind-mismatch", "credential-default", "placeholder-syntax", "variable-twice",
    "variable-name", "variable-reserved", "key-misspelt", "credentials-absent",
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
    "5 5 1 authentication required", "authenticated before", "smtp auth first",
    "authentifizierung erforderlich",
  ]

  static let login: [Explanation] = [
    Explanation(
      "login-required", "The server wants a login, and AEM sent none",
      [
        .reply(
          saying: loginWanted,
          not: [
            "starttls", "secure connection", "spf", "dkim", "try again", "authentication failed",
            "group", "resolver",
          ]),
        .reply(enhanced: ["5.7.57"]),
        .reply(530, not: tlsWanted + ["from sender", "sender name", "from address"], rank: .code),
        .text("smtp server requires a secure connection or the client was not authenticated"),
        .fault("SMTPSenderRefused", saying: ["authentication required"]),
      ],
      cause:
        "The server accepts mail only after a login. smtp.user or smtp.password is missing, empty or misspelt, or the login before this reply failed.",
      cure:
        "Set smtp.user and smtp.password with the credentials of your mail account: with providers such as SendGrid or Brevo the login and the API key or SMTP key. Set the variable and the secret in this environment.",
      confirm:
        "In the Developer Console, Status > Configurations shows smtp.user and smtp.password of com.day.cq.mailer.DefaultMailService. If a placeholder is left there, its variable or secret is not set.",
      transports: [.smtp], rules: credentialRules, source: Source.rfc4954),
    Explanation(
      "default-credentials", "AEM sent the default of a placeholder instead of your credentials",
      [
        .reply(535, rank: .words), .reply(530, rank: .words),
        .reply(saying: loginWanted, rank: .words),
        .fault("AuthenticationFailedException", rank: .words),
      ],
      cause:
        "The user name or the password has a default in the project, and the variable or secret is not visible to the placeholder: AEM then logs in with the default.",
      cure:
        "Read a variable with $[env:NAME] and a secret with $[secret:NAME], remove the default, and set both in the environment.",
      confirm:
        "mailwizard check names the placeholder. aio cloudmanager:environment:list-variables shows what is set.",
      transports: [.smtp], rules: ["user-kind-mismatch", "credential-default"],
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
            "relay*", "recipient", "tls", "xoauth2", "ssl", "secure connection",
          ]),
        .refusal(at: .login),
        .fault("SMTPAuthenticationError", "AuthenticationFailedException", rank: .general),
        .tool("curl 67", rank: .code),
        .text("authentication failed", around: ["smtp*"], rank: .general),
      ],
      cause:
        "The server does not say which of the two is wrong. Often the placeholder's default or the placeholder itself was sent, or the password is not the one for SMTP: many providers keep SMTP credentials apart from API keys and from the account's password.",
      cure:
        "Set the user name and the password again in Cloud Manager, as variable and secret with the types of the placeholders, without a blank or line end behind them. Use the credentials for SMTP: SendGrid's user is apikey with an API key, Brevo's password is an SMTP key, Amazon SES has SMTP credentials.",
      confirm:
        "Log in with the same user name and password from your own machine, for instance with curl or swaks. If that works, AEM sends something else.",
      transports: [.smtp], rules: credentialRules + ["basic-auth-microsoft"],
      source: Source.rfc4954),
    Explanation(
      "sendgrid-key", "SendGrid did not accept the API key",
      [
        .reply(
          saying: [
            "provided authorization grant is invalid expired or revoked", "bad username password",
          ], from: .sendgrid),
        .reply(535, saying: ["authentication failed"], from: .sendgrid, isSigned: true),
      ],
      cause:
        "The user name is not the word apikey, or the password is not a valid API key with the permission Mail Send.",
      cure:
        "Set smtp.user to apikey, literally, and store a SendGrid API key with the permission Mail Send as the password. Create a new key where the old one was deleted.",
      confirm: "SendGrid lists the API keys and their permissions under Settings > API Keys.",
      transports: [.smtp], rules: credentialRules, source: Source.sendGrid),
    Explanation(
      "amazon-credentials", "Amazon SES does not know these SMTP credentials",
      [
        .reply(535, saying: ["authentication credentials invalid"], from: .amazon, isSigned: true),
        .reply(535, from: .amazon, isSigned: true),
      ],
      cause:
        "Amazon SES has SMTP credentials of its own for each region. An IAM access key, or the SMTP credentials of another region, do not log in.",
      cure:
        "Create SMTP credentials in the SES console, in the region of the host, and set smtp.user and the password from them. The password has 44 characters and begins with B.",
      confirm:
        "A password of 40 characters is an IAM secret key. The region in the forward's host name must be that of the credentials.",
      transports: [.smtp], rules: credentialRules, source: Source.amazon),
    Explanation(
      "google-login", "Google did not accept the user name and password",
      [
        .reply(saying: ["username and password not accepted", "badcredentials"], from: .google),
        .reply(535, from: .google, isSigned: true),
        .text("username and password not accepted", from: .google),
      ],
      cause:
        "Google ended logins with the account's own password. It accepts an app password, or OAuth2.",
      cure:
        "Create an app password in the Google account, which needs 2-Step Verification, and store it as the password without blanks. Or log in with OAuth2.",
      confirm:
        "An app password has 16 letters. smtp.user must be the full address of that account.",
      transports: [.smtp], rules: credentialRules, source: Source.googleCodes),
    Explanation(
      "app-password-required", "The account needs an app password",
      [
        .reply(
          saying: [
            "application specific password", "invalidsecondfactor", "app password",
            "app specific password",
            "application password", "authorization code", "two factor", "2 step verification",
            "client specific password",
          ], not: ["recipient"]),
        .text("application specific password required"),
      ],
      cause:
        "The account has two-step verification, and its own password is not accepted over SMTP.",
      cure:
        "Create an app password in the security settings of the account and store it as the secret. Or log in with OAuth2 where the provider offers it.",
      confirm: "The account's security page lists its app passwords.", transports: [.smtp],
      source: Source.googleCodes),
    Explanation(
      "web-login-required", "The provider wants a login in a browser first",
      [
        .reply(
          saying: [
            "log in|on via|with|through your|a web browser", "webloginrequired",
            "web login required", "login via your web browser", "continuesignon",
          ]),
        .reply(534, rank: .code),
      ],
      cause:
        "The provider distrusts the login: it is new, from an unknown network, or made with a password that it does not allow for SMTP.",
      cure:
        "Log in to the mailbox in a browser and confirm the attempt. Then use an app password or OAuth2.",
      confirm: "The account's security page shows the blocked attempt.", transports: [.smtp],
      source: Source.googleCodes),
    Explanation(
      "login-mechanism", "The server does not offer this way of logging in",
      [
        .reply(504, enhanced: ["5.7.4", "5.5.4"], rank: .enhancedCode),
        .reply(
          504, 502, 503, 538, 535, 500, 501, 530, 534, 550,
          saying: [
            "unrecognized authentication type",
            "authentication mechanism|type not|is|unsupported|unavailable",
            "auth mechanism|type|not|command not", "unsupported authentication",
            "mechanism … not supported",
            "authentication mechanism is too weak", "unrecognized auth*",
            "authentication not enabled|supported|available",
            "auth not available|enabled|supported|implemented",
            "authentication is not enabled|supported|allowed", "no authentication mechanism",
          ]),
        .reply(504, at: .login, rank: .code),
        .fault(
          "AuthenticationFailedException",
          saying: ["no authentication mechanisms supported by both"]),
        .text(
          "no authentication mechanisms supported by both",
          "authentication mechanisms … not supported by server",
          "no suitable authentication method", "smtp auth extension not supported by server"),
      ],
      cause:
        "The server offers other login mechanisms, offers none without TLS, or has OAuth2 (XOAUTH2) off while oauth.flow is true.",
      cure:
        "Set oauth.flow to true only for Microsoft 365 and Google. Turn TLS on, and use the provider's submission port, for instance 587. Where the server expects no login, remove smtp.user and smtp.password.",
      confirm:
        "Set debug.email to true for one attempt: the line 250-AUTH in the log lists what the server offers.",
      transports: [.smtp], rules: ["starttls-not-required", "key-misspelt"], source: Source.rfc4954),
    Explanation(
      "login-unavailable", "The server cannot check the login at the moment",
      [
        .reply(
          454,
          saying: [
            "temporary authentication failure", "authentication … temporar*",
            "cannot authenticate due to temporary",
          ]),
        .reply(enhanced: ["4.7.0"], at: .login), .delay(at: .login),
        .reply(
          454, 421, 451,
          saying: [
            "too many login attempts", "too many failed", "too many auth*", "too many invalid",
          ]),
        .reply(432, saying: ["password transition"]),
        .reply(535, saying: ["temporar*", "try again later"]),
      ],
      cause:
        "The login was neither right nor wrong: the server could not check it, or AEM logged in too often.",
      cure:
        "Send again later and less often. If it stays, ask the provider with the time of the attempt.",
      confirm: "The provider's status page, and the number of mails that AEM sends in a minute.",
      transports: [.smtp], source: Source.rfc4954),
    Explanation(
      "password-missing", "There is a user name, but no password",
      [
        .fault("AuthenticationFailedException", saying: ["no password specified"]),
        .text(
          "failed to connect no password specified", "missing credentials for plain|login",
          "need username and password for authentication", rank: .words
        ).unless(["password non null", "authentication succeeded", "auth login", "using mechanism"]
        ),
      ],
      cause: "smtp.user is set, and smtp.password is missing, empty or misspelt.",
      cure: "Set smtp.password to $[secret:NAME] and set the secret in this environment.",
      confirm:
        "In the Developer Console, Status > Configurations shows whether smtp.password has a value.",
      transports: [.smtp], rules: credentialRules, source: Source.mailAPI),
    Explanation(
      "user-missing", "There is a password, but no user name",
      [
        .fault("AuthenticationFailedException", saying: ["no user name specified"]),
        .text("no user name specified"),
      ],
      cause: "smtp.user is missing, empty or misspelt.",
      cure: "Set smtp.user to $[env:NAME] and set the variable in this environment.",
      confirm:
        "In the Developer Console, Status > Configurations shows whether smtp.user has a value.",
      transports: [.smtp], rules: credentialRules, source: Source.mailAPI),
  ]
}
