extension Explanation {
  static let refusals = [
    Explanation(
      "sender-not-owned", "The account may not send as this sender",
      [["not owned by user"], ["not owned by auth user"]],
      meaning: "The server lets the account that logged in send from its own addresses only.",
      look: ["Is from.address an address of the account in smtp.user?"],
      cure: ["Set from.address to an address of the account, or have the server allow it."],
      rules: ["from-domain", "from-missing"],
      source: "Postfix, reject_sender_login_mismatch"),
    Explanation(
      "relay-denied", "The server does not relay for this client",
      [
        ["relay access denied"], ["relaying denied"], ["unable to relay"],
        ["not permitted to relay"],
      ],
      meaning:
        "The server takes mail to other domains only from clients that it knows, by a login or by their address.",
      look: [
        "Did AEM log in? Without smtp.user and smtp.password it does not try.",
        "Does the server list clients by address? Flexible port egress has no fixed one.",
      ],
      cure: [
        "Set smtp.user and smtp.password.",
        "Or take dedicated egress IP and have its address listed.",
      ],
      rules: ["relay-needs-fixed-ip", "key-misspelt", "user-kind-mismatch"],
      source: "SMTP2GO, Common sending errors; RFC 3463, X.7.1"),
    Explanation(
      "mailbox-unknown", "The recipient does not exist",
      [[.reply(550), .word("5.1.1")]],
      meaning: "The recipient's server knows no mailbox of this name.",
      look: ["The address in the message, and where AEM has it from."],
      cure: ["Correct or remove the address; AEM's configuration is not the cause."],
      source: "RFC 3463, X.1.1"),
    Explanation(
      "delivery-not-authorized", "The server may not take this mail",
      [
        [.reply(550), .word("5.7.1")], [.reply(554), .word("5.7.1")],
        [.reply(553), .word("5.7.1")],
      ],
      meaning:
        "A rule of the server forbids the mail: the sender, the client's address or the content.",
      look: [
        "The words behind the code: they say which rule.",
        "May the account send as from.address, and are SPF and DKIM set for its domain?",
        "Does the server list clients by address?",
      ],
      cure: [
        "Send from an address that the account may use.",
        "Where addresses are listed, take dedicated egress IP.",
      ],
      rules: ["from-domain", "from-missing", "relay-needs-fixed-ip"],
      source: "RFC 3463, X.7.1"),
    Explanation(
      "mailbox-unavailable", "The server refused the mail for this address",
      [[.reply(550)]],
      meaning:
        "The mailbox was not found, is not accessible, or a policy refuses it. From a relay it often concerns the sender.",
      look: [
        "The words behind 550, and which address they name.",
        "May the account send as from.address?",
      ],
      cure: ["Correct the address, or send from one that the account may use."],
      rules: ["from-domain", "from-missing", "from-invalid"],
      source: "RFC 5321, section 4.2.3"),
    Explanation(
      "mail-too-large", "The mail is too large, or the mailbox full",
      [[.reply(552)]],
      meaning: "The mail goes beyond what the server or the mailbox can store.",
      look: ["The size of the attachments, and the provider's limit."],
      cure: ["Send links in place of large attachments."],
      source: "RFC 5321, section 4.2.3"),
    Explanation(
      "address-not-allowed", "The server does not allow this address",
      [[.reply(553)]],
      meaning: "An address is written wrongly, or may not be used here. Often it is the sender's.",
      look: ["The address in the message.", "Is from.address a bare address of the account?"],
      cure: ["Set from.address to a bare address that the account may send from."],
      rules: ["from-invalid", "from-domain", "from-missing"],
      source: "RFC 5321, section 4.2.3"),
    Explanation(
      "transaction-failed", "The server refused the mail",
      [[.reply(554)]],
      meaning: "The server says no more than that the transaction failed; its words say why.",
      look: [
        "The words behind 554: the sender, a blocked client, the content.",
        "Is the sender verified at the provider?",
      ],
      cure: ["Follow the words; verify the sender's domain at the provider."],
      rules: ["from-domain", "from-missing"],
      source: "RFC 5321, section 4.2.3"),
    Explanation(
      "command-out-of-order", "The server expected another command first",
      [
        [.reply(503), .word("5.5.1")], [.reply(503), "bad sequence"],
        [.reply(503), "auth"],
      ],
      meaning: "A step was missing before this command, most often the login.",
      look: [
        "Are smtp.user and smtp.password both set, and spelt so?", "The reply before this one.",
      ],
      cure: ["Set smtp.user and smtp.password, and see that their variable and secret exist."],
      rules: ["key-misspelt", "user-kind-mismatch"],
      source: "RFC 5321, section 4.2.3"),
    Explanation(
      "argument-syntax", "The server did not understand an argument",
      [[.reply(501), "syntax"], [.reply(501), .word("5.5.4")], [.reply(501), .word("5.1.7")]],
      meaning: "A command's argument is malformed, for instance an address or the login.",
      look: [
        "Is from.address a bare address?",
        "Does the user name or the password hold a line end, or an unreplaced placeholder?",
      ],
      cure: ["Correct from.address, or the variable."],
      rules: ["from-invalid", "placeholder-syntax"],
      source: "RFC 5321, section 4.2.3; RFC 4954, section 4"),
  ]
}
