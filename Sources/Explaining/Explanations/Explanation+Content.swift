extension Explanation {
  static let content: [Explanation] = [
    Explanation(
      "attachment-blocked",
      "The server does not accept the content or a file type of the attachments",
      [
        .reply(
          saying: [
            "blockedmessage", "content presents a potential",
            "attachment … blocked|not|prohibited|rejected|forbidden|denied", "attachment* … type",
            "banned file|attachment|extension", "illegal attachment", "virus", "malware",
            "infected", "file type … not", "prohibited attachment", "content … blocked",
            "attachment", "executable", "html … forbidden", "clamav",
          ], not: ["size", "too large|big", "spam"])
      ],
      cause:
        "The mail contains a file type or content that the server blocks, such as a program, a script, or an archive that contains either.",
      cure:
        "Send a link to the file instead of the attachment, or use another file type. Scan the file for viruses.",
      confirm: "The same mail without the attachment is accepted.",
      source: "https://support.google.com/mail/answer/6590"),
    Explanation(
      "mail-too-large", "The mail is too large",
      [
        .reply(
          saying: [
            "message size exceeds", "size … exceed*|limit", "message … too large|big|long",
            "too large|big", "maximum … size", "exceeds … size|maximum", "maxsizeerror",
            "message file too big", "message length exceeds", "mail … larger",
          ], not: ["mailbox", "quota"]),
        .reply(enhanced: ["5.3.4", "5.2.3"]), .reply(552, rank: .code), .reply(523, rank: .code),
        .fault("SMTPSendFailedException", saying: ["552"], rank: .general),
        .text("message size … exceeds size limit", isOfMail: true),
      ],
      cause:
        "The mail with its attachments is larger than the server accepts. Encoding makes attachments a third larger.",
      cure: "Send links instead of attachments, or smaller files.",
      confirm: "The line 250-SIZE in a log with debug.email on shows the limit in bytes.",
      source: Source.rfc3463),
    Explanation(
      "content-spam", "The server classifies the mail as spam",
      [
        .reply(
          saying: [
            "spam message|content|detected|rejected|score|probability", "likely … unsolicited",
            "identified|classified|detected|considered|rejected|flagged|looks|marked … spam",
            "content restrictions", "suspicious*", "unsolicited mail|message|email",
            "message … rejected … content|spam", "spam", "phishing", "bulk mail",
            "rejected due to content", "message content rejected",
            "dt spm", "content rejected|refused",
          ],
          not: [
            "outboundspam*", "block list", "blocklist*", "blacklist*", "spamhaus", "spamcop",
            "outbound", "ip address", "rate", "not verified", "unusual", "account", "reputation",
          ]),
        .reply(enhanced: ["5.7.512", "5.6.0"]),
        .reply(saying: ["message rejected"], not: ["policy", "polic*"], rank: .code),
      ],
      cause:
        "A filter of the server rejects the mail for its words, links, or missing parts, or for the sender's reputation.",
      cure:
        "Send plain text along with the HTML, link only to your own domain, and use a meaningful subject. Set up SPF, DKIM and DMARC for the sender's domain.",
      confirm: "A short plain mail from the same sender is accepted.", source: Source.googleCodes),
    Explanation(
      "message-malformed", "The server does not accept the format of the message",
      [
        .reply(
          saying: [
            "mime", "invalid|malformed|missing|duplicate|multiple header*",
            "header … invalid|missing|malformed",
            "invalid characters", "bare lf|newline|cr", "line … too long", "non compliant|rfc",
            "rfc 5322|2822", "invalid mail|message content", "8bit", "utf8", "smtputf8",
          ], not: ["helo", "ehlo", "address", "recipient", "too large"]),
        .reply(enhanced: ["5.6.0", "5.6.1", "5.6.2", "5.6.3", "5.6.7", "5.6.11"]),
      ],
      cause:
        "A header or the content of the mail breaks a rule: an invalid or repeated header, a wrong character set, a line that is too long.",
      cure:
        "Fix the headers that custom code or the template sets, send text and HTML as UTF-8, and remove line breaks from the subject.",
      confirm: "A short plain mail from the same sender is accepted.",
      source: "https://www.rfc-editor.org/rfc/rfc5322"),
    Explanation(
      "policy-refused", "A rule or policy of the server does not accept this mail",
      [
        .reply(
          saying: [
            "administrative prohibition", "policy … prohibit*|violat*|reject*|block*",
            "violat*|rejected|prohibited … policy", "policy restrictions|reasons|violation",
            "rejectmessage", "transport rules", "by policy",
            "organization policy", "message refused", "sender blocked", "senderdrop",
          ], rank: .enhancedCode),
        .reply(enhanced: ["5.7.1", "5.7.0", "4.7.1"], rank: .code),
      ],
      cause:
        "A rule of the server's operator or of the recipient's organization does not allow this sender, this recipient, or this address.",
      cure:
        "Follow the text after the code. Log in, send from an address of the account, and ask the server's operator to allow the sender.",
      confirm: "Send the same mail to another recipient, and from another sender.",
      source: Source.rfc3463),
    Explanation(
      "content-refused", "The server refused the mail after reading it",
      [
        .refusal(at: .content), .fault("SMTPDataError", rank: .general),
        .fault("SMTPSendFailedException", rank: .general),
      ],
      cause:
        "The server read the mail and then refused it. The text after the code says why: content, sender, size, or a rule of the account.",
      cure:
        "Follow the text after the code. Check that the sender is allowed for the account, and try a short plain mail.",
      confirm: "A short plain mail from the same sender is accepted or rejected in the same way.",
      source: Source.rfc5321),
  ]
}
