import MailSetup

extension Explanation {
  static let mailService = [
    Explanation(
      "mail-service-invalid", "AEM's mail service has no usable configuration",
      [["invalid mail service configuration"]],
      meaning:
        "The mail service refuses to send with what it was configured with. Second-hand: once a restart of the bundle com.day.cq.cq-mailer helped.",
      look: [
        "Are smtp.host and from.address there, and not blank?",
        "Is the file deployed: its folder, its run modes, filter.xml?",
        "Does a value null or a broken file make AEM drop the configuration?",
      ],
      cure: [
        "Mend the file, and deploy it.",
        "See in the Developer Console, under Status, Configurations, what AEM made of it.",
      ],
      rules: [
        "from-missing", "host-missing", "host-not-proxy", "json-null", "json-invalid",
        "legacy-invalid", "wrong-pid", "not-covered-by-filter", "folder-unsupported",
        "folder-shadows", "same-folder-twice", "two-formats",
      ],
      source:
        "Adobe, Configuring email notification; Adobe-Consulting-Services/acs-aem-commons issue 2663"
    ),
    Explanation(
      "mail-service-inactive", "AEM's mail service does not run",
      [["default mail service is inactive"]],
      meaning: "A health check of ACS AEM Commons found no mail service that it could send with.",
      look: [
        "Is the file named com.day.cq.mailer.DefaultMailService.cfg.json, in a run-mode folder?",
        "Does filter.xml cover it, and can AEM read it?",
      ],
      cure: ["Mend the file, its name or its folder, and deploy it."],
      rules: [
        "wrong-pid", "from-missing", "json-null", "json-invalid", "legacy-invalid",
        "not-covered-by-filter", "folder-unsupported",
      ],
      source: "ACS AEM Commons, SMTPMailServiceHealthCheck"),
    Explanation(
      "sender-missing", "The mail has no sender",
      [["from address required"]],
      meaning: "Neither from.address nor the code that sends gives a sender.",
      look: ["Is from.address there, and not blank?"],
      cure: ["Set from.address to an address that the account may send from."],
      rules: ["from-missing", "from-invalid"],
      source: "Apache Commons Email, Email"),
    Explanation(
      "recipient-missing", "The mail has no recipient",
      [["at least one receiver address required"], ["no recipient addresses"]],
      meaning: "The code that sends gave no address to send to.",
      look: ["Does the user or the group that is notified have a mail address in its profile?"],
      cure: [
        "Give the user an address, or the code a recipient; the configuration is not the cause."
      ],
      source: "Apache Commons Email, Email; Angus Mail, SMTPTransport"),
    Explanation(
      "server-name-missing", "No mail server is configured",
      [["cannot find valid hostname for mail session"]],
      meaning: "The mail was to be sent without a host.",
      look: ["Is smtp.host there? Is it custom code that makes its own mail without a host?"],
      cure: [
        "Set smtp.host to \(Placeholder.proxyHost.text).",
        "In custom code send through AEM's mail service.",
      ],
      rules: ["host-not-proxy", "host-missing"],
      source: "Apache Commons Email, Email"),
    Explanation(
      "port-missing", "No port is configured",
      [["cannot connect to a port number that is less than 1"]],
      meaning: "The port that the mail was to be sent to is 0 or less.",
      look: ["Is smtp.port the portOrig of a forward?"],
      cure: ["Set smtp.port to the portOrig of the mail server's forward."],
      rules: ["port-not-forwarded", "port-orig-range"],
      source: "Apache Commons Email, Email"),
  ]
}
