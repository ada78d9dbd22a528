extension Explanation {
  static let recipient: [Explanation] = [
    Explanation(
      "recipient-unknown", "The recipient does not exist",
      [
        .reply(
          saying: [
            "user unknown", "unknown user|recipient|mailbox|address|account",
            "no such user|recipient|mailbox|address|account|person", "nosuchuser",
            "email account … does not exist", "recipient … not found|exist|unknown|known",
            "mailbox … not found|exist|unknown|unavailable", "recipientnotfound",
            "user … not found|exist|known", "address … does not exist", "doesn t have a … account",
            "account … does not exist", "not our customer", "recipient not found",
            "no mailbox here", "invalid recipient|mailbox", "user doesn t exist", "recipnotfound",
            "mailbox not found", "addressee unknown",
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
        "Correct the recipient's address where the mail gets it: in the form, the workflow, or the user's profile in AEM.",
      confirm: "The address stands in the reply, or in the log's line before it.",
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
        "The server looked up the domain behind the @ of the recipient's address and found no mail server for it.",
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
        "The recipient is not a complete mail address: a part is missing, or it has a blank or another character that must not be there.",
      cure:
        "Correct the recipient where the mail gets it: in the form, the workflow, or the user's profile in AEM. Check the address before sending.",
      confirm: "The address stands in the reply.", source: Source.rfc3463),
    Explanation(
      "mailbox-full", "The recipient's mailbox is full",
      [
        .reply(
          saying: [
            "over quota", "overquota*", "mailbox … full", "mailbox full", "quota exceeded",
            "exceeded … quota|storage", "out of storage", "mailbox … exceeded|limit",
            "user … quota", "mailbox size limit", "disk quota", "inbox … full", "storagequota*",
            "quotaexceeded*",
          ],
          not: ["sending", "daily", "message size", "hourly", "rate", "emails per", "send quota"]),
        .reply(enhanced: ["x.2.2"], not: ["sender", "submission quota", "send"]),
        .text("email account that you tried to reach is over quota"),
      ],
      cause:
        "The account of the recipient has used up its quota. AEM's configuration is not the cause.",
      cure: "Tell the recipient by another way, or send again later.",
      confirm: "Mail to other recipients arrives.", source: Source.googleCodes),
    Explanation(
      "recipient-inactive", "The provider has the recipient on a list of suppressed addresses",
      [
        .reply(saying: [
          "marked as inactive", "inactive recipient|recipients|address|addresses", "suppress*",
          "recipient … inactive", "previously bounced|unsubscribed", "hard bounce*",
          "on … bounce|suppression list", "not delivering to previously bounced",
        ]),
        .text(
          "inactive recipients|addresses|recipient", "recipient … marked as inactive",
          "account suppression list", "address is on … suppression list",
          "not delivering to previously bounced|unsubscribed"),
      ],
      cause:
        "Mail to this address bounced before, or its owner complained: the provider keeps it inactive and sends nothing to it.",
      cure:
        "Make sure that the address works, then reactivate it in the provider's account, in the list of suppressions or bounces.",
      confirm: "The provider's account shows the address with the date and the bounce.",
      source: "https://postmarkapp.com/developer/api/overview#error-codes"),
    Explanation(
      "sandbox-recipients",
      "The account is in a test mode, and this recipient is not allowed in it",
      [
        .reply(
          saying: [
            "free accounts are for test", "authorized recipients", "testing emails to your own",
            "sandbox … authorized|activated|verified|recipient*", "test purposes only",
            "trial … recipient*|send", "sandbox subdomains",
            "only send to … own|verified|authorized",
            "while your account is pending approval all recipient", "demo domain",
            "all recipient addresses must share the same domain",
          ]),
        .text(
          "free accounts are for test purposes", "while your account is pending approval",
          "sandbox subdomains are for test", "you can only send testing emails to your own",
          rank: .vendorWords),
      ],
      cause:
        "A new account, or its test domain, sends only to its own or to authorized recipients until a domain is verified and the account approved.",
      cure:
        "Verify a domain of your own in the provider's account, ask for full access, and set from.address to that domain. Until then add the recipient to the authorized ones.",
      confirm:
        "The provider's account says that it is in a sandbox, in test mode, or pending approval.",
      source: "https://documentation.mailgun.com/docs/mailgun/faq/"),
    Explanation(
      "recipient-disabled",
      "The recipient's mailbox is disabled or does not accept mail from outside",
      [
        .reply(saying: [
          "mailbox … disabled|inactive|suspended",
          "account … disabled|inactive|suspended … recipient",
          "email account … is disabled|inactive", "disableduser", "restricted … sender|recipient",
          "only accepts from|messages", "not accepting mail|messages",
          "recipient … disabled|inactive", "is not accepting", "not permitted … recipient",
          "requires authentication … group|recipient", "resolver rst", "allowed senders",
          "restricted",
        ]),
        .reply(
          enhanced: ["5.2.1", "5.7.129", "5.7.133", "5.7.134", "5.7.136", "5.7.124", "5.1.0"],
          not: ["sender"]),
      ],
      cause: "The mailbox is switched off, or only listed or internal senders may write to it.",
      cure:
        "Ask the recipient's administrator to allow the sender in from.address, or use another recipient.",
      confirm: "Mail to other recipients of the same domain arrives.",
      source: Source.exchangeBounces),
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
      ],
      cause:
        "Whoever called AEM's mail service gave it no recipient: the form, the workflow step, or the user's profile has no address.",
      cure:
        "Set the recipient: the mailto property of the form, the argument sendTo of the workflow step, or the address in the user's profile.",
      confirm: "The lines “at” below the error name the class that sends the mail.",
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
        "Correct the recipient's address. Where the words behind the code speak of a policy or of the sender, follow these.",
      confirm: "Send to another address of the same domain, and to one of another domain.",
      source: Source.rfc5321),
  ]
}
