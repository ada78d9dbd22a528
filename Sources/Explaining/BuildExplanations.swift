extension Explanation {
  static let build = [
    Explanation(
      "password-in-file", "The build found a password in a file",
      [["password must use a placeholder"]],
      meaning: "The build's check of configurations wants a placeholder where a password belongs.",
      look: ["smtp.password in the file that the message names."],
      cure: [
        "Change the password, and store the new one as a secret in Cloud Manager.",
        "Write $[secret:EMAIL_PASSWORD] into the file.",
      ],
      rules: ["literal-password"],
      source: "Apache Sling, api-regions extension, PropertyValidator"),
    Explanation(
      "run-mode-order", "The build does not take the folder's run modes",
      [["invalid runmode", "please use this runmode instead"]],
      meaning: "The folder's name has its run modes in the wrong order: the service comes first.",
      look: ["The folder's name, such as config.dev.author."],
      cure: ["Rename the folder as the message says, such as config.author.dev."],
      rules: ["folder-order"],
      source: "AEM analyser plugin, AemAnalyserUtil"),
    Explanation(
      "name-reserved", "The build does not take a reserved name",
      [["prefixed with internal_ or adobe_"]],
      meaning: "A placeholder reads a variable or secret whose prefix belongs to Adobe.",
      look: ["The property that the message names."],
      cure: ["Take another name, such as EMAIL_USERNAME, in the file and in Cloud Manager."],
      rules: ["variable-reserved"],
      source: "AEM analyser plugin, EnvVarAnalyserTask"),
    Explanation(
      "name-malformed", "The build does not take a variable's name",
      [["not following the required naming scheme"], ["not following naming length restrictions"]],
      meaning: "A placeholder reads a name that Cloud Manager does not take.",
      look: ["The name: letters, digits and _, 2 to 100 of them, no digit first."],
      cure: ["Take another name, such as EMAIL_USERNAME, in the file and in Cloud Manager."],
      rules: ["variable-name"],
      source: "AEM analyser plugin, EnvVarAnalyserTask; Cloud Manager API"),
    Explanation(
      "build-port", "The build does not take smtp.port",
      [["property smtp.port - "]],
      meaning:
        "The build checks smtp.port. Adobe's list for that check has 465, 587 and 25, Adobe's mail pages have a portOrig; which of the two the check follows is not known.",
      look: ["What the message says behind the dash, and whether it is an error or a warning."],
      cure: [
        "Where it is not a number, write the portOrig of the forward.",
        "Where it is the portOrig that is refused, ask Adobe's support.",
      ],
      rules: ["port-orig-range", "port-not-forwarded"],
      source: "Adobe, OSGi configuration API; Apache Sling, CheckConfigurationApi"),
  ]
}
