extension Explanation {
  /// Words by which an error is the API's, and not that of Cloud Manager's git server.
  private static let cloudManagerAPI: [Phrase] = [
    "cloudmanager adobe io", "cloudmanagersdk*", "cloudmanagercli*",
  ]

  static let cloudManager: [Explanation] = [
    Explanation(
      "cloud-manager-role", "The role for this call to Cloud Manager is missing",
      [
        .api(
          "403", saying: cloudManagerAPI,
          not: ["api key", "graph"], rank: .words),
        .api("403000", "403001", "403027", "403004", not: ["api key"], rank: .words),
        .text("403 forbidden", rank: .words).within(
          ["cloudmanager adobe io", "cloudmanagersdk*"]),
      ],
      cause:
        "The user or technical account lacks the role: variables and environments need Deployment Manager, network infrastructure needs Business Owner.",
      cure:
        "Have an administrator add the account to the product profile Deployment Manager or Business Owner in the Admin Console.",
      confirm: "The Admin Console shows the account's product profiles of Cloud Manager.",
      source:
        "https://experienceleague.adobe.com/en/docs/experience-manager-cloud-service/content/implementing/using-cloud-manager/role-based-permissions"
    ),
    Explanation(
      "cloud-manager-token", "Cloud Manager does not accept the access token",
      [
        .api("401013", "403010", "401010", "401012", "401011", "401014", rank: .words),
        .api("401", saying: cloudManagerAPI, rank: .words),
        .text("oauth token is not valid|missing", "oauth token is missing|invalid"),
      ],
      cause:
        "The Authorization header is missing or empty, or its access token has expired, is cut off, or is not an access token.",
      cure:
        "Get a new access token, for example by signing in again with aio auth:login, and send it as Authorization: Bearer TOKEN. A token is valid for 24 hours.",
      confirm:
        "GET https://cloudmanager.adobe.io/api/programs with the same headers fails in the same way.",
      source: Source.cloudManagerAPI),
    Explanation(
      "cloud-manager-api-key", "Cloud Manager does not accept the API key",
      [
        .api("403003", "403002", "403000", "400002", rank: .words).within(
          ["api key", "apikey"]),
        .text("api key is invalid|missing|required", "api key … invalid|not|missing", rank: .words)
          .within(
            [
              "cloudmanager*", "403003", "403000", "x api key", "adobe", "error_code", "error code",
            ]),
      ],
      cause:
        "The x-api-key header is missing, or is not the client ID of a project with the Cloud Manager API.",
      cure:
        "Add the Cloud Manager API to the project in the Adobe Developer Console, and send its client ID as x-api-key, with an access token of the same project.",
      confirm: "The Adobe Developer Console shows the project's client ID and APIs.",
      source: Source.cloudManagerAPI),
    Explanation(
      "cloud-manager-organization",
      "The header x-gw-ims-org-id is missing or names another organization",
      [
        .text("x gw ims org id", "ims org … missing|invalid|not", rank: .vendorWords).within(
          ["error*", "missing", "invalid", "403*", "400*", "required"])
      ],
      cause: "Cloud Manager needs the organization ID, which ends with @AdobeOrg, in this header.",
      cure: "Send x-gw-ims-org-id with the organization of the program.",
      confirm: "The Adobe Developer Console shows the organization ID.",
      source: Source.cloudManagerAPI),
    Explanation(
      "cloud-manager-variables",
      "Cloud Manager did not accept the variables, often because of a type or a name",
      [
        .tool("ERROR_SET_VARIABLES", "ERROR_SET_ENVIRONMENT_VARIABLES", rank: .enhancedCode),
        .text(
          "cannot set variables … 400", "cannot set variables … 400 bad request",
          "type of … variable … cannot|not be", "variable … already exists … type",
          "cannot change … type", rank: .words), .text("cannot set variables", rank: .code),
        .api("400", saying: ["cloudmanager adobe io … variables"], rank: .enhancedCode),
      ],
      cause:
        "A variable exists with the other type (string or secretString), and the type cannot be changed. Or a name or value breaks a rule. A secret can be deleted only with its type.",
      cure:
        "Delete the variable with its current type, wait until it is gone, and create it again with the new type. A name can contain letters, digits, and _. A secret can have up to 500 characters.",
      confirm: "aio cloudmanager:environment:list-variables shows the current types.",
      rules: ["variable-name", "user-kind-mismatch"], source: Source.cloudManagerAPI),
    Explanation(
      "cloud-manager-busy",
      "The environment is busy, so Cloud Manager does not accept the change for now",
      [
        .api("409", "412", saying: cloudManagerAPI, rank: .words),
        .text(
          "environment is … updating|busy|creating", "pipeline … running",
          "environment … not in … ready|state", "environment is currently", rank: .words
        ).within(["cloudmanager*", "networking", "environment"]),
      ],
      cause: "A pipeline, an update, or a networking change is running in this environment.",
      cure: "Wait until the environment's status is ready, then send the change again.",
      confirm: "aio cloudmanager:program:list-environments shows the status.",
      source: Source.cloudManagerAPI),
    Explanation(
      "cloud-manager-not-found",
      "Cloud Manager does not find the program, the environment, or its networking",
      [
        .api("404", saying: cloudManagerAPI, rank: .words),
        .text("404 not found", rank: .words).within(
          ["cloudmanager adobe io", "cloudmanagersdk*"]),
      ],
      cause:
        "The ID in the address is wrong or belongs to another program or organization, or advanced networking was never created or enabled there.",
      cure:
        "Check the program ID, the environment ID, and the organization. Create the network infrastructure before you enable it in the environment.",
      confirm: "aio cloudmanager:list-programs and program:list-environments print the IDs.",
      source: Source.cloudManagerAPI),
    Explanation(
      "port-forwards-refused", "Cloud Manager did not accept the port forwards",
      [
        .text("portorig", "portdest", "portforwards", "port forwards", rank: .words).within(
          [
            "invalid", "validation*", "must be", "not valid", "duplicate*", "400 bad request",
            "does not match", "must not",
          ]).unless(["portorig … portdest … name"]),
        .text("advancednetworking … 400", rank: .words),
        .api("400", saying: ["cloudmanager adobe io … advancednetworking"], rank: .enhancedCode),
      ],
      cause:
        "A port forward breaks a rule: portOrig must be unique and from 30000 to 30999, portDest at most 65535, and name a host name in lower case.",
      cure: "Fix the port forward that the response names, and send the whole list again.",
      confirm: "mailwizard check names the port forward.", transports: [.smtp],
      rules: ["port-orig-range", "port-dest-range", "forward-name"], source: Source.cloudManagerAPI),
    Explanation(
      "networking-sandbox", "Advanced networking is not available for this program",
      [
        .text(
          "sandbox … advanced networking", "sandbox … network infrastructure",
          "advanced networking … sandbox|unavailable|unsupported",
          "network infrastructure … sandbox|unavailable|unsupported",
          "advanced networking … not available|supported|allowed",
          "network infrastructure … not available|supported|allowed",
          "network infrastructure … production environment", rank: .words)
      ],
      cause:
        "Sandbox programs have no advanced networking, and other programs need a production environment first.",
      cure:
        "Use a production program with a production environment. Or send through Microsoft Graph, which needs no port forward.",
      confirm: "The program's page in Cloud Manager shows whether it is a sandbox.",
      transports: [.smtp], rules: ["sandbox-program"], source: Source.advancedNetworking),
  ]
}
