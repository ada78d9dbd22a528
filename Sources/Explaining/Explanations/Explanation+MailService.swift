extension Explanation {
  static let configurationRules = [
    "from-missing", "host-missing", "json-null", "json-invalid", "legacy-invalid", "wrong-pid",
    "not-covered-by-filter", "folder-unsupported", "folder-shadows", "same-folder-twice",
    "two-formats",
  ]

  private static let placeholders = ["$[env:", "$[secret:", "$[prop:"]

  static let mailService: [Explanation] = [
    Explanation(
      "mail-service-invalid", "AEM's mail service has no usable configuration",
      [
        .fault(
          "MailingException", "MailServiceException", saying: ["invalid mail service configuration"]
        ),
        .text(
          "invalid mail service configuration", "default mail service is inactive",
          "mail service is inactive|null|unavailable|disabled",
          "mail service … not configured|available|active|bound",
          "could not retrieve a … message gateway", "messagegatewayservice … null|unavailable",
          "message gateway … null|not|unavailable",
          "no … mail|email service|gateway available|configured|found", "no messagegateway",
          "mailservice … not … available|configured", "unable to retrieve … message gateway",
          "mailservice|messagegateway|messagegatewayservice is|was null", "gateway … is null",
          "mail gateway … not", "email gateway … not"),
        .text("no valid configuration", "not configured", "no configuration", isOfMail: true),
      ],
      cause:
        "com.day.cq.mailer.DefaultMailService is not configured in this environment, or a required property is missing or empty: smtp.host, smtp.port, or from.address. The mail service is then inactive.",
      cure:
        "Put com.day.cq.mailer.DefaultMailService.cfg.json with smtp.host, smtp.port, and from.address into a config folder that this environment uses, and deploy it.",
      confirm:
        "In the Developer Console, Status > Configurations lists com.day.cq.mailer.DefaultMailService with its properties.",
      rules: configurationRules, source: Source.adobeMail),
    Explanation(
      "sender-missing", "The mail has no sender",
      [
        .fault("EmailException", saying: ["from address required"]),
        .fault("IllegalArgumentException", saying: ["from address … null|empty|required|missing"]),
        .text(
          "from address required", "no from address",
          "from address is null|empty|blank|missing|required"),
      ],
      cause: "from.address is missing or empty, and the sending code sets no sender.",
      cure:
        "Set from.address in com.day.cq.mailer.DefaultMailService to an address that the account can send from.",
      confirm: "In the Developer Console, Status > Configurations shows from.address.",
      rules: ["from-missing", "from-invalid"], source: Source.commonsEmail),
    Explanation(
      "placeholder-left", "AEM did not resolve a placeholder",
      [
        .fault(rank: .vendorWords).containing(placeholders),
        Recogniser(kind: .reply, rank: .vendorWords).containing(placeholders),
      ],
      cause:
        "A placeholder such as $[env:NAME] reached the mail library unresolved: the variable or secret is not set in this environment, or its type does not match the placeholder.",
      cure:
        "Set the variable or secret in this environment: $[env:NAME] reads a variable, $[secret:NAME] a secret. Check its name.",
      confirm:
        "aio cloudmanager:environment:list-variables shows names and types. In the Developer Console, Status > Configurations shows the unresolved value.",
      rules: ["user-kind-mismatch", "placeholder-syntax", "variable-name", "variable-reserved"],
      source: Source.adobeOSGi),
    Explanation(
      "mail-template", "AEM did not find or could not read the mail's template",
      [
        .text(
          "mailtemplate … null|not found", "mail|email template … not|null|missing|could",
          "unable to load|read|find mail|email template",
          "could not load|find|read … mail|email template", "template … not found … mail|email",
          "error … loading mail|email template", "mailtemplate create", "no mail|email template",
          "template path … mail|email", "unable to create … from template",
          "email could not be sent template"),
        .text(
          "unable|failed|error … template", "could not|t … template", "cannot … template",
          "template … missing", "template not found", not: ["page template", "author template"],
          around: ["mail", "email", "emails", "mailer", "mailtemplate", "newsletter"]),
        .fault(
          "NullPointerException", around: ["mailtemplate create", "mailtemplate java"], rank: .code),
        .fault("NullPointerException", saying: ["mailtemplate", "mail template"]),
      ],
      cause:
        "The path of the template is wrong, the template is not deployed or published to this tier, or the service user that reads it lacks the permission.",
      cure:
        "Check the template's path, deploy or publish it to this tier, and give the service user jcr:read on it.",
      confirm:
        "Open the template's path in the repository of this tier, with the service user's permissions.",
      source:
        "https://experienceleague.adobe.com/en/docs/experience-manager-learn/sites/developing/email-service"
    ),
    Explanation(
      "mail-host-missing", "No mail server is configured",
      [
        .fault("EmailException", saying: ["cannot find valid hostname"]),
        .text(
          "cannot find valid hostname for mail session", "no smtp host",
          "smtp host is not configured|set", "smtp host … null|empty|blank|missing|required"),
      ],
      cause: "smtp.host is missing or empty, or custom code sets no host.",
      cure:
        "Set smtp.host to $[env:AEM_PROXY_HOST;default=proxy.tunnel] in com.day.cq.mailer.DefaultMailService.",
      confirm: "In the Developer Console, Status > Configurations shows smtp.host.",
      transports: [.smtp],
      rules: ["host-missing", "host-not-proxy"], source: Source.commonsEmail),
    Explanation(
      "port-invalid", "The port of the mail server is not a valid number",
      [
        .fault(
          "IllegalArgumentException",
          saying: ["cannot connect to a port number", "port out of range"]),
        .fault("NumberFormatException", around: ["smtp*", "mail*"], rank: .words),
        .text(
          "cannot connect to a port number that is less than 1", "smtp port … invalid|missing|blank"
        ),
      ],
      cause:
        "smtp.port is missing, zero, or not a number: it may be a placeholder that AEM did not resolve.",
      cure: "Set smtp.port to the port forward's portOrig, a number from 30000 to 30999.",
      confirm: "In the Developer Console, Status > Configurations shows smtp.port.",
      transports: [.smtp],
      rules: ["port-orig-range", "port-not-forwarded", "placeholder-syntax"],
      source: Source.adobeMail),
  ]
}
