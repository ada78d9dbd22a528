import JSONText

extension NextStep {
  /// The steps before the environments: the program's option, and whether it reaches the server.
  static func networkingBefore(
    _ way: NetworkingWay, _ program: CloudProgram, _ settings: ResolvedSettings
  ) -> [NextStep] {
    switch way {
    case .notNeeded: []
    case .unknown: [question(program)]
    case .missing: [missing]
    case .option(let option):
      [infrastructure(option, program, settings), connectivityTest(option, settings)]
    }
  }

  /// The step in the environments; without commands and clicks where the option is not known.
  static func networkingAfter(
    _ way: NetworkingWay, _ plan: Plan, _ program: CloudProgram, _ changes: [FileChange]
  ) -> [NextStep] {
    switch way {
    case .notNeeded, .missing: return []
    case .unknown:
      var step = environments(plan, program, changes)
      step.detail = """
        These forwards are to be added to each environment. How is said once the option is known: \
        mailwizard handover --networking OPTION.
        """
      (step.clicks, step.shortcut, step.blocks) = ([], [], [])
      return [step]
    case .option: return [environments(plan, program, changes)]
    }
  }

  private static func question(_ program: CloudProgram) -> NextStep {
    NextStep(
      title: "Find out which advanced networking option the program has",
      detail: """
        No file says it, and a program has one option only. Look at it before anything is created \
        or enabled, then answer with mailwizard handover --networking and one of \
        \(Networking.words).
        """,
      role: "everyone who can open the program's page Network Infrastructures",
      clicks: openProgram + [
        "Tab Environments, in the left panel Network Infrastructures: the row shows type and status."
      ],
      shortcut: ["mailwizard cloud status\(program.options)"],
      blocks: [
        CommandBlock(
          use: "\(withFunctions); it only reads:",
          lines: ["cm_infrastructure"])
      ],
      check: "You know the type, or that there is none yet.",
      troubles: [
        "A sandbox program has no advanced networking: SMTP cannot leave it."
      ],
      links: [Source.advancedNetworking])
  }

  private static let missing = NextStep(
    title: "Choose an advanced networking option: mail cannot leave without one",
    detail: """
      The answers say that the program has no advanced networking. SMTP needs a port forward, and \
      a port forward needs an option. Choose one in mailwizard, and save.
      """,
    role: "a Business Owner creates it later",
    check: "mailwizard handover prints a step that creates the network infrastructure.",
    links: [Source.advancedNetworking])

  static let openProgram = [
    "Open https://my.cloudmanager.adobe.com and click the program's card."
  ]

  private static func infrastructure(
    _ option: Networking, _ program: CloudProgram, _ settings: ResolvedSettings
  ) -> NextStep {
    var step = NextStep(
      title: "Once per program: create the network infrastructure, \(option.nameInSentence)",
      detail: """
        It gives the program its way out, for all environments. Skip the step where the program has \
        it already. It has to be in the region of the production environment, which must exist.
        """,
      role: "Business Owner (Adobe's page on it says Administrator)",
      duration: option == .vpn ? "45 to 60 minutes" : "15 to 60 minutes",
      clicks: openProgram + [
        "Tab Environments, in the left panel Network Infrastructures, Add network infrastructure.",
        """
        Select \(option.nameOnPage), and as Region that of the production environment; Continue.
        """,
        "Tab Confirmation: Save.",
      ],
      shortcut: [
        "mailwizard cloud apply\(program.options) --create-infrastructure REGION"
      ],
      blocks: [
        CommandBlock(
          use: """
            \(withFunctions), with production's region in place of \
            REGION; it creates nothing where there is one:
            """,
          lines: ["cm_create \(option.rawValue) REGION"])
      ],
      check: """
        The row in Network Infrastructures, or cm_infrastructure, shows the status ready. It cannot \
        be used before.
        """,
      troubles: [
        "A sandbox program has no advanced networking: SMTP cannot leave it.",
        """
        Another type is there already: a program has one type only. Changing it means to disable it \
        in every environment, delete it and create the other one, with downtime. Ask its owners \
        first.
        """,
      ],
      links: [Source.advancedNetworking, option.tutorial])
    if option == .vpn { step.describeVPN() }
    if option.hasFixedAddress { step.blocks.append(lookUp(program, settings)) }
    return step
  }

