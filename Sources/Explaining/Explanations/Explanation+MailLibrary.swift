extension Explanation {
  static let mailLibrary: [Explanation] = [
    Explanation(
      "address-label",
      "The domain of an email address has an empty part or a part that is too long",
      [
        .fault(
          "IllegalArgumentException",
          saying: [
            "empty label is not a legal name", "label … too long",
            "the label in the input is too long", "not a legal name", "idn", "prohibited",
            "contains non ldh", "leading or trailing hyphen",
          ])
      ],
      cause:
        "The sender's or a recipient's domain has two dots in a row, a dot at an end, or a part of more than 63 characters: it is not a valid domain.",
      cure:
        "Fix the address: from.address in the configuration, or the address that the code, form, or profile gives.",
      confirm: "The stack shows whether setFrom, addTo, or addReplyTo got the address.",
      rules: ["from-invalid"], source: Source.commonsEmail),
    Explanation(
      "address-malformed", "An email address is malformed",
      [
        .fault("AddressException", rank: .words),
        .fault("ParseException", saying: ["address", "mailbox"]),
        .text(
          "illegal address", "illegal character in domain|string|local", "missing final domain",
          "local address contains", "domain contains",
          "the address … is not valid|invalid", rank: .words
        ).within(["exception", "smtp*"]),
      ],
      cause:
        "An address has no domain, contains a space or another forbidden character, or is a list instead of one address.",
      cure:
        "Fix the address that the text quotes: from.address in the configuration, or the recipient that the form, workflow, or profile gives.",
      confirm: "The stack shows whether setFrom, addTo, or addReplyTo got the address.",
      rules: ["from-invalid", "placeholder-syntax"], source: Source.mailAPI),
    Explanation(
      "attachment-missing", "The mail's attachment or message is missing or cannot be read",
      [
        .fault(
          "EmailException",
          saying: [
            "attachment", "invalid message supplied", "no content", "cannot attach", "datasource",
            "data source", "does not exist",
          ]),
        .fault("IOException", "MessagingException", saying: ["no content", "empty multipart"]),
        .text("empty multipart", "cannot attach"),
      ],
      cause:
        "The sending code passed an empty message, or a file that is empty or does not exist.",
      cure: "Check the path of the attachment and the text of the template in the sending code.",
      confirm: "The lines that start with “at” below the error name the class that sends the mail.",
      source: Source.commonsEmail),
    Explanation(
      "mail-session", "The mail library is used incorrectly",
      [
        .fault(
          "IllegalStateException", "EmailException", "IllegalArgumentException",
          saying: [
            "not been created yet", "already initialized", "already built", "not connected",
            "not yet built",
          ]),
        .fault("SMTPSendFailedException", saying: ["not connected"], rank: .general),
      ],
      cause:
        "Custom code sends the same message object twice, or over a connection that was closed.",
      cure: "Create a new message for each mail, and send it through AEM's mail service.",
      confirm: "The lines that start with “at” below the error name the class that sends the mail.",
      source: Source.commonsEmail),
  ]
}
