extension NextStep {
  /// All that is needed before the first step: ids, an access token, tools.
  static func preparation(_ program: CloudProgram, _ senders: Senders) -> NextStep {
    NextStep(
      title: "Get ready: access, IDs, and a token",
      detail: """
        Do each step with mailwizard or in the browser; the last step has the same for curl and jq. \
        In the browser you need a login with the role that the step names. Begin on the program's \
        page: open https://my.cloudmanager.adobe.com and click the program's card. Adobe changes \
        these pages, so look for a similar name where one is missing. The commands need an access \
        token instead.
        """,
      role: "System Administrator or API Developer of the organization, for the token",
      duration: "10 minutes, once; a token lasts 24 hours",
      clicks: [
        "Open https://developer.adobe.com/console and select the organization.",
        """
        Create new project, Add API, Cloud Manager, Next; select OAuth Server-to-Server and the \
        product profiles of the roles: \
        \(senders.useServer ? "Business Owner and Deployment Manager" : "Deployment Manager"). \
        Save configured API.
        """,
        """
        On the page of that credential, copy the client ID (it is the API key) and the organization \
        ID, which ends in @AdobeOrg, and click Generate access token.
        """,
      ],
      table: ids(program),
      blocks: [status(program)],
      check: "that command shows the program and its environments.",
      troubles: [
        """
        You have neither role: aio auth:login --bare (npm install -g @adobe/aio-cli) prints your own \
        token, for the API key aio-cli-console-auth. Ctrl+I (on a Mac Cmd+I) on Cloud Manager's page \
        shows the organization ID.
        """,
        "Status 401: the token has expired or is incomplete. Generate a new one.",
        "Status 403: the product profile of the role is missing, or the API key is another project's.",
      ],
      links: [Source.apiProject, Source.serverToServer, Source.roles])
  }

  /// The ids, with where they stand and what they are.
  private static func ids(_ program: CloudProgram) -> [[String]] {
    let environments = program.environments.map { environment in
      "\(environment.id) \(environment.name ?? environment.type.rawValue)"
    }
    let table =
      [
        ["Id", "Where to read it", "Value"],
        ["Program", "address of its page: /program/ID", program.id ?? ""],
        [
          "Environment", "address of its page (tab Environments): /environment/ID",
          environments.first ?? "",
        ],
      ] + environments.dropFirst().map { ["", "", $0] }
    let isKnown = program.id != nil || !program.environments.isEmpty
    return isKnown ? table : table.map { Array($0.dropLast()) }
  }

  /// The command that leads through the rest.
  private static func status(_ program: CloudProgram) -> CommandBlock {
    let unknown = program.placeholders
    let replacing =
      unknown.isEmpty
      ? ""
      : """
       Replace \(unknown.joined(separator: " and ")), or enter the IDs in mailwizard's Review step, \
      save, and print these steps again.
      """
    return CommandBlock(
      use: """
        This shows at any time what is missing, and the command that adds it. It asks for \
        organization ID, API key and token, or reads CM_ORGANIZATION, CM_API_KEY and CM_TOKEN from \
        the environment. Run it and all that follow in the project's folder.\(replacing)
        """,
      lines: ["mailwizard cloud status\(program.options)"])
  }
}
