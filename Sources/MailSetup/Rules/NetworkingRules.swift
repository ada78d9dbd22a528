extension Rule {
  static let networking = [
    Rule(
      "networking-none", .error, for: .smtp,
      what: "Without advanced networking, mail cannot leave AEM: SMTP needs a port forward.",
      advice:
        "Choose flexible port egress, dedicated egress IP, or VPN. Only Microsoft Graph works without.",
      source: Source.advancedNetworking
    ) { context in
      context.sendsMail && context.settings.networking == Networking.none
        ? [Fault(.networking, at: context.mailLocator, advice: context.settings.optionAdvice)] : []
    },
    Rule(
      "sandbox-program", .error, for: .smtp,
      what: "A sandbox program has no advanced networking, so it cannot send mail by SMTP.",
      advice: "Set up mail in a production program.",
      source: Source.advancedNetworking
    ) { context in
      context.sendsMail && context.settings[\.isSandbox] == true ? [Fault(.networking)] : []
    },
    Rule(
      "relay-needs-fixed-ip", .warning, for: .smtp,
      what:
        "The mail server accepts only allow-listed IP addresses, and flexible port egress has no fixed IP.",
      advice: "Choose dedicated egress IP, and add its address to the server's allow list.",
      source: Source.dedicatedEgress
    ) { context in
      let settings = context.settings
      let needsAddress = context.provider?.needsFixedAddress == true || context.login == .none
      guard needsAddress, settings.networking == .flexiblePortEgress else { return [] }
      let relay = context.provider?.name ?? settings.host
      return [
        Fault(
          .networking, at: context.mailLocator,
          context.login == .none
            ? "Without a login, a mail server usually accepts only known IP addresses, and flexible port egress has no fixed IP."
            : "\(relay) accepts only allow-listed IP addresses, and flexible port egress has no fixed IP."
        )
      ]
    },
    Rule(
      "networking-against-answers", .warning, for: .smtp,
      what: "The networking option contradicts the answers about the provider and the server.",
      advice: "Choose the recommended option, or correct the answer.",
      source: Source.advancedNetworking
    ) { context in
      let settings = context.settings
      guard context.sendsMail, let networking = settings.networking, networking != Networking.none
      else { return [] }
      if settings[\.isPrivateServer] == true, networking != .vpn {
        return [
          Fault(
            .networking, at: context.mailLocator,
            "The mail server is in a private network, which only a VPN can reach.")
        ]
      }
      guard settings[\.listsAddresses] == true, !networking.hasFixedAddress else { return [] }
      return [
        Fault(
          .networking, at: context.mailLocator,
          "The provider accepts only allow-listed IP addresses, and \(networking.name) has no fixed IP."
        )
      ]
    },
    Rule(
      "private-host", .warning, for: .smtp,
      what: "A port forward leads into a private network, which only a VPN can reach.",
      advice: "Choose VPN, or use the server's public host name.",
      source: Source.vpn
    ) { context in
      guard let networking = context.settings.networking, networking != .vpn else { return [] }
      return context.forwardRows.compactMap { row in
        guard let privacy = HostName.privacy(of: row.forward.name) else { return nil }
        return Fault(
          row.isMail ? .host : .otherForwards, row: row.row, at: .forward(row.index),
          privacy == .address
            ? "\(row.forward.name) is a private address, which only a VPN can reach."
            : "\(row.forward.name) looks like a host in a private network, which only a VPN can reach.",
          severity: privacy == .address ? .error : nil)
      }
    },
    Rule(
      "forward-not-a-server", .error,
      what: "A port forward leads to AEM or to the connecting machine itself, not to a server.",
      advice: "Enter the host name of the server that AEM should reach.",
      source: Source.emailTutorial
    ) { context in
      context.forwardRows.filter { HostName.isOfAEM($0.forward.name) }.map {
        Fault(
          $0.isMail ? .host : .otherForwards, row: $0.row, at: .forward($0.index),
          "\($0.forward.name) is \(HostName.meaning(of: $0.forward.name)), not a server.")
      }
    },
    Rule(
      "mail-host-non-proxy", .error, for: .smtp,
      what:
        "An entry in nonProxyHosts matches the mail host, so its connections bypass the tunnel and are blocked.",
      advice: "Remove the entry, or narrow it so that it does not match the mail host.",
      source: Source.connectivityTest
    ) { context in
      let host = context.host
      return (context.body?.nonProxyHosts ?? []).enumerated().compactMap { index, pattern in
        guard !host.isEmpty, HostName.pattern(pattern, covers: host) else { return nil }
        return Fault(
          .nonProxyHosts, row: index, at: .nonProxyHost(index),
          "\(pattern) matches the mail host \(host), so its connections bypass the tunnel and are blocked."
        )
      }
    },
    Rule(
      "non-proxy-host-pattern", .error,
      what: "An entry in nonProxyHosts must be a host name, or *. and a domain.",
      advice: "Use the form example.com or *.example.com.",
      source: Source.advancedNetworking
    ) { context in
      (context.body?.nonProxyHosts ?? []).enumerated().compactMap { index, pattern in
        let name = pattern.hasPrefix("*.") ? String(pattern.dropFirst(2)) : pattern
        guard HostName.flaw(in: name) != nil else { return nil }
        return Fault(
          .nonProxyHosts, row: index, at: .nonProxyHost(index),
          "“\(pattern)” is not a host name, or *. and a domain.")
      }
    },
    Rule(
      "non-proxy-not-offered", .warning,
      what: "Flexible port egress does not support nonProxyHosts, but the file contains some.",
      advice: "Choose dedicated egress IP or VPN if the program has it, or remove the entries.",
      source: Source.advancedNetworking
    ) { context in
      let lists = context.body?.nonProxyHosts.isEmpty == false
      guard lists, context.settings.networking == .flexiblePortEgress else { return [] }
      return [Fault(.networking, at: .nonProxyHost(0))]
    },
  ]
}

extension ResolvedSettings {
  /// Names the option that the answers recommend before the others; nil where it is first anyway.
  fileprivate var optionAdvice: String? {
    guard let recommended = recommendedNetworking, recommended != .flexiblePortEgress else {
      return nil
    }
    let others = Networking.allCases.filter { $0 != Networking.none && $0 != recommended }
      .map(\.name).joined(separator: ", or ")
    return
      "Choose \(recommended.name) (recommended), \(others). Only Microsoft Graph works without."
  }
}
