/// The kind of machine that a connection was to lead to.
enum Destination: CaseIterable, Sendable {
  /// The host in front of Adobe's port forwards.
  case tunnel
  /// The own machine.
  case local
  /// A mail server, from AEM, without the port forward.
  case direct
  /// A mail server, from another program than AEM.
  case server
  case unknown
}
