extension NextStep {
  /// All that is needed before the first step: ids, an access token, tools.
  static func preparation(_ program: CloudProgram, _ settings: ResolvedSettings) -> NextStep {
    let environments = program.environments.map { environment in
      "\(environment.id) \(environment.name ?? environment.type.rawValue)"
    }
    let values = [program.id ?? "", environments.joined(separator: ", ")]
    var table = [
      ["Id", "Where to read it"],
      ["Program", "address of its page: /program/ID"],
      ["Environment", "address of its page: /environment/ID"],
      ["Organization", "Developer Console: organization ID"],
      ["API key", "Developer Console: client ID"],
      ["Access token", "Developer Console: Generate access token"],
    ]
    if values.contains(where: { !$0.isEmpty }) {
      for (row, value) in zip(table.indices, ["Value"] + values + ["", "", ""]) {
        table[row].append(value)
      }
    }
    return NextStep(
      title: "Get ready: access, ids and a token",
      detail: """
        The pages of Cloud Manager need no more than a login with the role that each step names. \
        The commands need the table's ids and a token. AEM's own address has two of them, too: \
        author-pPROGRAM-eENVIRONMENT.adobeaemcloud.com. The commands write no file and run in any \
        folder, best outside the project; only git and mailwizard run in the project's folder.
        """,
      role: """
        a system administrator of the organization or a developer in its Adobe Developer Console
        """,
      duration: "10 minutes, once; a token lasts 24 hours",
      clicks: [
        "Open https://developer.adobe.com/console and choose the organization.",
        """
        Create new project, Add API, Cloud Manager, OAuth Server-to-Server; select the product \
        profiles of the roles: \
        \(settings.usesServer ? "Business Owner and Deployment Manager" : "Deployment Manager").
        """,
        """
        On the page of that credential copy the client ID and the organization ID, which ends in \
        @AdobeOrg, and click Generate access token.
        """,
      ],
      table: table,
      check: """
        mailwizard cloud status\(program.options) lists what Cloud Manager has. It asks for \
        organization, API key and token, or reads CM_ORGANIZATION, CM_API_KEY and CM_TOKEN from the \
        environment.
        """,
      troubles: [
        "Status 401: the token has expired or was cut off. Generate a new one.",
        """
        Status 403: the credential lacks the product profile of the role, or the API key is of \
        another project than the token.
        """,
      ],
      links: [Source.serverToServer, Source.roles])
  }

  /// Introduces commands that use the functions of the last step.
  static let withFunctions = "With curl and jq (paste the functions at the end of this list first)"

  /// What the commands without the product need.
  static func functions(
    _ program: CloudProgram, _ way: NetworkingWay, hasCredentials: Bool
  ) -> NextStep {
    NextStep(
      title: "Without mailwizard: functions for curl and jq",
      detail: """
        The commands with curl and jq in the steps use these functions. Install both \
        (https://curl.se, https://jqlang.org). The functions keep nothing between two calls, and the \
        token is in no file and in no process's arguments.
        """,
      role: "everyone with the token of step 1",
      blocks: [
        CommandBlock(
          use: """
            Paste this once into each new terminal, with bash, zsh or dash. It asks for \
            \(program.id == nil ? "the program's id, " : "")organization, API key and token:
            """,
          lines: ShellFunctions.lines(way, variables: hasCredentials)
            + ["cm_login\(program.id.map { " \($0)" } ?? "")"])
      ],
      check: """
        The program's environments are listed with id, type, region, status and name. cm_state with \
        an environment's id shows what it has.
        """,
      troubles: ["The token has expired: cm_login\(program.id.map { " \($0)" } ?? "") asks again."],
      links: [Source.api])
  }
}
