extension NextStep {
  static func deployment(
    _ files: [FileChange], _ uses: [CredentialUse], _ senders: Senders
  ) -> NextStep {
    let paths = files.map { Shell.quote($0.path) }
    let ready =
      (senders.useServer ? ["the environment is ready"] : [])
      + (uses.isEmpty ? [] : ["the variables are set"])
    return NextStep(
      title: "Commit \(files.count == 2 ? "both" : "these") files and deploy",
      detail: """
        AEM reads the configuration with the next deployment. Commit, push to the branch of the \
        pipeline, and run it once \(ready.joined(separator: " and ")).
        """,
      role: "a developer commits; a Deployment Manager runs the pipeline",
      duration: "as long as your pipeline takes",
      clicks: openProgram + ["Card Pipelines: the pipeline's ellipsis (…), Run."],
      blocks: [
        CommandBlock(
          use: "In the project's folder:",
          lines: ["git add \\"] + paths.dropLast().map { "  \($0) \\" }
            + paths.suffix(1).map { "  \($0)" } + ["git commit -m 'Configure mail'"])
      ],
      beginsWithBlocks: true,
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
        The pipeline fails with a message about \
        \(senders.useServer ? "smtp.port" : "the configuration"): run mailwizard explain with that \
        message.
        """,
      ],
      links: [Source.osgi, Source.pipelines])
  }

  static func testMail(_ senders: Senders) -> NextStep {
    let server = senders.serverNames
    return NextStep(
      title: "Send a test mail",
      detail: """
        Have AEM send one to your own address outside the company: use a form or workflow of your \
        project that sends mail, on author and on publish. Look in the mailbox, in its spam folder, \
        and in the log of \(server) if it has one.
        """,
      role: "anyone who can start that form or workflow",
      duration: "minutes",
      blocks: [
        CommandBlock(
          use: """
            No mail? Download error.log of the service that sent it (Cloud Manager, card \
            Environments, the row's ellipsis (…), Download Logs). mailwizard explains its errors:
            """,
          lines: ["mailwizard explain error.log"])
      ],
      check: """
        the mail arrives from \(senders.addresses), and error.log has no error of com.day.cq.mailer.
        """,
      troubles: [
        """
        No error and no mail: AEM sent nothing, or \(server) rejected or delayed it. Check its log, \
        and whether \(senders.addresses) is a verified sender there.
        """
      ],
      links: [Source.sendingEmail, Source.logs])
  }

  static func localSDK(
    _ senders: Senders, _ uses: [CredentialUse]
  ) -> NextStep {
    let variables = uses.filter { $0.credential.kind == .variable }.map { use in
      "export \(use.credential.name)=VALUE"
    }
    let secrets = uses.filter { $0.credential.kind == .secret }.map(\.credential.name)
    let origins = senders.withServer.compactMap(\.portOrig).map(String.init).unique
    let tunnel = """
      It has no tunnel: it connects to AEM_PROXY_HOST itself, so run a test mail server on port \
      \(origins.isEmpty ? "portOrig" : origins.joined(separator: " and ")).
      """
    let files = """
      Each secret is a file of that name (\(secrets.joined(separator: ", "))) with the value in it, in \
      the folder that org.apache.felix.configadmin.plugin.interpolation.secretsdir names in \
      crx-quickstart/conf/sling.properties, such as ${sling.home}/secretsdir.
      """
    return NextStep(
      title: "Optional: try it with the local SDK",
      detail: (["The SDK on your computer reads the same files."]
        + (senders.useServer ? [tunnel] : []) + (secrets.isEmpty ? [] : [files]))
        .joined(separator: " "),
      role: "a developer",
      blocks: variables.isEmpty && !senders.useServer
        ? []
        : [
          CommandBlock(
            use: "In the terminal that you then start AEM in, with your values in place of VALUE:",
            lines: (senders.useServer ? ["export AEM_PROXY_HOST=localhost"] : []) + variables)
        ],
      check: senders.useServer ? "the test mail server gets the mail." : "the mail arrives.")
  }
}
