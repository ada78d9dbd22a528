extension Explanation {
  static let configuration = [
    Explanation(
      "secret-not-found", "The secret is not there",
      [["cannot replace secret"]],
      meaning: "A placeholder names a secret, but AEM found no file with it.",
      look: [
        "Is the secret set in Cloud Manager, as a secret, for this environment and service?",
        "On a local SDK: is there a file of exactly that name in the folder of secrets?",
      ],
      cure: ["Set the secret, or correct the name in the placeholder."],
      rules: ["user-kind-mismatch", "variable-name", "variable-reserved"],
      source: "Apache Felix, interpolation plugin; Adobe, Configuring OSGi"),
    Explanation(
      "secrets-folder-missing", "No folder of secrets is configured",
      [["cannot replace property value", "no directory configured"]],
      meaning: "AEM does not know where secrets are. That is so on a local SDK until it is told.",
      look: ["crx-quickstart/conf/sling.properties."],
      cure: [
        "Set org.apache.felix.configadmin.plugin.interpolation.secretsdir there to a folder.",
        "Store each secret in it as a file of the secret's name.",
      ],
      source: "Apache Felix, interpolation plugin; Adobe, Configuring OSGi"),
    Explanation(
      "placeholder-type", "The placeholder's type is unknown",
      [["cannot convert to type:"]],
      meaning: "A placeholder says “;type=” with a type that does not exist; case matters.",
      look: ["The type in the message: Integer and Boolean are right, integer and bool are not."],
      cure: ["Write $[env:NAME;type=Integer]."],
      rules: ["placeholder-syntax"],
      source: "Apache Felix, interpolation plugin"),
    Explanation(
      "property-duplicate", "A property stands twice",
      [["duplicate property (properties are case-insensitive)"]],
      meaning: "Two keys differ in case or type only, and AEM refuses the whole file.",
      look: ["The key that the message names."],
      cure: ["Remove one of the two."],
      rules: ["json-duplicate-key"],
      source: "Apache Felix, cm.json"),
    Explanation(
      "property-type", "A value does not fit the type of its key",
      [["invalid value/type for configuration"]],
      meaning: "A key such as “smtp.port:Integer” holds a value that is no Integer.",
      look: ["The key that the message names. A placeholder does not fit a typed key either."],
      cure: ["Take the type off the key; in a placeholder write $[env:NAME;type=Integer]."],
      source: "Apache Felix, cm.json"),
    Explanation(
      "placeholder-left", "AEM left a placeholder in place",
      [["$[env:"], ["$[secret:"]],
      meaning:
        "AEM did not replace the placeholder: nothing of that name is set and there is no default, or the placeholder is misspelt.",
      look: [
        "Is the name set in Cloud Manager, for this environment and service?",
        "Is it set as the kind that is read? $[env:…] never sees a secret, $[secret:…] no variable.",
        "Is the placeholder in lower case and without blanks?",
      ],
      cure: [
        "Set the variable or the secret before deploying what reads it.",
        "Where it exists as the other kind, delete it and make it again.",
      ],
      rules: ["user-kind-mismatch", "placeholder-syntax", "variable-name", "variable-reserved"],
      source: "Apache Felix, interpolation plugin; Adobe, Configuring OSGi"),
  ]
}
