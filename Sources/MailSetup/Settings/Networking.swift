/// An advanced networking option, spelt as Cloud Manager's API spells its `kind`.
package enum Networking: String, CaseIterable, Hashable, Sendable {
  case none
  case flexiblePortEgress
  case dedicatedEgressIp
  case vpn

  package var title: String {
    switch self {
    case .none: "None"
    case .flexiblePortEgress: "Flexible port egress"
    case .dedicatedEgressIp: "Dedicated egress IP"
    case .vpn: "VPN"
    }
  }

  /// The title inside a sentence.
  package var name: String {
    self == .vpn ? title : title.prefix(1).lowercased() + title.dropFirst()
  }

  /// The option's effect and the reason to choose it, as Adobe documents them.
  package var explanation: String {
    switch self {
    case .none:
      """
      AEM reaches ports 80 and 443 only, which is enough for Microsoft Graph but not for SMTP.
      """
    case .flexiblePortEgress:
      """
      Any TCP port, from shared IP addresses that change. Setting it up takes 15 to 60 minutes, \
      once per program.
      """
    case .dedicatedEgressIp:
      """
      Any TCP port, from one fixed IP address that a provider can allow-list. Setting it up takes \
      15 to 60 minutes, once per program.
      """
    case .vpn:
      """
      An IPsec tunnel to your own gateway, for a mail server in a private network. Setting it up \
      takes 45 to 60 minutes, once per program.
      """
    }
  }

  /// The API's words, for a person to choose from.
  package static var words: String { allCases.map(\.rawValue).joined(separator: ", ") }

  /// Whether the option has a list of hosts that bypass the proxy.
  package var offersNonProxyHosts: Bool { self == .dedicatedEgressIp || self == .vpn }

  /// Whether traffic to the internet leaves from an address that a provider can list.
  package var hasFixedAddress: Bool { self == .dedicatedEgressIp || self == .vpn }
}

extension SettledValues {
  /// The option to take by the three questions; nil in a sandbox program, where there is none.
  package var recommendedNetworking: Networking? {
    if transport == .graph { return Networking.none }
    if self[\.isSandbox] == true { return nil }
    if self[\.isPrivateServer] == true { return .vpn }
    // Only the two options with a fixed address have such hosts.
    let wantsAddress = self[\.listsAddresses] == true || provider?.needsFixedAddress == true
    return wantsAddress || !nonProxyHosts.isEmpty ? .dedicatedEgressIp : .flexiblePortEgress
  }

  /// The option that is known, else the one to take, which is only assumed.
  package var assumedNetworking: Networking {
    networking ?? recommendedNetworking ?? .flexiblePortEgress
  }
}
