extension Explanation {
  /// Words by which a finding of the analyser is about mail.
  private static let mailSetting: [Phrase] = [
    "mailer", "smtp", "from address", "oauthconfigurationproviderimpl", "graph flow", "debug email",
    "oauth flow",
  ]

  static let build: [Explanation] = [
    Explanation(
      "password-in-file", "The build found a password in a file",
      [
        .text(
          "value for a password must use a placeholder", "password must use",
          "must use a placeholder|secret", rank: .vendorWords)
      ],
      cause:
        "smtp.password contains a literal value, but the build accepts only a placeholder for a secret.",
      cure:
        "Set smtp.password to $[secret:EMAIL_PASSWORD] and store the password as a secret in Cloud Manager. Change the password, because the git history contains it.",
      confirm: "mailwizard check names the file and line.", rules: ["literal-password"],
      source: Source.analyser),
    Explanation(
      "variable-name-reserved", "The build does not accept a reserved variable name",
      [
        .text(
          "must not use env vars|var prefixed", "must not use secrets prefixed",
          "must not use … prefixed with internal_ or adobe_", "prefixed with internal",
          rank: .vendorWords)
      ],
      cause:
        "Names with the prefix INTERNAL_ or ADOBE_ are reserved for Adobe and must not be used in placeholders.",
      cure:
        "Rename the variable or secret, for example to EMAIL_PASSWORD, in the file and in Cloud Manager.",
      confirm: "mailwizard check names the placeholder.", rules: ["variable-reserved"],
      source: Source.analyser),
    Explanation(
      "variable-name-malformed", "The build does not accept a variable name",
      [
        .text(
          "not following naming", "uses env var|vars not", "uses secret|secrets not",
          "env var … length restrictions", "customer secrets", rank: .vendorWords)
      ],
      cause:
        "The name of a variable or secret has 2 to 100 letters, digits, and underscores, and does not start with a digit.",
      cure: "Rename the variable or secret in the file and in Cloud Manager.",
      confirm: "mailwizard check names the placeholder.", rules: ["variable-name"],
      source: Source.analyser),
    Explanation(
      "run-mode-order", "The build does not accept the folder's run modes",
      [
        .text(
          "invalid runmode", "please use this runmode instead", "invalid run mode",
          rank: .vendorWords)
      ],
      cause:
        "The service (author, publish) must come before the environment (dev, stage, prod): config.author.dev, not config.dev.author.",
      cure: "Rename the folder as the message says.", confirm: "mailwizard check names the folder.",
      rules: ["folder-order"], source: Source.analyser),
    Explanation(
      "build-value", "The build does not accept the value of this property",
      [
        .text(
          "does not match provided options", "boolean value must", "must either be true or false",
          "value … not … integer|number", "is not assignable", "should be of type",
          "must be of type", "value must be", "required property",
          "property … is required|missing|not allowed", "value … is below|above|greater|less",
          "out of range", "cannot be converted", "is not a|an integer|number|boolean|string",
          "not valid", "invalid value", rank: .words
        ).within(mailSetting).containing([
          "[configuration-api]", "[aem-", "[configuration", "Configuration com.day.cq.mailer",
          "configuration com.day.cq.mailer", "property smtp", "property oauth", "property graph",
          "property from",
        ]), .tool("configuration-api", saying: mailSetting, rank: .enhancedCode),
      ],
      cause:
        "The analyser of the AEM SDK checks the mail service's properties: a boolean must be true or false, and smtp.port a whole number. Old versions accept only the ports 25, 465, and 587.",
      cure:
        "Fix the value in com.day.cq.mailer.DefaultMailService.cfg.json. If a port from 30000 to 30999 is rejected, update aem-sdk-api and aemanalyser-maven-plugin.",
      confirm: "mailwizard check names the property.",
      rules: ["port-orig-range", "port-not-forwarded"], source: Source.analyser),
    Explanation(
      "configuration-not-allowed", "The build does not allow this configuration or property",
      [
        .text(
          "configuration is not allowed", "not allowed to configure", "internal configuration",
          "property … is not allowed", "factory configuration not allowed", "unknown property",
          "operation … not allowed", rank: .words
        ).within(mailSetting)
      ],
      cause:
        "The analyser allows only listed properties and configurations of AEM's own services: the name is misspelt, or the file is a factory configuration (with ~ or -) of a service that has only one configuration.",
      cure:
        "Use the name com.day.cq.mailer.DefaultMailService.cfg.json and the documented properties only.",
      confirm: "mailwizard check names the key.", rules: ["key-misspelt", "wrong-pid"],
      source: Source.adobeOSGi),
  ]
}
