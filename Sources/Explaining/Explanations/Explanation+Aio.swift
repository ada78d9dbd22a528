extension Explanation {
  static let aio: [Explanation] = [
    Explanation(
      "aio-login", "aio is not signed in",
      [
        .tool(
          "NO_DEFAULT_IMS_CONTEXT", "NO_IMS_CONTEXT", "CLI_AUTH_CONTEXT_CANNOT_DECODE",
          "CANNOT_RESOLVE_CONTEXT", "CONTEXT_NOT_CONFIGURED", "NO_CLI_AUTH",
          "REFRESH_TOKEN_EXPIRED", "CLI_AUTH_NOT_LOGGED_IN", "CLI_AUTH_EXPLICIT_NO_AUTH",
          "CLI_AUTH_CONTEXT_NO_CLIENT_ID", "INVALID_TOKEN", rank: .vendorWords),
        .tool("IMSOAuthCLI", "IMSOAuthSDK", rank: .words),
        .text(
          "authenticate using aio auth login", "please run … aio auth|login login",
          "run aio login|auth", "you are not logged in aio"),
        .text(
          "no ims context configuration", "no refresh token available", "refresh token … expired",
          rank: .words
        ).within(["aio", "imssdk", "ims"]),
        .api("401", "401013", saying: ["cannot … cloudmanager adobe io"], rank: .words),
        .text("cannot retrieve … 401 unauthorized", "cannot … 401 unauthorized", rank: .words)
          .within(["cloudmanager adobe io", "cloudmanagersdk*", "aio"]),
      ],
      cause:
        "aio has no valid access token: you have not signed in, the token has expired, or it is for another organization.",
      cure:
        "Sign in with aio auth:login, then choose the organization with aio cloudmanager:org:select. On a build server, configure an IMS context with OAuth server-to-server credentials.",
      confirm: "aio cloudmanager:list-programs prints the programs.", source: Source.aio),
    Explanation(
      "aio-organization", "aio is signed in, but no organization is selected",
      [
        .tool(
          "CLI_AUTH_NO_ORG", "NO_ORG_ID", "CLI_AUTH_NO_ORGS", "NO_IMS_ORG_ID", "MISSING_ORG_ID",
          "CLI_AUTH_EXPLICIT_NO_ORG", "NO_CM_ORGS",
          rank: .vendorWords),
        .text("no organization has been selected"),
      ],
      cause: "Cloud Manager needs to know the organization of the program.",
      cure: "Choose it with aio cloudmanager:org:select.",
      confirm: "aio config:get cloudmanager_orgid prints the organization.", source: Source.aio),
    Explanation(
      "aio-ims-context", "The IMS context of aio lacks a field or has an old format",
      [
        .tool(
          "CANNOT_GENERATE_TOKEN", "IMSSDK", "INVALID_CONTEXT", "MISSING_PROPERTIES", "INVALID_JWT",
          "IMSOAuthS2S", "MISSING_PARAMETERS", "IMSOAUTHS2SSDK", "IMSJWTTOKENSDK",
          "CLIENT_SECRET_REQUIRED", "IMS_CONTEXT_MISSING_FIELDS", "IMS_CONTEXT_MISSING_METASCOPE",
          "CLI_ONLY_COMMAND", rank: .words),
        .text(
          "no plugin supports configuration", "cannot generate token", "invalid_client … ims*",
          rank: .words
        ).within(["ims*", "aio", "adobeorg"]),
      ],
      cause:
        "The credentials in the IMS context do not form a complete sign-in: a field such as client_secrets, ims_org_id, technical_account_id, or scopes is missing, or they use the JWT format that Adobe no longer supports.",
      cure:
        "Create OAuth server-to-server credentials in the Adobe Developer Console and set the context from the downloaded file. Or sign in with aio auth:login.",
      confirm: "aio config:get ims.contexts.aio-cli-plugin-cloudmanager prints the context.",
      source: "https://github.com/adobe/aio-lib-ims"),
    Explanation(
      "aio-no-program", "aio does not know the program",
      [.tool("MISSING_PROGRAM_ID", rank: .vendorWords), .text("program id must be specified")],
      cause: "No program was given.",
      cure:
        "Add --programId=PROGRAM, or set it once: aio config:set cloudmanager_programid PROGRAM.",
      confirm: "aio cloudmanager:list-programs prints the programs with their IDs.",
      source: Source.aio),
    Explanation(
      "aio-no-environment", "aio does not know the environment",
      [
        .tool(
          "MISSING_ENVIRONMENT_ID", "ENVIRONMENT_NOT_FOUND", "INVALID_ENVIRONMENT_ID",
          "CANNOT_FIND_ENVIRONMENT", "IMPROPER_ENVIRONMENT_ID", rank: .vendorWords),
        .text(
          "environment id must be specified", "could not find environment",
          "cannot find environment", "required arg|args … environmentid"),
      ],
      cause: "No environment was given, or the program has no environment with this ID.",
      cure: "Use the ID of an environment in this program.",
      confirm: "aio cloudmanager:program:list-environments prints the environments with their IDs.",
      source: Source.aio),
    Explanation(
      "aio-no-plugin", "aio has no plugin for this command",
      [
        .text("command cloudmanager|aem … not found", "is not a aio command", rank: .words).within(
          ["aio", "cloudmanager", "aem"])
      ],
      cause:
        "The plugin for Cloud Manager, or for rapid development environments, is not installed.",
      cure:
        "Install it: aio plugins:install @adobe/aio-cli-plugin-cloudmanager, or @adobe/aio-cli-plugin-aem-rde.",
      confirm: "aio plugins lists the installed plugins.", source: Source.aio),
    Explanation(
      "aio-blank-value", "aio does not accept an empty value",
      [
        .tool("BLANK_VARIABLE_VALUE", rank: .vendorWords),
        .text("blank variable values are not allowed"),
      ],
      cause:
        "A variable was given without a value: the shell variable or file that it comes from is empty.",
      cure:
        "Pass a value, preferably as JSON on standard input (--jsonStdin). To remove a variable, use --delete.",
      confirm: "Print the length of the value before the call.", source: Source.aio),
    Explanation(
      "aio-pairs", "aio found a name without a value",
      [
        .tool("MALFORMED_NAME_VALUE_PAIR", rank: .vendorWords),
        .text("please provide correct values for flags"),
      ],
      cause:
        "--variable and --secret need two arguments each, the name and the value, but one is missing. NAME=VALUE counts as one argument.",
      cure: "Write --variable NAME VALUE, or pass JSON on standard input (--jsonStdin).",
      confirm: "Count the arguments after each option.", source: Source.aio),
    Explanation(
      "aio-reserved-name", "aio does not accept a reserved name",
      [.tool("INTERNAL_VARIABLE_USAGE", rank: .vendorWords), .text("variable name … is reserved")],
      cause: "Names that start with INTERNAL_, ADOBE_, CONST_, or AEM_ are reserved for Adobe.",
      cure: "Rename the variable, also in the placeholder.",
      confirm: "mailwizard check names the placeholder.",
      rules: ["variable-reserved"], source: Source.aio),
    Explanation(
      "aio-variables-file", "aio cannot read the variables",
      [
        .tool(
          "VARIABLES_JSON_PARSE_ERROR", "VARIABLES_YAML_PARSE_ERROR", "VARIABLES_NOT_ARRAY",
          "VARIABLES_JSON_NOT_ARRAY", "VARIABLES_YAML_NOT_ARRAY", "MUTUALLY_EXCLUSIVE_FLAGS",
          "JSON_PARSE_ERROR", "NOT_ARRAY", rank: .vendorWords),
        .text(
          "unable to parse variables from provided data", "variables input was not an array",
          "unable to parse variables"),
      ],
      cause:
        "The input is not JSON (or YAML), or is not a list of objects with name, value, and type.",
      cure:
        "Write a list: [{\"name\": \"EMAIL_PASSWORD\", \"value\": \"…\", \"type\": \"secretString\"}].",
      confirm: "A JSON parser, such as python3 -m json.tool, reads the file.", source: Source.aio),
  ]
}
