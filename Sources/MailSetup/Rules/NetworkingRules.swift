extension Rule {
  static let networking = [
    Rule(
      "networking-none", .error,
      what: "Without advanced networking mail cannot leave AEM: SMTP needs a port forward.",
      advice: "Choose flexible port egress, dedicated egress IP or VPN.",
      source: "Adobe, Configuring advanced networking"
    ) { context in
      context.settings.networking == .none ? [Fault(.networking, at: context.mailLocator)] : []
    },
    Rule(
      "sandbox-program", .error,
      what: "A sandbox program has no advanced networking, so mail cannot be sent from it.",
      advice: "Set mail up in a production program.",
      source: "Adobe, Configuring advanced networking"
    ) { context in
      context.isSandbox ? [Fault(.networking)] : []
    },
    Rule(
      "relay-needs-fixed-ip", .warning,
      what: "The relay lists its senders by address, and flexible port egress has no fixed one.",
      advice: "Take dedicated egress IP and let the relay list that address.",
      source: "Adobe, Dedicated egress IP address"
    ) { context in
      let settings = context.settings
      guard let provider = settings.provider, provider.needsFixedAddress,
        settings.networking == .flexiblePortEgress
      else { return [] }
      return [
        Fault(
          .networking, at: context.mailLocator,
          "\(provider.name) lists its senders by address, and flexible port egress has no fixed one."
        )
      ]
    },
    Rule(
      "mail-host-non-proxy", .error,
      what:
        "An entry of nonProxyHosts covers the mail host, so its connections bypass the tunnel and are blocked.",
      advice: "Remove the entry, or narrow it so that it leaves the mail host out.",
      source: "Adobe, Network connectivity test; Configuring advanced networking"
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
      source: "Adobe, Configuring advanced networking"
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
      source: "Adobe, Configuring advanced networking"
    ) { context in
      let lists = context.body?.nonProxyHosts.isEmpty == false
      guard lists, context.settings.networking == .flexiblePortEgress else { return [] }
      return [Fault(.networking, at: .nonProxyHost(0))]
    },
  ]
}
