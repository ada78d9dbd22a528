/// An advanced networking option, spelt as Cloud Manager's API spells its `kind`.
package enum Networking: String, CaseIterable, Hashable, Sendable {
  case none
  case flexiblePortEgress
  case dedicatedEgressIp
  case vpn

  package var title: String {
    switch self {
    case .none: "No advanced networking"
    case .flexiblePortEgress: "Flexible port egress"
    case .dedicatedEgressIp: "Dedicated egress IP"
    case .vpn: "Virtual private network"
    }
  }

  /// The option's effect and the reason to choose it, as Adobe documents them.
  package var explanation: String {
    switch self {
    case .none:
      """
      Only HTTP and HTTPS leave AEM, on ports 80 and 443. SMTP needs a port forward, and port \
      forwards need one of the options below. Microsoft Graph needs none of them.
      """
    case .flexiblePortEgress:
      """
      Any TCP port out, from shared addresses of Adobe that change. The default choice: take it \
      unless the mail provider accepts only listed addresses. Setting it up takes 15 to 60 \
      minutes, once per program.
      """
    case .dedicatedEgressIp:
      """
      Any TCP port out, from one fixed address per program, the same for all its environments. \
      Take it when the mail provider accepts only listed addresses. Setting it up takes 15 to 60 \
      minutes, once per program.
      """
    case .vpn:
      """
      An IPsec tunnel to your own gateway. Take it only when the mail relay stands in a private \
      network. Everything outside the gateway's address space leaves from a dedicated address. \
      Setting it up takes 45 to 60 minutes, once per program.
      """
    }
  }

  /// The API's words, for a person to choose from.
  package static var words: String { allCases.map(\.rawValue).joined(separator: ", ") }

  /// Whether the option's environments take a list of hosts that bypass the proxy.
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
