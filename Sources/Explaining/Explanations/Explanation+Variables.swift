extension Explanation {
  static let variables: [Explanation] = [
    Explanation(
      "secret-not-found", "The secret is not set in this environment",
      [
        .text(
          "cannot replace secret", "no file found for name in any of the given directories",
          rank: .vendorWords)
      ],
      cause:
        "The placeholder $[secret:NAME] names a secret that does not exist in this environment: it is not set, is set as a variable or for another service, or was set after the deployment.",
      cure:
        "Set it as a secret in this environment, for all services or for this service: aio cloudmanager:environment:set-variables ENV --secret NAME VALUE.",
      confirm:
        "aio cloudmanager:environment:list-variables must show the name with the type secretString.",
      rules: ["user-kind-mismatch", "variable-name", "variable-reserved"],
      source: Source.interpolation),
    Explanation(
      "secrets-folder-missing", "No folder of secrets is configured in this local AEM",
      [
        .text(
          "no directory configured via framework property",
          "no directories configured via framework property", rank: .vendorWords)
      ],
      cause:
        "In a local AEM, secrets are files in a folder, and the property that names this folder is not set.",
      cure:
        "Set org.apache.felix.configadmin.plugin.interpolation.secretsdir in crx-quickstart/conf/sling.properties, and create one file for each secret in that folder.",
      confirm: "The file has the name of the secret, without an extension.",
      source: Source.adobeOSGi),
    Explanation(
      "placeholder-type", "The placeholder's type is unknown or does not match its value",
      [
        .text(
          "cannot convert to type", "unable to convert … type", "invalid type … placeholder",
          rank: .words
        ).within(["interpolation", "felix", "smtp*", "placeholder", "mailer", "type"]),
        .fault(
          "NumberFormatException", saying: ["env", "secret"], around: ["smtp*", "mailer"],
          rank: .vendorWords),
      ],
      cause:
        "The type after ;type= is misspelt (it is case-sensitive: Integer, Boolean), or the variable's value does not have that type.",
      cure: "Write $[env:NAME;type=Integer] with a capital I, and set the variable to a number.",
      confirm: "aio cloudmanager:environment:list-variables shows the value.",
      rules: ["placeholder-syntax"], source: Source.interpolation),
  ]
}
