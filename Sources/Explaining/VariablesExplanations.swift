extension Explanation {
  static let variables = [
    Explanation(
      "aio-blank-value", "aio refuses an empty value",
      [["blank_variable_value"], ["blank variable values are not allowed"]],
      meaning: "A variable or secret was given on the command line without a value.",
      look: ["Is a shell variable empty that the value comes from?"],
      cure: [
        "Give the values in a file with --jsonFile; then no secret stays in the shell's history either.",
        "To delete a variable use --delete NAME.",
      ],
      source: "adobe/aio-cli-plugin-cloudmanager 4.2.4"),
    Explanation(
      "aio-pairs", "aio counts names and values that do not pair up",
      [["malformed_name_value_pair"], ["please provide correct values for flags"]],
      meaning: "--variable and --secret take a name and a value as two words, not NAME=value.",
      look: [
        "NAME=value in place of NAME value.",
        "Does the environment's ID come last? The flag before it swallows it.",
      ],
      cure: [
        "Write the environment's ID first, then --variable NAME value.",
        "Or give the values in a file with --jsonFile.",
      ],
      source: "adobe/aio-cli-plugin-cloudmanager 4.2.4"),
    Explanation(
      "aio-reserved-name", "aio refuses a reserved name",
      [["internal_variable_usage"], ["is reserved for internal usage"]],
      meaning: "Cloud Manager ignores variables that start with INTERNAL_, ADOBE_ or CONST_.",
      look: ["The name in the message."],
      cure: ["Take another name, such as EMAIL_USERNAME, in the file and in Cloud Manager."],
      rules: ["variable-reserved"],
      source: "adobe/aio-cli-plugin-cloudmanager 4.2.4; Adobe, Configuring OSGi"),
    Explanation(
      "aio-not-json", "aio cannot read the variables file",
      [["variables_json_parse_error"], ["unable to parse variables from provided data"]],
      meaning: "The file or the standard input is not JSON.",
      look: ["A comma behind the last entry, single quotes, a comment, an empty file."],
      cure: ["Correct the file; every value stands in double quotes."],
      source: "adobe/aio-cli-plugin-cloudmanager 4.2.4"),
    Explanation(
      "aio-not-a-list", "aio wants a list of variables",
      [["variables_json_not_array"], ["variables input was not an array"]],
      meaning: "The variables file holds something else than a list.",
      look: ["The first character of the file: it must be [."],
      cure: ["Write a list of objects with name, type and value."],
      source: "adobe/aio-cli-plugin-cloudmanager 4.2.4"),
    Explanation(
      "aio-no-program", "aio does not know the program",
      [["missing_program_id"], ["program id must be specified"]],
      meaning: "The command was given without a program, and none is configured.",
      look: ["Is cloudmanager_programid set in aio's configuration?"],
      cure: ["Add --programId=ID."],
      source: "adobe/aio-cli-plugin-cloudmanager 4.2.4"),
    Explanation(
      "aio-set-failed", "Cloud Manager did not take the variables",
      [["error_set_variables"], ["cannot set variables:"]],
      meaning: "The request reached Cloud Manager and was refused; the status follows.",
      look: [
        "Does a variable of that name exist as the other type? The type cannot be changed.",
        "Has the account the role Deployment Manager?",
        "Is a pipeline or an update running in the environment?",
      ],
      cure: [
        "Delete a variable of the other type first, then set it again.",
        "Wait until the environment is ready, and try again.",
      ],
      rules: ["variable-name", "user-kind-mismatch"],
      source: "adobe/aio-lib-cloudmanager; Cloud Manager API, EnvironmentVariableUpdate"),
  ]
}
