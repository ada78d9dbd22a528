extension Explanation {
  static let hello: [Explanation] = [
    Explanation(
      "ehlo-name", "The server does not accept the name that AEM gives in EHLO",
      [
        .reply(
          saying: [
            "helo|ehlo command rejected", "invalid helo|ehlo", "helo|ehlo argument*",
            "helo|ehlo … invalid|rejected|syntax|fully|malformed|not|required|requires|must|hostname|argument|name",
            "bad helo|ehlo", "syntactically invalid helo|ehlo", "helo|ehlo name", "helo|ehlo host",
            "your helo|ehlo", "in helo|ehlo",
          ],
          not: ["polite", "first", "send"]),
        .reply(
          501, 504, 550, 553, 554, 450,
          saying: [
            "invalid domain name", "domain address required", "need fully qualified hostname",
            "hostname required", "invalid hostname", "invalid domain",
          ], not: ["recipient", "sender", "address rejected"]),
        .refusal(at: .hello, not: ["authentication required"]),
        .text("helo command rejected", "syntactically invalid helo|ehlo"),
        .fault("SMTPHeloError", rank: .general),
      ],
      cause:
        "The mail library introduces itself in EHLO with the host name of AEM's container, or with localhost, but the server requires a full, valid domain name there.",
      cure:
        "Ask the server's operator to accept the name, or to check it only for clients that have not logged in. Custom code can set mail.smtp.localhost to a domain name; AEM's mail service has no property for it.",
      confirm: "Set debug.email to true for one attempt: the line EHLO in the log shows the name.",
      transports: [.smtp],
      source: "https://www.postfix.org/postconf.5.html#reject_non_fqdn_helo_hostname"),
    Explanation(
      "greeting-refused", "The server rejects the connection in its greeting",
      [
        .refusal(at: .greeting),
        .text("got bad greeting from smtp host", "invalid greeting", rank: .general),
        .reply(554, saying: ["no smtp service here"]),
      ],
      cause:
        "The server rejects this client right after it connects: the client's IP address is blocked, or the port is not for mail submission.",
      cure:
        "Check that the port forward leads to the provider's submission host and port. If the server accepts only allow-listed IP addresses, use a dedicated egress IP address and have it added to the list.",
      confirm:
        "Connect to the same host and port from another network, for example with the command in mailwizard's next steps or with openssl s_client.",
      transports: [.smtp], rules: ["forward-name", "provider-port", "relay-needs-fixed-ip"],
      source: Source.rfc5321),
    Explanation(
      "command-order", "The server expected another command first",
      [
        .reply(503, rank: .code),
        .reply(saying: [
          "bad sequence of commands", "command out of sequence|order", "sender already given",
          "need mail command", "protocol violation", "pipelin*", "polite people say helo",
          "send helo|ehlo first",
        ]),
        .reply(500, 502, rank: .code), .reply(501, 555, rank: .code),
      ],
      cause:
        "The server did not expect or understand the command. Usually a login or STARTTLS before it failed or is missing, or an address or parameter in it is malformed.",
      cure:
        "Check the reply before this one. Set smtp.user and smtp.password, turn TLS on, and check from.address.",
      confirm:
        "Set debug.email to true for one attempt: the log shows each command with its reply.",
      transports: [.smtp], rules: ["key-misspelt", "from-invalid"], source: Source.rfc5321),
  ]
}
