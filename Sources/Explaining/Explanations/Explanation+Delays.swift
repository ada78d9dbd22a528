extension Explanation {
  static let delays: [Explanation] = [
    Explanation(
      "greylisted", "The server greylists the mail: it wants a second attempt",
      [
        .reply(
          saying: [
            "greylist*", "graylist*", "grey list*", "gray listed|listing", "grey|gray listed",
            "try again in … seconds|minutes", "please retry in", "postgrey*",
          ], not: ["too many", "rate", "limit*"]),
        .text("greylisted", "greylisting", "recipient address rejected greylisted"),
      ],
      cause:
        "The server delays the first mail from an unknown sender and accepts it on a second attempt some minutes later.",
      cure:
        "Send again later. AEM does not retry, so send through a mail provider or a relay with a queue.",
      confirm: "The same mail is accepted after the time that the reply names.",
      source: "https://www.rfc-editor.org/rfc/rfc6647"),
    Explanation(
      "server-busy", "The server is busy or closes the connection for now",
      [
        .reply(
          421,
          saying: [
            "service not available", "try again later", "shutting down", "timeout", "closing",
            "busy", "temporar*", "server too busy",
          ], rank: .enhancedCode), .reply(421, rank: .code), .reply(enhanced: ["4.3.2", "4.4.5"]),
        .reply(
          saying: [
            "server … busy", "service temporarily unavailable", "insufficient system resources",
          ], not: ["too many"]),
      ],
      cause:
        "The server is shutting down, is too busy, rejects this client for now, or has too many connections from it.",
      cure:
        "Send again later, with longer and longer pauses and fewer connections at once. If the error persists, ask the server's operator whether AEM's address is blocked.",
      confirm: "The text after 421 and the provider's status page show the reason.",
      source: Source.rfc5321),
    Explanation(
      "server-full", "The server accepts no more for now",
      [
        .reply(452, saying: ["too many recipients"]),
        .reply(saying: ["too many recipients", "insufficient system storage", "toomanyrcpts"]),
        .reply(enhanced: ["x.5.3", "4.3.1"]), .reply(452, rank: .code),
      ],
      cause:
        "One mail has more recipients than the server accepts, or the server is short of storage.",
      cure: "Send to fewer recipients at once, and send again later.",
      confirm: "Count the recipients of the mail, with copies.", source: Source.rfc3463),
    Explanation(
      "recipient-busy", "The server delays the mail to this recipient",
      [
        .reply(saying: [
          "receiving mail too quickly|at", "receivingrate", "mailbox busy", "mailbox … locked",
          "recipient … too many", "user … receiving",
        ]), .reply(450, rank: .code), .delay(at: .recipient), .reply(enhanced: ["4.2.1"]),
      ],
      cause:
        "The recipient's mailbox is busy or receives too much mail, or a rule of the server delays the mail.",
      cure: "Send again later, and less often to the same recipient.",
      confirm: "Mail to other recipients is accepted.", source: Source.googleCodes),
    Explanation(
      "server-error", "The server had an internal error",
      [
        .reply(451, rank: .code),
        .reply(
          saying: [
            "local error in processing", "internal server error", "temporary server error",
            "system problem", "temporary local problem", "temporary failure",
            "temporary system problem", "temporary lookup failure",
          ], not: ["authentication"]), .reply(enhanced: ["4.3.0"]),
        .delay(at: .greeting, .sender, .content),
      ],
      cause:
        "The server could not process the mail because of an internal error that it reports as temporary.",
      cure:
        "Send again later. If the error persists, contact the server's operator with the time of the attempt.",
      confirm: "The provider's status page shows outages.", source: Source.rfc5321),
    Explanation(
      "mail-loop", "The mail is caught in a loop",
      [
        .reply(saying: [
          "hop count", "mail loop", "too many hops", "routing loop", "loops back to myself",
        ]),
        .reply(enhanced: ["5.4.14"]), .reply(enhanced: ["5.4.6"], not: ["unusual"]),
        .text("hop count exceeded", "mail loops back to myself", "too many hops"),
      ],
      cause:
        "Mail servers keep passing the mail to each other: the recipient's domain, a rule, or a forwarding address leads back to a server that already had it.",
      cure:
        "Ask the mail server's operator to check where the recipient's domain and its forwarding addresses lead. AEM's configuration is not the cause.",
      confirm: "The headers of the returned mail name the same server several times.",
      source: Source.exchangeBounces),
  ]
}
