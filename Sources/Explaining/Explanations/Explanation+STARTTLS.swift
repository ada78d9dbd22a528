extension Explanation {
  static let tlsWanted: [Phrase] = [
    "must issue a starttls", "starttls command first", "starttls first", "secure connection is",
    "encryption required|needed|is", "must use tls|ssl|starttls",
    "tls|ssl|starttls required|is|needed",
    "requires tls|encryption|ssl|starttls|a", "encrypted connection", "session encryption",
    "plaintext … disabled|not|disallowed", "starttls is required", "use starttls",
    "need tls|starttls", "secure channel", "without tls|ssl|encryption", "insecure connection",
    "not over tls", "tls only", "via|over|using tls|ssl", "a tls", "issue starttls",
  ]

  /// The rules that find TLS settings which do not fit the server.
  static let tlsRules = [
    "starttls-not-required", "starttls-overridden", "ssl-port-mismatch", "provider-port",
    "flag-absent",
  ]

  static let startTLS: [Explanation] = [
    Explanation(
      "starttls-first", "The server requires TLS first",
      [
        .reply(saying: tlsWanted, not: ["not available", "unavailable", "currently"]),
        .reply(538, rank: .code), .reply(enhanced: ["5.7.11"]), .reply(523, saying: ["encryption"]),
        .text("must issue a starttls command first"),
        .fault("SMTPNotSupportedError", saying: ["starttls"], rank: .general),
      ],
      cause:
        "AEM sent a command in plain text that the server accepts only over TLS, such as a login or the sender.",
      cure:
        "For a STARTTLS port such as 587, set smtp.ssl to false, and smtp.starttls and smtp.requiretls to true. Or use implicit TLS: server port 465 and smtp.ssl set to true.",
      confirm:
        "Set debug.email to true for one attempt: the log shows no STARTTLS before the refused command.",
      transports: [.smtp], rules: tlsRules, source: Source.rfc3207),
    Explanation(
      "tls-unavailable", "TLS is temporarily unavailable on the server",
      [
        .reply(
          454, 451, 421, 403, 502, 500,
          saying: [
            "tls not available", "tls … unavailable|not|temporar*",
            "starttls … unavailable|temporar*|failed|not",
          ]), .delay(at: .startTLS), .refusal(at: .startTLS),
        .tool("curl 64", saying: ["starttls denied"]),
      ],
      cause:
        "The server offers STARTTLS but cannot start TLS now, for example because it cannot read its certificate.",
      cure:
        "Contact the server's operator, or send again later. Leave smtp.requiretls set to true: without TLS, the password would be sent in plain text.",
      confirm: "openssl s_client -starttls smtp -connect HOST:PORT shows the same error.",
      transports: [.smtp], source: Source.rfc3207),
    Explanation(
      "tls-not-offered", "The server does not offer STARTTLS on this port",
      [
        .text(
          "starttls is required but host does not support starttls",
          "starttls … not supported by server|host",
          "server does not support starttls|tls|secure|ssl", "starttls not supported",
          "starttls extension not supported", "host does not support starttls",
          "must issue … but … does not support starttls", "does not advertise starttls",
          "tls is required but was not offered", isOfMail: true),
        .tool("curl 64"),
      ],
      cause:
        "smtp.requiretls is true, but the server does not offer STARTTLS on this port. Ports with implicit TLS never offer it, and some servers offer it only on 587.",
      cure:
        "Use a server port that offers STARTTLS, usually 587. For a port with implicit TLS such as 465, set smtp.ssl to true. Leave smtp.requiretls set to true.",
      confirm:
        "openssl s_client -starttls smtp -connect HOST:PORT shows whether STARTTLS is offered.",
      transports: [.smtp], rules: tlsRules, source: Source.angusMail),
  ]
}
