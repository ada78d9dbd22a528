extension Rule {
  static let networking = [
    Rule(
      "networking-none", .error, for: .smtp,
      what: "Without advanced networking mail cannot leave AEM: SMTP needs a port forward.",
      advice:
        "Choose flexible port egress, dedicated egress IP or VPN; Microsoft Graph needs none.",
      source: Source.advancedNetworking
    ) { context in
      context.settings.networking == Networking.none
        ? [Fault(.networking, at: context.mailLocator)] : []
    },
    Rule(
      "sandbox-program", .error, for: .smtp,
      what: "A sandbox program has no advanced networking, so mail cannot be sent from it.",
      advice: "Set mail up in a production program.",
      source: Source.advancedNetworking
    ) { context in
      context.settings[\.isSandbox] == true ? [Fault(.networking)] : []
    },
    Rule(
      "relay-needs-fixed-ip", .warning, for: .smtp,
      what: "The relay lists its senders by address, and flexible port egress has no fixed one.",
      advice: "Take dedicated egress IP and let the relay list that address.",
      source: Source.dedicatedEgress
    ) { context in
      let settings = context.settings
      let needsAddress = settings.provider?.needsFixedAddress == true || context.login == .none
      guard needsAddress, settings.networking == .flexiblePortEgress else { return [] }
      let relay = settings.provider?.name ?? settings.host
      return [
        Fault(
          .networking, at: context.mailLocator,
          context.login == .none
            ? "Without a login \(relay) knows AEM by its address alone, and flexible port egress has no fixed one."
            : "\(relay) lists its senders by address, and flexible port egress has no fixed one.")
      ]
    },
    Rule(
      "networking-against-answers", .warning, for: .smtp,
      what: "The option does not fit what was answered about the provider and the server.",
      advice: "Take the option that fits, or correct the answer.",
      source: Source.advancedNetworking
    ) { context in
      let settings = context.settings
      guard let networking = settings.networking, networking != Networking.none else { return [] }
      if settings[\.isPrivateServer] == true, networking != .vpn {
        return [
          Fault(
            .networking, at: context.mailLocator,
            "The server is in a private network, which only a VPN reaches.")
        ]
      }
      guard settings[\.listsAddresses] == true, !networking.hasFixedAddress else { return [] }
      return [
        Fault(
          .networking, at: context.mailLocator,
          "The provider accepts only listed addresses, and \(networking.title.lowercased()) has no fixed one."
        )
      ]
    },
    Rule(
      "private-host", .warning, for: .smtp,
      what: "A forward leads into a private network, which only a VPN reaches.",
      advice: "Take VPN, or write the server's public name.",
      source: Source.vpn
    ) { context in
      guard let networking = context.settings.networking, networking != .vpn else { return [] }
      return context.forwardRows.compactMap { row in
        guard let privacy = HostName.privacy(of: row.forward.name) else { return nil }
        return Fault(
          row.isMail ? .host : .otherForwards, row: row.row, at: .forward(row.index),
          privacy == .address
            ? "\(row.forward.name) is a private address, which only a VPN reaches."
            : "\(row.forward.name) looks like a name of a private network, which only a VPN reaches.",
          severity: privacy == .address ? .error : nil)
      }
    },
    Rule(
      "forward-not-a-server", .error,
      what: "A forward leads back to AEM itself.",
      advice: "Write the name of the server that is to be reached.",
      source: Source.emailTutorial
    ) { context in
      context.forwardRows.filter { HostName.isOfAEM($0.forward.name) }.map {
        Fault(
          $0.isMail ? .host : .otherForwards, row: $0.row, at: .forward($0.index),
          "\($0.forward.name) is AEM's own side of the tunnel, not a server.")
      }
    },
    Rule(
      "mail-host-non-proxy", .error, for: .smtp,
      what:
        "An entry of nonProxyHosts covers the mail host, so its connections bypass the tunnel and are blocked.",
      advice: "Remove the entry, or narrow it so that it leaves the mail host out.",
      source: Source.connectivityTest
    ) { context in
      let host = context.settings.host
      return (context.body?.nonProxyHosts ?? []).enumerated().compactMap { index, pattern in
        guard !host.isEmpty, HostName.pattern(pattern, covers: host) else { return nil }
        return Fault(
          .nonProxyHosts, row: index, at: .nonProxyHost(index),
          "\(pattern) covers the mail host \(host): its connections bypass the tunnel and are blocked."
        )
      }
    },
    Rule(
      "non-proxy-host-pattern", .error,
      what: "An entry of nonProxyHosts is neither a host name nor *. before a domain.",
      advice: "Write example.com or *.example.com.",
      source: Source.advancedNetworking
    ) { context in
      (context.body?.nonProxyHosts ?? []).enumerated().compactMap { index, pattern in
        let name = pattern.hasPrefix("*.") ? String(pattern.dropFirst(2)) : pattern
        guard HostName.flaw(in: name) != nil else { return nil }
        return Fault(
          .nonProxyHosts, row: index, at: .nonProxyHost(index),
          "“\(pattern)” is neither a host name nor *. before a domain.")
      }
    },
    Rule(
      "non-proxy-not-offered", .warning,
      what: "Flexible port egress has no nonProxyHosts, but the file lists some.",
      advice: "Take dedicated egress IP or VPN if the program has it, or remove the entries.",
      source: Source.advancedNetworking
    ) { context in
      let lists = context.body?.nonProxyHosts.isEmpty == false
      guard lists, context.settings.networking == .flexiblePortEgress else { return [] }
      return [Fault(.networking, at: .nonProxyHost(0))]
    },
  ]
}
