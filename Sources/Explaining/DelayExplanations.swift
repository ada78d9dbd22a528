extension Explanation {
  static let delays = [
    Explanation(
      "service-unavailable", "The server closes the connection for now",
      [[.reply(421)]],
      meaning:
        "The server is shutting down, too busy, or has too many connections from this client.",
      look: [
        "The words behind 421.",
        "How many mails AEM sends at once, from all its instances.",
      ],
      cure: ["Send again later, with growing pauses.", "Send less at once."],
      source: "RFC 5321, section 4.2.3; AWS, SMTP response codes returned by Amazon SES"),
    Explanation(
      "mailbox-busy", "The mailbox cannot be reached for now",
      [[.reply(450)]],
      meaning: "The recipient's mailbox is busy, or a policy holds the mail back for a while.",
      look: ["The words behind 450, and how often this recipient is written to."],
      cure: ["Send again later; AEM's configuration is not the cause."],
      source: "RFC 5321, section 4.2.3; Google, Gmail SMTP errors and codes"),
    Explanation(
      "server-error", "The server had an error of its own",
      [[.reply(451)]],
      meaning: "The server could not process the mail, or waited for it in vain.",
      look: ["The words behind 451, and the provider's status page."],
      cure: ["Send again later.", "If it stays, ask the provider with the time of the attempt."],
      source: "RFC 5321, section 4.2.3; AWS, SMTP response codes returned by Amazon SES"),
    Explanation(
      "server-full", "The server takes no more for now",
      [[.reply(452)]],
      meaning: "The server is short of storage, or the mail has too many recipients at once.",
      look: ["How many recipients one mail has, and how many mails went out within the hour."],
      cure: ["Send again later.", "Send to fewer recipients at once."],
      source: "RFC 5321, section 4.2.3; RFC 3463, X.5.3"),
  ]
}
