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
        Developer Console of the environment, Status, Configurations: the entry \
        \(SaveLocation.pid) has these values.
        """,
      troubles: [
        """
        The console shows $[env:…] or $[secret:…] where a value should be: the variable is not set \
        in this environment, or has the other type.
        """,
        """
        The pipeline ends with a message about smtp.port: mailwizard explain with that message \
        tells what is behind it.
        """,
      ],
      links: [Source.osgi])
  }

  static func testMail(_ settings: ResolvedSettings) -> NextStep {
    let server =
      settings.usesServer ? (settings.serverName) : "Microsoft 365"
    return NextStep(
      title: "Send a test mail",
      detail: """
        Let AEM send one to an address of your own outside the company: with the form or the \
        workflow of your project that sends mail, on author and on publish.
        """,
      role: "everyone who can start that form or workflow",
      duration: "minutes",
      clicks: [
        "Start what sends the mail.",
        """
        Look into the mailbox, the folder for spam too, and into the log of \(server) if it has one.
        """,
      ],
      blocks: [
        CommandBlock(
          use: """
            No mail? Download error.log of the service that sent it (Cloud Manager, tab \
            Environments, the row's ellipsis (…), Download Logs), and let mailwizard say what its \
            errors mean:
            """,
          lines: ["mailwizard explain error.log"])
      ],
      check: """
        The mail arrives, it is from \(settings.from), and error.log has no line of \
        com.day.cq.mailer with an error.
        """,
      troubles: [
        """
        No error and no mail: nothing was sent, or \(server) holds it back. Its log tells; \
        \(settings.from) may not be verified as a sender there.
        """
      ],
      links: [Source.sendingEmail])
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
        The SDK on your computer has no tunnel: it connects to AEM_PROXY_HOST itself. Let a test \
        mail server listen on port \(port), and start AEM with these.
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
