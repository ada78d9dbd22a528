extension Explanation {
  static let configurationFiles: [Explanation] = [
    Explanation(
      "configuration-json", "The configuration file is not valid JSON",
      [
        .fault(
          "IOException", "JsonException", "JsonParsingException", "ConfigurationException",
          saying: [
            "invalid json", "unexpected character", "unexpected token", "expected tokens are",
          ]),
        .text(
          "invalid json", "unable to parse json", "json parsing", "expected tokens are",
          "invalid configuration file", rank: .words
        ).within(configurationSigns),
        .text("no root object", "root object", rank: .words).within(configurationSigns),
      ],
      cause:
        "The .cfg.json file has a syntax error: an extra or missing comma, a key without quotation marks, a comment, or no object in braces { } around it.",
      cure:
        "Fix the file at the line that the error names: put all keys in quotation marks, and remove comments and any comma before }. mailwizard check shows the position.",
      confirm: "python3 -m json.tool FILE prints the file or the error.", rules: ["json-invalid"],
      source: Source.felixJSON),
    Explanation(
      "property-duplicate", "A property is in the file twice",
      [
        .text("duplicate property", "duplicate key", rank: .vendorWords).within(
          configurationSigns)
      ],
      cause: "The same key appears twice in the configuration; upper and lower case do not matter.",
      cure: "Remove one of the two.", confirm: "mailwizard check names the key.",
      rules: ["json-duplicate-key"], source: Source.felixJSON),
    Explanation(
      "property-type", "A value does not fit the type of its key",
      [
        .text(
          "invalid value type for configuration", "invalid value … for configuration",
          "invalid type … configuration", "unsupported type", rank: .words
        ).within(configurationSigns).unless(["no root object"])
      ],
      cause:
        "The key has a type after a colon, such as smtp.port:Integer, but the value has another type. null is never allowed.",
      cure:
        "Write a value of that type, or the key without a type. Remove keys whose value is null.",
      confirm: "mailwizard check names the key.", rules: ["json-null"], source: Source.felixJSON),
    Explanation(
      "configuration-folder", "The configuration is outside a config folder",
      [
        .text(
          "only considered if placed below a folder called config", "is placed outside",
          "osgi configuration* … placed", rank: .vendorWords)
      ],
      cause:
        "The build reads OSGi configurations only below a folder named config, config.author, config.publish.prod and so on; here it is in another folder, such as install.",
      cure:
        "Move the file into a config folder: ui.config/src/main/content/jcr_root/apps/APP/osgiconfig/config/.",
      confirm: "mailwizard check lists the files and the environments that use them.",
      rules: ["folder-unsupported"], source: Source.adobeOSGi),
    Explanation(
      "configuration-twice", "The same configuration appears twice",
      [
        .text(
          "configuration … already defined|exists|contained", "duplicate configuration",
          "configuration clash", "conflicting configuration", "merging configuration", rank: .words
        ).within(["mailer", "smtp*"])
      ],
      cause:
        "Two modules or folders of the project contain com.day.cq.mailer.DefaultMailService for the same run modes.",
      cure: "Keep one of the two files.", confirm: "mailwizard check names both files.",
      rules: ["same-folder-twice", "two-formats"], source: Source.adobeOSGi),
  ]

  /// Words by which a text is about the reading of a configuration.
  static let configurationSigns: [Phrase] = [
    "mailer", "felix cm json", "configurationreader*", "cpconverter", "cfg json", "smtp*",
    "osgi configuration",
    "jsonconfigurationentryhandler", "configadmin", "pid", "oauthconfigurationproviderimpl",
  ]
}
