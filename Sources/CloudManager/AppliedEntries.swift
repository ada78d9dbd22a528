package import JSONText
package import MailSetup

/// The forwards and hosts that applies of one project added to one environment.
package struct AppliedEntries: Hashable, Sendable {
  package var forwards: [PortForward] = []
  package var nonProxyHosts: [String] = []

  package init(forwards: [PortForward] = [], nonProxyHosts: [String] = []) {
    self.forwards = forwards
    self.nonProxyHosts = nonProxyHosts
  }

  /// Reads the entries; empty if the text cannot be read, so that every entry counts as somebody
  /// else's and stays.
  package init(_ bytes: [UInt8]) {
    let body = (try? JSONText(bytes)).map { PortForwardsBody($0) }
    self.init(forwards: body?.portForwards ?? [], nonProxyHosts: body?.nonProxyHosts ?? [])
  }

  package var json: JSONValue {
    PortForwardsBody(portForwards: forwards, nonProxyHosts: nonProxyHosts).json
  }

  /// The entries of both, each once.
  package func union(_ other: AppliedEntries) -> AppliedEntries {
    AppliedEntries(
      forwards: forwards + other.forwards.filter { !forwards.contains($0) },
      nonProxyHosts: nonProxyHosts + other.nonProxyHosts.filter { !nonProxyHosts.contains($0) })
  }
}
