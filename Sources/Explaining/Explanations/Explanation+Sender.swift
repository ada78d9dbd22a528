extension Explanation {
  static let senderRules = ["from-domain", "from-missing", "from-invalid"]

  static let sender: [Explanation] = [
    Explanation(
      "microsoft-send-as", "The mailbox may not send as this sender",
      [
        .reply(saying: [
          "sendasdenied*", "mapiexceptionsendasdenied", "permissions to send as",
          "not have permission* to send as", "send as … denied|permission", "send on behalf",
        ]),
        .reply(enhanced: ["5.7.60", "5.2.252"]),
        .text(
          "sendasdeniedexception", "does not have permissions to send as this sender",
          "mapiexceptionsendasdenied"),
      ],
      cause:
        "from.address is not the mailbox that logged in, and that mailbox lacks the permission Send As for it.",
      cure:
        "Set from.address to the mailbox that logs in. Or have an administrator give that mailbox the permission Send As for the sender: Add-RecipientPermission SENDER -Trustee MAILBOX -AccessRights SendAs.",
      confirm: "Compare from.address with smtp.user, and with the sender that custom code sets.",
      transports: [.smtp], rules: senderRules, source: Source.exchangeFix),
    Explanation(
      "sender-not-verified", "The provider has not verified this sender",
      [
        .reply(
          saying: [
            "verified sender", "address is not verified", "not a verified",
            "email address not verified", "sender … not verified|validated|confirmed|registered",
            "domain … not verified|validated",
            "verify a|your|the domain|sender", "unverified", "not been verified",
            "sender signature", "unconfigured sending domain", "sender identity",
            "sender … is not valid … validate", "not yet verified",
            "from address … not … registered", "must be verified",
            "domain is not registered|authorized|authenticated in your account",
            "sending domain … not", "from domain … not",
          ],
          not: ["spf", "dkim", "dmarc", "recipient verification"]),
        .text(
          "from address does not match a verified sender identity", "email address is not verified",
          "sender signature", "sending from … not verified",
          "is not verified please add and verify your domain",
          "unconfigured sending domain", "verify a domain at resend com",
          "permission* to send from this domain|address|sender",
          "the following identities failed the check",
          "you can only send testing emails to your own", "domain … is not verified"),
      ],
      cause:
        "The provider sends only for senders that the account has verified: the address in from.address or its domain is not one of them, or the verification is not finished. In Amazon SES it holds for each region.",
      cure:
        "Verify the sender's address or domain in the provider's account, with its DNS entries. Or set from.address to an address of a verified domain.",
      confirm:
        "The account lists verified senders and domains; compare them with from.address and the sender that custom code sets.",
      rules: senderRules,
      source: "https://docs.aws.amazon.com/ses/latest/dg/verify-addresses-and-domains.html"),
    Explanation(
      "sender-not-owned", "The account may not send as this sender",
      [
        .reply(
          saying: [
            "not owned by", "sender address … not owned", "sender … not allowed",
            "not allowed to send … from|as", "disallowed as",
            "from address … not … allowed|permitted|authorized|belong",
            "from sender name is not valid",
            "sender address … not match", "from header … match", "mail from … must … same|equal",
            "authorization user", "not permitted to send|use", "sender … unauthorized|unauthorised",
            "sender is not allowed", "unauthorized sender",
            "address … does not belong", "must match", "sender address … does not belong",
            "not authorized to send from|as|on", "not authorised to send", "cannot send as",
            "sender … mismatch", "invalid sender … for authenticated",
            "from address invalid|is not valid", "mail from address must be same as",
            "sender does not match", "sender id mismatch", "the sender s … not … account",
            "sender s mail address", "absenderadresse",
          ],
          not: [
            "spf", "dkim", "domain not found", "fully qualified", "does not exist", "ip address",
          ]),
        .reply(enhanced: ["5.7.1"], at: .sender, not: ["relay*", "recipient*"]),
        .text("relaying disallowed as", "sender address rejected not owned by user"),
      ],
      cause:
        "The account that logs in may send only from its own addresses or domains, and from.address, or the sender that custom code sets, is not one of them.",
      cure:
        "Set from.address to an address of the account that logs in. Or add the sender's domain or alias to that account at the provider.",
      confirm: "Compare from.address with smtp.user, and with the account's domains and aliases.",
      rules: senderRules, source: Source.postfix),
    Explanation(
      "sender-domain-unknown", "The domain of the sender does not exist",
      [
        .reply(
          saying: [
            "sender address rejected domain not found", "sender … domain … not found|exist|resolve",
            "domain of sender", "sender domain … not|must|does", "sender verify failed",
            "sender domain", "domain … sender address … does not exist",
            "invalid sender domain", "cannot find your domain", "unrouteable sender|address sender",
            "from domain does not", "could not verify sender", "sender … no mx|dns",
          ], not: ["verified", "recipient"]),
        .reply(enhanced: ["x.1.8"], not: ["bad outbound sender", "outbound"]),
      ],
      cause:
        "The server looked up the domain in from.address and found no DNS entry for it (neither MX nor A).",
      cure:
        "Set from.address to an address of a domain that exists and receives mail, and check its spelling.",
      confirm: "dig MX DOMAIN and dig A DOMAIN print an answer for a domain that exists.",
      rules: senderRules,
      source: "https://www.postfix.org/postconf.5.html#reject_unknown_sender_domain"),
    Explanation(
      "sender-malformed", "The sender is not a complete mail address",
      [
        .reply(
          saying: [
            "sender address rejected need fully qualified", "sender … fully qualified",
            "invalid mail from", "bad sender address", "sender address … syntax|invalid|malformed",
            "mail from … syntax|invalid|malformed", "syntax error … mail|sender|from",
            "malformed sender", "invalid sender", "sender … malformed|incorrect",
            "invalid from|return", "sender syntax", "invalid … mail from address",
            "address in mail from",
          ], not: ["domain not found", "recipient"]),
        .reply(at: .sender, saying: ["invalid address", "bad address syntax"], rank: .vendorWords),
        .reply(enhanced: ["5.1.7"]), .reply(501, 553, at: .sender, rank: .enhancedCode),
      ],
      cause:
        "from.address is not a bare address with a full domain: it is empty, has no domain, has a display name, or is a placeholder that AEM left in place.",
      cure: "Set from.address to one plain address such as noreply@example.com.",
      confirm:
        "In the Developer Console, Status > Configurations shows from.address of com.day.cq.mailer.DefaultMailService.",
      rules: senderRules + ["placeholder-syntax"], source: Source.rfc3463),
    Explanation(
      "sender-refused", "The server refused the sender",
      [
        .refusal(at: .sender),
        .reply(
          saying: [
            "sender rejected|denied|refused|blocked", "sender address rejected|refused|denied",
            "mail from … rejected|refused|denied",
          ], rank: .enhancedCode),
        .fault("SMTPSenderFailedException", "SMTPSenderRefused", rank: .general),
        .reply(553, rank: .code),
      ],
      cause:
        "The server does not accept the address in from.address, or the sender that custom code sets, from this account.",
      cure:
        "Set from.address to an address of the account that logs in, or have the server's operator allow the sender.",
      confirm: "The words behind the code say what the server has against the sender.",
      rules: senderRules, source: Source.rfc5321),
  ]
}
