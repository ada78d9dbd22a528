extension NextStep {
  /// All that is needed before the first step: ids, an access token, tools.
  static func preparation(
    _ program: CloudProgram, _ settings: ResolvedSettings, hasCredentials: Bool
  ) -> NextStep {
    let known = program.environments.map { environment in
      "\(environment.id) (\(environment.name ?? environment.type.rawValue))"
    }
    return NextStep(
      title: "Get ready: ids, access and tools",
      detail: """
        The pages of Cloud Manager need no preparation but a login with the role that each step \
        names. For the commands have these ids and a token at hand. They write no file, so any \
        folder will do, outside the project best; only git runs in the project.
        """,
      role: """
        a system administrator or a developer of the organization, for the project in the Adobe \
        Developer Console
        """,
      duration: "10 minutes, once; the token lasts 24 hours",
      clicks: [
        "Open https://developer.adobe.com/console and choose the organization.",
        """
        Create a project, Add API, Cloud Manager, OAuth Server-to-Server, and select the product \
        profiles of the roles: \
        \(settings.usesServer ? "Business Owner and Deployment Manager" : "Deployment Manager").
        """,
        """
        The project's page of that credential shows the client ID (the API key) and the \
        organization ID, and makes the token: Generate access token.
        """,
      ],
      table: [
        ["Id", "Where it is", "Value"],
        [
          "Program", "Cloud Manager's address, behind /program/; in AEM's own, pPROGRAM-eENVIRONMENT",
          program.id ?? "",
        ],
        [
          "Environment", "the same, behind /environment/",
          known.joined(separator: ", "),
        ],
        ["Organization", "Developer Console, the credential's page; ends in @AdobeOrg", ""],
        ["API key", "the same page: client ID", ""],
        ["Access token", "the same page: Generate access token", ""],
      ],
      blocks: [
        CommandBlock(
          use: """
            For the commands with curl and jq, which have to be installed: paste this once into \
            each new terminal (bash, zsh or dash). It defines commands that begin with cm_, asks \
            for \(program.id == nil ? "the four" : "the three") values and lists the environments.
            """,
          lines: ShellFunctions.lines(
            networking: settings.usesServer, variables: hasCredentials)
            + ["cm_login\(program.id.map { " \($0)" } ?? "")"])
      ],
      check: "cm_login lists the program's environments with id, type, region and status.",
      troubles: [
        "Status 401: the token has expired or was cut off. Generate a new one.",
        """
        Status 403: the credential lacks the product profile of the role, or the API key is of \
        another project than the token.
        """,
      ],
      links: [Source.serverToServer, Source.roles])
  }
}
