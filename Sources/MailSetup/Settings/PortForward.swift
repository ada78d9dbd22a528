/// One entry of `portForwards`: what AEM sends to `portOrig` reaches `name` at `portDest`.
package struct PortForward: Hashable, Sendable {
  package var name: String
  package var portDest: Int?
  package var portOrig: Int?

  package init(name: String, portDest: Int?, portOrig: Int?) {
    self.name = name
    self.portDest = portDest
    self.portOrig = portOrig
  }

  /// Ports that AEM may connect to. The API also takes 31000; Adobe's pages end at 30999.
  package static let origins = 30000...30999

  /// The most forwards beside the one that carries mail.
  package static let mostOthers = origins.count - 1

  /// The origin to propose for a destination port: 30000 and its last three digits (30465 for 465,
  /// 30525 for 2525), else the first that is free; nil where all are taken.
  package static func proposedOrigin(for portDest: Int, taken: Set<Int>) -> Int? {
    let natural = 30000 + max(0, portDest) % 1000
    return taken.contains(natural) ? origins.dropFirst().first { !taken.contains($0) } : natural
  }

  /// The forward without its origin.
  var destination: PortForward { PortForward(name: name, portDest: portDest, portOrig: nil) }

  /// Whether both reach the same port of the same server, whatever their origins.
  package func reachesSame(as other: PortForward) -> Bool {
    portDest == other.portDest && name == other.name
  }
}
