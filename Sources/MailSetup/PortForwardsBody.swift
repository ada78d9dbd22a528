package import JSONText

/// The body of `enableEnvironmentAdvancedNetworkingConfiguration`: all forwards of an environment,
/// and the hosts that bypass the proxy.
package struct PortForwardsBody: Hashable, Sendable {
  package var portForwards: [PortForward]
  package var nonProxyHosts: [String]

  package init(portForwards: [PortForward], nonProxyHosts: [String]) {
    self.portForwards = portForwards
    self.nonProxyHosts = nonProxyHosts
  }

  /// Reads a body; entries that are no forwards keep their place with what could be read.
  package init(_ text: JSONText) {
    portForwards = (text.node(at: [.key("portForwards")])?.elements ?? []).map(PortForward.init)
    nonProxyHosts = (text.node(at: [.key("nonProxyHosts")])?.elements ?? []).map {
      if case .string(let name) = $0.kind { name } else { "" }
    }
  }

  /// Where the forward that carries mail stands: the one that `smtp.port` names, else the only one
  /// to a known mail provider.
  package func mailForwardIndex(portOrig: Int?) -> Int? {
    if let portOrig, let index = portForwards.firstIndex(where: { $0.portOrig == portOrig }) {
      return index
    }
    let known = portForwards.indices.filter { Provider.owning(portForwards[$0].name) != nil }
    return known.count == 1 ? known[0] : nil
  }
}

extension PortForward {
  init(_ node: JSONNode) {
    func member(_ key: String) -> JSONNode? { node.members.last { $0.name == key }?.node }
    func number(_ key: String) -> Int? {
      if case .number(let text) = member(key)?.kind { Int(text) } else { nil }
    }
    let name = if case .string(let text) = member("name")?.kind { text } else { "" }
    self.init(name: name, portDest: number("portDest"), portOrig: number("portOrig"))
  }
}
