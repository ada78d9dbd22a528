extension NextStep {
  static func deployment(_ files: [FileChange], _ plan: Plan) -> NextStep {
    let paths = files.map { Shell.quote($0.path) }
    return NextStep(
      title: "Commit \(files.count == 2 ? "both" : "these") files and deploy",
      detail: """
        AEM reads the configuration with the next deployment\
        \(plan.settings.usesServer ? ". Deploy once the environment is ready and the variables are set" : "").
        """,
      role: "a developer commits; a Deployment Manager runs the pipeline",
      duration: "as long as your pipeline takes",
      clicks: [
        "Commit and push to the branch of the pipeline.",
        openProgram[0],
        "Card Pipelines: the pipeline's ellipsis (…), Run.",
      ],
      blocks: [
        CommandBlock(
          use: "In the project's folder:",
          lines: ["git add \\"] + paths.dropLast().map { "  \($0) \\" }
            + paths.suffix(1).map { "  \($0)" } + ["git commit -m 'Configure mail'"])
      ],
      check: """
        AEM's Developer Console (Cloud Manager, card Environments, the row's ellipsis (…), Developer \
        Console) shows these values in Status, Configurations, for \(SaveLocation.pid).
        """,
      troubles: [
        """
        The console shows $[env:…] or $[secret:…] instead of a value: the variable is not set in \
        this environment, or has the other type.
        """,
        """
        The pipeline fails with a message about smtp.port: run mailwizard explain with that message.
        """,
      ],
      links: [Source.osgi, Source.pipelines])
  }

  static func testMail(_ settings: ResolvedSettings) -> NextStep {
    let server =
      settings.usesServer ? (settings.serverName) : "Microsoft 365"
    return NextStep(
      title: "Send a test mail",
      detail: """
        Have AEM send one to your own address outside the company: use a form or workflow of your \
        project that sends mail, on author and on publish.
        """,
      role: "anyone who can start that form or workflow",
      duration: "minutes",
      clicks: [
        "Start what sends the mail.",
        """
        Look in the mailbox, in its spam folder, and in the log of \(server) if it has one.
        """,
      ],
      blocks: [
        CommandBlock(
          use: """
            No mail? Download error.log of the service that sent it (Cloud Manager, card \
            Environments, the row's ellipsis (…), Download Logs). mailwizard explains its errors:
            """,
          lines: ["mailwizard explain error.log"])
      ],
      check: """
        The mail arrives from \(settings.from), and error.log has no error of com.day.cq.mailer.
        """,
      troubles: [
        """
        No error and no mail: AEM sent nothing, or \(server) rejected or delayed it. Check its log, \
        and whether \(settings.from) is a verified sender there.
        """
      ],
      links: [Source.sendingEmail, Source.logs])
  }

  static func localSDK(
    _ settings: ResolvedSettings, _ uses: [CredentialUse]
  ) -> NextStep {
    let variables = uses.filter { $0.credential.kind == .variable }.map { use in
      "export \(use.credential.name)=VALUE"
    }
    let secrets = uses.filter { $0.credential.kind == .secret }.map(\.credential.name)
    let port = settings.portOrig.map(String.init) ?? "portOrig"
    return NextStep(
      title: "Optional: try it with the local SDK",
      detail: settings.usesServer
        ? """
        The SDK on your computer has no tunnel: it connects to AEM_PROXY_HOST itself. Run a test \
        mail server on port \(port), and start AEM with these variables.
        """ : "The SDK on your computer reads the same variables and secrets.",
      role: "a developer",
      clicks: secrets.isEmpty
        ? []
        : [
          """
          In crx-quickstart/conf/sling.properties set \
          org.apache.felix.configadmin.plugin.interpolation.secretsdir to ${sling.home}/secretsdir.
          """,
          """
          In that folder make a file for each secret, named like it, without an extension, with the \
          value in it: \(secrets.joined(separator: ", ")).
          """,
        ],
      blocks: variables.isEmpty && !settings.usesServer
        ? []
        : [
          CommandBlock(
            use: "In the terminal that AEM is started in, with your values in place of VALUE:",
            lines: (settings.usesServer ? ["export AEM_PROXY_HOST=localhost"] : []) + variables)
        ],
      check: "The test mail server gets the mail.",
      troubles: ["Mail does not leave: AEM_PROXY_HOST was set after AEM was started."],
      links: [Source.osgi])
  }
}
