package import JSONText
package import MailSetup

/// The forwards and hosts that applies of one project put into one environment, and that nobody had
/// put there before.
package struct AppliedEntries: Hashable, Sendable {
  package var forwards: [PortForward] = []
  package var nonProxyHosts: [String] = []

  package init(forwards: [PortForward] = [], nonProxyHosts: [String] = []) {
    self.forwards = forwards
    self.nonProxyHosts = nonProxyHosts
  }

  /// Nothing where the text cannot be read: everything is somebody else's then, and stays.
  package init(_ bytes: [UInt8]) {
    let body = (try? JSONText(bytes)).map { PortForwardsBody($0) }
    self.init(forwards: body?.portForwards ?? [], nonProxyHosts: body?.nonProxyHosts ?? [])
  }

  package var json: JSONValue {
    PortForwardsBody(portForwards: forwards, nonProxyHosts: nonProxyHosts).json
  }

  /// These with others that they lack.
  package func union(_ other: AppliedEntries) -> AppliedEntries {
    AppliedEntries(
      forwards: forwards + other.forwards.filter { !forwards.contains($0) },
      nonProxyHosts: nonProxyHosts + other.nonProxyHosts.filter { !nonProxyHosts.contains($0) })
  }
}
