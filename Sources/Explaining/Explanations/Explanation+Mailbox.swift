extension Explanation {
  static let mailbox: [Explanation] = [
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
      cure: "Contact the recipient in another way, or send again later.",
      confirm: "Mail to other recipients arrives.", source: Source.googleCodes),
    Explanation(
      "sender-mailbox-full", "The sending mailbox is full",
      [
        .api(
          "ErrorQuotaExceeded", "QuotaExceeded", "ErrorMailboxQuotaExceeded", rank: .vendorWords),
        .reply(
          saying: ["mapiexceptionshutoffquotaexceeded", "submission … quotaexceededexception"],
          rank: .vendorWords),
        .text("mapiexceptionshutoffquotaexceeded"),
      ],
      cause:
        "Microsoft 365 keeps a copy of each mail in Sent Items, and a mailbox that has used up its quota cannot send.",
      cure:
        "Delete mail from the mailbox of smtp.user, set a retention policy for its Sent Items, or give it a larger quota.",
      confirm: "Exchange admin center > Mailboxes > the mailbox shows its usage.",
      source:
        "https://learn.microsoft.com/en-us/exchange/troubleshoot/send-emails/smtp-submission-improvements"
    ),
    Explanation(
      "recipient-inactive", "The recipient is on the provider's suppression list",
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
        "Mail to this address bounced, or its owner complained, so the provider no longer sends to it.",
      cure:
        "Make sure that the address works. Then reactivate it in the provider's account, in the suppression or bounce list.",
      confirm: "The provider's account shows the address with the date and the bounce.",
      source: "https://postmarkapp.com/developer/api/overview#error-codes"),
    Explanation(
      "sandbox-recipients",
      "The account is in test mode, which does not allow this recipient",
      [
        .reply(
          saying: [
            "free accounts are for test", "authorized recipients", "testing emails to your own",
            "sandbox … authorized|activated|verified|recipient*", "test purposes only",
            "trial … recipient*|send", "sandbox subdomains",
            "only send to … own|verified|authorized",
            "while your account is pending approval all recipient", "demo domain",
            "all recipient addresses must share the same domain",
          ], not: ["limit"]),
        .text(
          "free accounts are for test purposes", "while your account is pending approval",
          "sandbox subdomains are for test", "you can only send testing emails to your own",
          rank: .vendorWords),
      ],
      cause:
        "A new account, or its test domain, sends only to its own or to authorized recipients until a domain is verified and the account approved.",
      cure:
        "Verify a domain of your own in the provider's account, ask for full access, and set from.address to that domain. Until then, add the recipient to the authorized recipients.",
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
      cause: "The mailbox is disabled, or accepts mail only from listed or internal senders.",
      cure:
        "Ask the recipient's administrator to allow the sender in from.address, or use another recipient.",
      confirm: "Mail to other recipients of the same domain arrives.",
      source: Source.exchangeBounces),
  ]
}
