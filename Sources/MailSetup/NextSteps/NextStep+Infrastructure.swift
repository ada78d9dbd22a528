/// The program's way out, and whether it reaches the server.
extension NextStep {
  static func infrastructure(
    _ option: Networking, _ program: CloudProgram, _ servers: [ResolvedSettings]
  ) -> NextStep {
    var step = NextStep(
      title:
        "Once per program: create the network infrastructure, \(option == .vpn ? "virtual private network" : option.name)",
      detail: """
        It lets the program's environments connect to ports other than 80 and 443. Skip this step if \
        the program has one already. It must be in the region of the production environment, which \
        must exist.
        """,
      role: "Business Owner (Adobe's page on it says Administrator)",
      duration: option == .vpn ? "45 to 60 minutes" : "15 to 60 minutes",
      clicks: openProgram + [
        "\(infrastructures), then Add network infrastructure.",
        """
        Select \(option.nameOnPage) and that region, then Continue and Save.
        """,
      ],
      shortcut: [
        "mailwizard cloud apply\(program.options) --create-infrastructure REGION"
      ],
      check: """
        the row in Network Infrastructures, or mailwizard cloud status, shows the status ready. Wait \
        for that before you go on.
        """,
      troubles: [
        "A sandbox program has no advanced networking, so AEM cannot use SMTP there.",
        """
        The program has another type: it can have only one. To change it, delete it in every \
        environment and in Network Infrastructures, and create the other one. Connections fail \
        meanwhile, so ask its owners first.
        """,
      ],
      links: [option.tutorial])
    if option == .vpn {
      step.describeVPN(servers)
    } else {
      step.detail += """
         Replace REGION in the command with its name, such as va7, which mailwizard cloud status \
        shows. Once the infrastructure is ready, the command shows the port forwards and asks \
        whether to add them; you may answer n, and test first.
        """
    }
    let listing = servers.filter { option == .dedicatedEgressIp || !$0.isBehindVPN }
    if option.hasFixedAddress, !listing.isEmpty {
      step.blocks.append(lookUp(program, listing))
    }
    return step
  }

  /// A VPN cannot be created from an option and a region.
  private mutating func describeVPN(_ servers: [ResolvedSettings]) {
    let names = servers.filter(\.isBehindVPN).map(\.serverName).unique
    detail +=
      " Get the values of the table from the people who run the gateway of your network."
      + (names.isEmpty
        ? ""
        : """
         \(servers.count == 1 ? "The mail server" : names.joined(separator: " and ")) \
        must be inside the connection's address space, and accept mail from the range that you enter \
        as Address Space: AEM's connections come from there.
        """)
    clicks = [
      clicks[0],
      "\(Self.infrastructures), then Add network infrastructure, Virtual private network.",
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
    troubles.append(
      "The tunnel stays down: compare shared key and IPsec policy on both sides.")
  }

  private static func lookUp(
    _ program: CloudProgram, _ servers: [ResolvedSettings]
  ) -> CommandBlock {
    CommandBlock(
      use: """
        Once it is ready, look up the fixed address, and add it to the list if \
        \(servers.map(\.serverName).unique.joined(separator: " or ")) accepts mail from listed addresses only:
        """,
      lines: ["dig +short p\(program.id ?? "PROGRAM_ID").external.adobeaemcloud.com"])
  }

  static func connectivityTest(
    _ option: Networking, _ settings: ResolvedSettings
  ) -> NextStep {
    NextStep(
      title: "Test the connection to \(settings.host), port \(settings.port)",
      detail: """
        Do this as soon as the infrastructure is ready: Cloud Manager connects from there. It does \
        not test the port forward or the login.
        """,
      role: "anyone who can open the program's page Network Infrastructures",
      duration: "a minute",
      clicks: openProgram + [
        "Network Infrastructures again, the row's ellipsis (…), Test.",
        """
        Host \(settings.host), Port \(settings.port) (the server's own port, not the portOrig), Test.
        """,
      ],
      blocks: [
        CommandBlock(
          use: "To see which TLS and logins the server offers to your own computer:",
          lines: ["mailwizard probe \(Shell.quote(settings.host)):\(settings.port)"])
      ],
      check: """
        “Port open” is Yes and “Reachability” is Reachable. The HTTP test fails with every mail \
        server.
        """,
      troubles: [
        "DNS resolution failed: the host name is misspelled"
          + (option == .vpn ? ", or the resolvers do not know it." : "."),
        """
        Port not accessible: a firewall blocks it\
        \(option.hasFixedAddress ? ", or the server does not allow AEM's address yet" : ""), or it \
        uses another port.
        """,
      ],
      links: [Source.connectivityTest])
  }
}

extension ResolvedSettings {
  /// Whether a VPN of the program leads to the server; a provider's is on the internet.
  fileprivate var isBehindVPN: Bool { provider == nil && self[\.isPrivateServer] ?? true }
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

  fileprivate var tutorial: String {
    switch self {
    case .none, .flexiblePortEgress: Source.flexibleEgress
    case .dedicatedEgressIp: Source.dedicatedEgress
    case .vpn: Source.vpn
    }
  }
}
