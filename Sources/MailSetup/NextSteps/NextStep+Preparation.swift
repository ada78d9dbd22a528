extension NextStep {
  /// All that is needed before the first step: ids, an access token, tools.
  static func preparation(_ program: CloudProgram, _ plan: Plan) -> NextStep {
    let settings = plan.settings
    let environments = program.environments.map { environment in
      "\(environment.id) \(environment.name ?? environment.type.rawValue)"
    }
    let values = [program.id ?? "", environments.joined(separator: ", ")]
    var table = [
      ["Id", "Where to read it"],
      ["Program", "address of its page: /program/ID"],
      ["Environment", "address of its page: /environment/ID"],
      ["Organization", "Adobe Developer Console: organization ID"],
      ["API key", "Adobe Developer Console: client ID"],
      ["Access token", "Adobe Developer Console: Generate access token"],
    ]
    if values.contains(where: { !$0.isEmpty }) {
      for (row, value) in zip(table.indices, ["Value"] + values + ["", "", ""]) {
        table[row].append(value)
      }
    }
    return NextStep(
      title: "Get ready: access, ids and a token",
      detail: """
        Most steps can be done in three ways: with mailwizard, in the browser, or with curl and jq. \
        Choose one. In the browser you need a login with the role that the step names, and nothing \
        else from here. mailwizard and curl need the ids of the table and an access token. Run \
        mailwizard and git in the project's folder; the commands with curl run in any folder and \
        write no file. AEM's own address has two of the ids: \
        author-pPROGRAM-eENVIRONMENT.adobeaemcloud.com.
        """,
      role: """
        a System Administrator or API Developer of the organization
        """,
      duration: "10 minutes, once; a token lasts 24 hours",
      clicks: [
        "Open https://developer.adobe.com/console and select the organization.",
        """
        Create new project, Add API, Cloud Manager, Next; select OAuth Server-to-Server and the \
        product profiles of the roles: \
        \(settings.usesServer ? "Business Owner and Deployment Manager" : "Deployment Manager"). \
        Save configured API.
        """,
        """
        On the page of that credential, copy the client ID and the organization ID, which ends in \
        @AdobeOrg, and click Generate access token.
        """,
      ],
      table: table,
      blocks: [shortWay(program, plan)],
      check: """
        mailwizard cloud status\(program.options) shows what Cloud Manager has. It asks for \
        organization, API key and token, or reads CM_ORGANIZATION, CM_API_KEY and CM_TOKEN from the \
        environment.
        """,
      troubles: [
        "Status 401: the token has expired or is incomplete. Generate a new one.",
        """
        Status 403: the credential lacks the product profile of the role, or the API key belongs to \
        another project than the token.
        """,
      ],
      links: [Source.apiProject, Source.serverToServer, Source.roles])
  }

  /// The commands that do what the later steps describe.
  private static func shortWay(_ program: CloudProgram, _ plan: Plan) -> CommandBlock {
    var parts = [("status", "show what is missing")]
    if case .option = plan.networkingWay {
      parts.append(("apply", "add the port forwards, after asking"))
    }
    if !plan.credentials.isEmpty { parts.append(("variables set", "ask for the variables")) }
    let words = parts.map(\.1)
    let last = words.count > 1 ? ", and \(words[words.count - 1])" : ""
    return CommandBlock(
      use: """
        The short way, in the project's folder\(program.replacing): these commands \
        \(words.dropLast(words.count > 1 ? 1 : 0).joined(separator: ", "))\(last). The steps below \
        describe the same in detail, and what only a person can do:
        """,
      lines: parts.map { "mailwizard cloud \($0.0)\(program.options)" })
  }

  /// Introduces commands that use the functions of the last step.
  static let withFunctions = "With curl and jq (paste the functions at the end of this list first)"

  /// What the commands without the product need.
  static func functions(
    _ program: CloudProgram, _ way: NetworkingWay, hasCredentials: Bool
  ) -> NextStep {
    NextStep(
      title: "Only without mailwizard: functions for curl and jq",
      detail: """
        The commands with curl and jq in the steps above use these functions. Install both programs \
        (https://curl.se, https://jqlang.org). The functions keep nothing between two calls. The \
        token is written to no file and passed in no argument.
        """,
      role: "anyone with the token of step 1",
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
      troubles: [
        "If the token has expired, cm_login\(program.id.map { " \($0)" } ?? "") asks again."
      ],
      links: [Source.api])
  }
}
