import JSONText

/// One of the things that remain to be done after the files are saved.
package struct NextStep: Hashable, Sendable {
  /// The step in a few words.
  package var title: String
  /// The place where the step is done, its result, and how long it takes.
  package var detail: String
  /// Rows to type into a dialog, the heads first; none where there is no dialog.
  package var table: [[String]] = []
  /// Commands for a shell, line by line; none where only the user interface does it.
  package var commands: [String] = []

  /// A value in the variables file that a person must replace.
  package static let unset = "REPLACE_ME"

  /// All of them in their order, after a save of these changes or, without any, of the plan's files;
  /// none without a place to save into.
  package static func all(for plan: Plan, saved: [FileChange] = []) -> [NextStep] {
    guard let location = plan.location else { return [] }
    let settings = plan.settings
    let credentials = plan.credentials
    let networking =
      settings.usesServer ? [infrastructure(settings), environments(plan, location)] : []
    return networking
      + (settings.usesOAuth ? [consent(settings)] : [])
      + (credentials.isEmpty ? [] : [variables(credentials)])
      + [deployment(saved.isEmpty ? plan.files : saved)]
      + (settings.usesServer ? [connectivityTest(settings)] : [])
      + [localSDK(settings, credentials)]
  }

  /// Names the question where nobody said which option the program has: a command would create one.
  private static func infrastructure(_ settings: ResolvedSettings) -> NextStep {
    guard let option = settings.networking else {
      return NextStep(
        title: "once per program: which advanced networking option has it?",
        detail: """
          No file says it. Cloud Manager, Environments, Network Infrastructure shows it. Answer with \
          mailwizard handover --networking and one of \(Networking.words).
          """)
    }
    let body = "--data '{\"kind\":\"\(option.rawValue)\",\"region\":\"'\"$REGION\"'\"}'"
    return NextStep(
      title: "once per program: network infrastructure, \(option.title.lowercased())",
      detail: """
        Cloud Manager, Environments, Network Infrastructure, in the region of production. \
        \(option == .vpn ? "45 to 60" : "15 to 60") minutes. Skip it where the program has it.
        """,
      commands: (option == .vpn || option == Networking.none
        ? [] : CloudManager.curl("POST", "networkInfrastructures", [body]))
        + (option == .dedicatedEgressIp ? [CloudManager.fixedAddress] : []))
  }

  /// What OAuth2 needs at the identity provider, as Adobe's page on it has it.
  private static func consent(_ settings: ResolvedSettings) -> NextStep {
    let service = settings.identityProvider
    let scopes = service.scopes(for: settings.transport).joined(separator: " ")
    let redirect = settings.redirectURL.map { " The redirect address is \($0)." } ?? ""
    let registration =
      service == .microsoft
      ? "Microsoft Entra admin center (https://entra.microsoft.com), App registrations: register the application, with these delegated permissions, and make a client secret. Note the day that it ends."
      : "Google Cloud console (https://console.cloud.google.com), APIs & Services, Credentials: make an OAuth client."
    let server =
      service == .microsoft && settings.usesServer
      ? " SMTP AUTH must be enabled for the mailbox, also with OAuth2." : ""
    return NextStep(
      title: "once: register the application, and let \(settings.mailbox) consent",
      detail: """
        \(registration)\(redirect) Then open the address of consent as the owner of the mailbox, and \
        change the code that comes back for a refresh token at \
        \(service.tokenURL(of: settings.tenant)).\(server) Steps: \(service.source)
        """,
      table: [["Scopes"], [scopes]])
  }

  private static func environments(_ plan: Plan, _ location: SaveLocation) -> NextStep {
    let body = plan.body
    let hosts = body.nonProxyHosts.joined(separator: ", ")
    let path = "environment/$ENVIRONMENT/advancedNetworking"
    let rows = body.portForwards.map { forward in
      [
        forward.name, forward.portOrig.map(String.init) ?? "",
        forward.portDest.map(String.init) ?? "",
      ]
    }
    return NextStep(
      title: "each environment: enable it with all forwards",
      detail: """
        In Cloud Manager: Environments, the environment, Advanced network configuration, tab Port \
        forwards\(hosts.isEmpty ? "" : ", and in the tab Non-proxy hosts \(hosts)"). Or with the API, which replaces everything the environment has: the second \
        command adds what is there already. About 10 minutes.
        """,
      table: [["Name", "Port Orig", "Port Dest"]] + rows,
      commands: CloudManager.curl(
        "GET", path, ["--silent > current.json && test -s current.json &&"])
        + CloudManager.merge(location.forwardsPath)
        + ["test -s merged.json &&"] + CloudManager.curl("PUT", path, ["--data @merged.json"]))
  }

  private static func variables(_ credentials: [Credential]) -> NextStep {
    let names = credentials.map { "\($0.name) (\($0.kind.title))" }
    let entries = credentials.map {
      "  {\"name\": \"\($0.name)\", \"type\": \"\($0.kind.type)\", \"value\": \"\(unset)\"}"
    }
    return NextStep(
      title: "each environment: \(names.joined(separator: ", "))",
      detail: """
        Before deploying. Write the values into the file with an editor, never on the command \
        line, and delete it afterwards. A name that exists with the other type must be deleted \
        first. AEM restarts within minutes.
        """,
      commands: ["umask 077; cat > ~/mail-variables.json <<'END'", "["]
        + entries.dropLast().map { $0 + "," } + entries.suffix(1) + [
          "]", "END", "! grep -n \(unset) ~/mail-variables.json &&",
          "  aio cloudmanager:environment:set-variables $ENVIRONMENT \\",
          "    --programId=$PROGRAM --strict --jsonFile=$HOME/mail-variables.json",
          "aio cloudmanager:environment:list-variables $ENVIRONMENT --programId=$PROGRAM",
        ])
  }

  private static func deployment(_ files: [FileChange]) -> NextStep {
    let paths = files.map { Shell.quote($0.path) }
    return NextStep(
      title: "commit \(files.count == 2 ? "both" : "these") files and deploy",
      detail: """
        Run the pipeline once the environment is ready and the variables are set. Developer \
        Console, Status, Configurations shows what AEM reads; the mail log is com.day.cq.mailer.
        """,
      commands: ["git add \(paths.joined(separator: " \\\n  "))"].flatMap {
        $0.split(separator: "\n").map(String.init)
      })
  }

  private static func connectivityTest(_ settings: ResolvedSettings) -> NextStep {
    NextStep(
      title: "test \(settings.host) port \(settings.port)",
      detail: """
        Cloud Manager, Network Infrastructures, the row's Test, with the server's own host and \
        port, not the portOrig. Look at “port open” and “reachability”: the HTTP part fails with \
        a mail server.
        """)
  }

  private static func localSDK(
    _ settings: ResolvedSettings, _ credentials: [Credential]
  ) -> NextStep {
    let variables = credentials.filter { $0.kind == .variable }.map {
      "export \($0.name)=\(unset)   # before AEM starts"
    }
    let secrets = credentials.filter { $0.kind == .secret }.map(\.name)
    let tunnel = """
      The local SDK has no tunnel: point AEM_PROXY_HOST at a test server that listens on \
      \(settings.portOrig.map(String.init) ?? "portOrig").
      """
    let folder = """
      Secrets are files of that name in the folder that crx-quickstart/conf/sling.properties names: \
      \(secrets.joined(separator: ", ")).
      """
    return NextStep(
      title: "optional: try it with the local SDK",
      detail: [settings.usesServer ? tunnel : nil, secrets.isEmpty ? nil : folder]
        .compactMap(\.self).joined(separator: " "),
      commands: (settings.usesServer ? ["export AEM_PROXY_HOST=localhost"] : []) + variables
        + (secrets.isEmpty
          ? []
          : [
            "# in sling.properties:",
            "# org.apache.felix.configadmin.plugin.interpolation.secretsdir=${sling.home}/secretsdir",
          ]))
  }
}

extension Plan {
  /// The forwards as they will be saved.
  fileprivate var body: PortForwardsBody {
    file(.portForwards).flatMap { ProjectFile($0) }.flatMap { ForwardsFile(file: $0).body }
      ?? settings.body(in: onDisk)
  }
}
