/// The program's way out, and whether it reaches the server.
extension NextStep {
  static func infrastructure(
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
        the list of allowed senders of \(settings.serverName):
        """,
      lines: ["dig +short p\(program.id ?? "PROGRAM_ID").external.adobeaemcloud.com"])
  }

  static func connectivityTest(
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