  /// A VPN cannot be created from an option and a region.
  private mutating func describeVPN() {
    detail += """
       Have the table's values at hand, from the people who run the gateway of your network; the \
      mail server has to be inside its address space.
      """
    clicks = [
      clicks[0],
      "In the left panel Network Infrastructures, then Add network infrastructure.",
      "Select Virtual private network.",
      "Section Connections: type a Connection name, Add Connection, enter its values, Save.",
      "Enter Region, Address Space and DNS Information, then Add.",
    ]
    table = [
      ["Field", "What it is"],
      ["Address", "the public IP address of your VPN device"],
      ["Address space (connection)", "your IP ranges to reach through the VPN; not with BGP"],
      ["Shared key", "the preshared key of the VPN; needed again at each later change"],
      ["IP Security policy", "as your device has it: IKE and IPsec encryption, DH and PFS group"],
      ["Region", "that of the production environment"],
      ["Address Space", "one free range for AEM's side, /26 or larger; cannot be changed later"],
      ["DNS Information", "resolvers inside the connection's address space"],
    ]
    shortcut = []
    blocks = []
    troubles.append(
      "The tunnel stays down: compare shared key and IPsec policy on both sides.")
  }

  private static func lookUp(_ program: CloudProgram, _ settings: ResolvedSettings) -> CommandBlock
  {
    CommandBlock(
      use: """
        Once it is ready, look up the fixed address\
        \(program.id == nil ? " with the program's id in place of PROGRAM_ID" : ""), and put it on \
        the list of allowed senders of \(settings.provider?.name ?? settings.host):
        """,
      lines: ["dig +short p\(program.id ?? "PROGRAM_ID").external.adobeaemcloud.com"])
  }

  private static func connectivityTest(
    _ option: Networking, _ settings: ResolvedSettings
  ) -> NextStep {
    NextStep(
      title: "Test that it reaches \(settings.host) port \(settings.port)",
      detail: """
        As soon as the infrastructure is ready, before anything is deployed: Cloud Manager connects \
        from there. It tests neither the port forward nor the login.
        """,
      role: "everyone who can open the program's page Network Infrastructures",
      duration: "a minute",
      clicks: openProgram + [
        """
        Tab Environments, in the left panel Network Infrastructures, the row's ellipsis (…), Test.
        """,
        """
        Host \(settings.host), Port \(settings.port) (the server's own port, not the portOrig), Test.
        """,
      ],
      blocks: [
        CommandBlock(
          use: """
            What the server says to your own computer, of TLS and the login, mailwizard asks (not \
            through AEM's way out):
            """,
          lines: ["mailwizard probe \(Shell.quote(settings.host)):\(settings.port)"])
      ],
      check: """
        “Port open” says Yes and “Reachability” says Reachable. The HTTP part fails with every mail \
        server.
        """,
      troubles: [
        "DNS resolution failed: the name is misspelt"
          + (option == .vpn ? ", or the resolvers do not know it." : "."),
        """
        Port not accessible: a firewall is in the way\
        \(option.hasFixedAddress ? ", or the provider does not list the fixed address yet" : ""), \
        or the server has another port.
        """,
      ],
      links: [Source.connectivityTest])
  }

