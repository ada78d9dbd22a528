extension Explanation {
  static let loginAttempts: [Explanation] = [
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
            "not advertised", "auth not available|enabled|supported|implemented",
            "authentication is not enabled|supported|allowed", "no authentication mechanism",
          ]),
        .reply(504, at: .login, rank: .code),
        Recogniser(kind: .text, saying: noMechanism, isOfMail: true),
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
            "temporary authentication failure", "unable to authenticate at present",
            "authentication … temporar*",
            "cannot authenticate due to temporary",
          ]),
        .reply(435, rank: .code), .reply(enhanced: ["4.7.0"], at: .login), .delay(at: .login),
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
