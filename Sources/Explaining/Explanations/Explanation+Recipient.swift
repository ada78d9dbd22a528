extension Explanation {
  static let recipient: [Explanation] = [
    Explanation(
      "recipient-unknown", "The recipient does not exist",
      [
        .reply(enhanced: ["5.1.0"], saying: ["address rejected"], not: ["sender"]),
        .reply(
          saying: [
            "user unknown", "unknown user|recipient|mailbox|address|account",
            "no such user|recipient|mailbox|address|account|person", "nosuchuser",
            "email account … does not exist", "recipient … not found|exist|unknown|known",
            "mailbox … not found|exist|unknown|unavailable", "recipientnotfound",
            "user … not found|exist|known", "address … does not exist", "doesn t have a … account",
            "account … does not exist", "not our customer", "recipient not found",
            "no mailbox here", "invalid recipient|mailbox", "user doesn t exist", "recipnotfound",
            "mailbox not found|available", "mailbox unavailable", "addressee unknown",
            "is not a known user", "unrouteable address", "recipient verify|verification",
            "undeliverable address", "dd this user doesn", "unbekannt", "resolver adr",
            "recipient address rejected access denied", "no longer available|exists",
          ],
          not: [
            "inactive", "disabled", "domain not found", "quota", "full", "sender", "temporar*",
            "relay*",
          ]),
        .reply(enhanced: ["5.1.1", "5.1.10", "5.1.6"]),
        .text(
          "resolver adr recipientnotfound",
          "the email account that you tried to reach does not exist"),
      ],
      cause: "The server of the recipient's domain has no mailbox with this address.",
      cure:
        "Correct the recipient's address at its source: the form, the workflow, or the user's profile in AEM.",
      confirm: "The reply, or the log line before it, contains the address.",
      source: Source.googleCodes),
    Explanation(
      "recipient-domain-unknown", "The domain of the recipient does not exist",
      [
        .reply(
          saying: [
            "recipient address rejected domain not found",
            "recipient … domain … not found|exist|resolve", "bad destination … address|system",
            "no such domain", "domain … does not exist|accept", "host or domain name not found",
            "domain name not found",
            "unknown domain", "unrouteable domain", "invalid domain in recipient", "null mx",
            "does not receive mail", "all relevant mx records point to non existent",
            "destination domain", "dns … nxdomain",
          ], not: ["sender", "from", "helo", "ehlo"]),
        .reply(enhanced: ["x.1.2", "x.1.10"], not: ["recipientnotfound"]),
        .reply(enhanced: ["x.4.4"], not: ["timeout", "timed"], rank: .enhancedCode),
      ],
      cause:
        "The server found no mail server for the domain of the recipient's address.",
      cure: "Correct the domain of the recipient's address.",
      confirm: "dig MX DOMAIN prints nothing for a domain that does not exist.",
      source: Source.rfc3463),
    Explanation(
      "recipient-malformed", "The address of a recipient is malformed",
      [
        .reply(
          saying: [
            "recipient address … not a valid rfc", "recipient … syntax|malformed|fully qualified",
            "bad recipient address", "bad address syntax", "malformed address|recipient",
            "rcpt to … syntax", "bad destination mailbox address syntax",
            "recipient address … invalid|syntax", "invalid recipient address|syntax|format",
            "invalid address", "invalid to",
          ], not: ["sender", "mail from"]),
        .reply(enhanced: ["5.1.3"]), .reply(501, at: .recipient, rank: .enhancedCode),
      ],
      cause:
        "The recipient is not a complete email address: a part is missing, or it contains a space or another character that is not allowed.",
      cure:
        "Correct the recipient at its source: the form, the workflow, or the user's profile in AEM. Check the address before sending.",
      confirm: "The reply contains the address.", source: Source.rfc3463),
    Explanation(
      "recipient-missing", "The mail has no recipient",
      [
        .fault(
          "EmailException", "IllegalStateException", "MessagingException", "SendFailedException",
          "MailPreparationException",
          saying: [
            "at least one receiver", "no recipient addresses", "no recipients",
            "at least one recipient",
          ]),
        .fault(
          "IllegalArgumentException",
          saying: [
            "invalid recipients", "no recipients", "recipients … empty|null",
            "recipient … null|empty",
          ]),
        .fault(
          "EmailException",
          saying: [
            "address list provided was invalid", "address list … null|invalid",
            "receiver address required",
          ]),
        .reply(
          503, 554, 550,
          saying: ["no valid recipients", "no recipients", "need rcpt", "rcpt … first"]),
        .text(
          "at least one receiver address required", "no recipient addresses",
          "no recipients defined"),
        .text(
          "no email|mail address", "mailto … missing|empty|null", "without email|mail address",
          "recipient|recipients … empty|missing|null", "no recipient|recipients",
          "email|mail address … not set", isOfMail: true),
      ],
      cause:
        "The caller of AEM's mail service passed no recipient: the form, the workflow step, or the user's profile contains no address.",
      cure:
        "Set the recipient: the mailto property of the form, the argument sendTo of the workflow step, or the address in the user's profile.",
      confirm: "The lines that start with “at” below the error name the class that sends the mail.",
      source: Source.commonsEmail),
    Explanation(
      "recipient-refused", "The server refused the recipient",
      [
        .refusal(at: .recipient),
        .reply(saying: ["recipient … rejected|refused|denied"], rank: .enhancedCode),
        .fault(
          "SendFailedException", "SMTPAddressFailedException", "SMTPRecipientsRefused",
          rank: .general),
        .text("all recipients were rejected|refused", rank: .general),
      ],
      cause:
        "The server does not deliver to this address: the mailbox does not exist, or the server does not accept mail for it from this client or sender.",
      cure:
        "Correct the recipient's address. If the text after the code mentions a policy or the sender, follow it.",
      confirm: "Send to another address of the same domain, and to an address of another domain.",
      source: Source.rfc5321),
  ]
}