  private static func environments(
    _ plan: Plan, _ program: CloudProgram, _ changes: [FileChange]
  ) -> NextStep {
    let body = plan.body
    let hosts = body.nonProxyHosts
    let rows = body.portForwards.map { forward in
      [
        forward.name, forward.portOrig.map(String.init) ?? "",
        forward.portDest.map(String.init) ?? "",
      ]
    }
    let quoted = CloudManager.quotedBody(body)
    let look =
      ["mail_forwards() { cm_forwards \(quoted[0])"] + quoted.dropFirst().dropLast()
      + ["\(quoted[quoted.count - 1]) \"$@\"; }"]
    return NextStep(
      title: "Each environment: enable advanced networking with these port forwards",
      detail: """
        An environment that is not enabled has no way out, whatever the program has. Forwards that \
        other teams have there must stay. One environment after the other, and not while it is \
        updating.
        """,
      role: "Deployment Manager or Business Owner",
      duration: "about 10 minutes an environment",
      clicks: openProgram + [
        """
        Tab Environments, the environment in the left panel, tab Advanced network configuration, \
        Enable network infrastructure; where it is enabled already the ellipsis (…), Edit.
        """,
        "Tab Port forwards: type each row of the table, Add behind each; leave the others there.",
      ]
        + (hosts.isEmpty
          ? [] : ["In the tab Non-proxy hosts add \(hosts.joined(separator: ", "))."])
        + ["Save."],
      table: [["Name", "Port Orig", "Port Dest"]] + rows,
      shortcut: [
        "mailwizard cloud diff\(program.options)", "mailwizard cloud apply\(program.options)",
      ],
      blocks: [
        CommandBlock(
          use: """
            \(withFunctions): look what stays and what is added\
            \(program.replacing). It reads the environment, and sends nothing:
            """,
          lines: look + program.environmentIDs.map { "mail_forwards \($0)" }),
        CommandBlock(
          use: """
            If that is right, send it. The environment is read again and gets what it has and these:
            """,
          lines: program.environmentIDs.map { "mail_forwards \($0) put" }),
      ],
      check: """
        The environment is updating, then ready again (so says cm_state with its id), and its tab \
        Advanced network configuration shows the forwards.
        """,
      troubles: former(changes, of: body) + [
        """
        A forward is in the way: another host has the portOrig, or the server has another \
        portOrig. Nothing is sent then. Find out whose it is; choose another portOrig in \
        mailwizard, or the one that is there, or have it removed (ellipsis, Edit, the X of its row).
        """,
        """
        Status 404 for an id that is right: advanced networking may never have been enabled there. \
        Enable it once in the browser.
        """,
        """
        Status 400: the infrastructure is not ready, the environment is updating, or a forward is \
        not allowed; the answer says which.
        """,
      ],
      links: [Source.advancedNetworking, Source.api])
  }

  /// Forwards that the file had before this save: an environment keeps them, since nothing that is
  /// there is removed.
  private static func former(_ changes: [FileChange], of body: PortForwardsBody) -> [String] {
    let before = changes.first { $0.file == ManagedFile.portForwards.id }?.before
    let forwards = before.flatMap { try? JSONText($0) }.map { PortForwardsBody($0).portForwards }
    return (forwards ?? []).filter { !body.portForwards.contains($0) }.map { forward in
      """
      \(forward.name) port \(forward.portDest.map(String.init) ?? ""), portOrig \
      \(forward.portOrig.map(String.init) ?? ""), was in the file before this save. Environments \
      that have it keep it: remove it there once nothing uses it, or first where its portOrig is \
      used again. mailwizard cloud apply --remove-former does so where an earlier apply put it.
      """
    }
  }
}

extension Networking {
  /// The option's name in Cloud Manager's dialog.
  fileprivate var nameOnPage: String {
    switch self {
    case .none, .flexiblePortEgress: "Flexible port egress"
    case .dedicatedEgressIp: "Dedicated egress IP address"
    case .vpn: "Virtual private network"
    }
  }

  fileprivate var nameInSentence: String {
    switch self {
    case .none, .flexiblePortEgress: "flexible port egress"
    case .dedicatedEgressIp: "dedicated egress IP"
    case .vpn: "virtual private network"
    }
  }

  fileprivate var tutorial: String {
    switch self {
    case .none, .flexiblePortEgress: Source.flexibleEgress
    case .dedicatedEgressIp: Source.dedicatedEgress
    case .vpn: Source.vpn
    }
  }
}

extension Plan {
  /// The forwards as they will be saved.
  var body: PortForwardsBody {
    file(.portForwards)?.after.flatMap { try? JSONText($0) }.map { PortForwardsBody($0) }
      ?? settings.body(in: onDisk)
  }
}
