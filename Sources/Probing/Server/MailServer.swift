import MailSetup

/// A port of a mail server.
package struct MailServer: Hashable, Sendable {
  package let host: String
  package let port: Int

  package init(host: String, port: Int) {
    self.host = host
    self.port = port
  }

  /// The ports to ask if nobody named one: those of the provider, or else the usual ones.
  package static func usualPorts(of host: String) -> [Int] {
    Provider.owning(host).map { $0.ports.map(\.port) } ?? [465, 587, 25]
  }

  /// Reads `HOST`, which means all usual ports, or `HOST:PORT`; nil for anything else.
  package static func all(in text: String) -> [MailServer]? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    let host = parts[0].lowercased()
    guard parts.count <= 2, HostName.flaw(in: host) == nil else { return nil }
    guard parts.count == 2 else {
      return usualPorts(of: host).map { MailServer(host: host, port: $0) }
    }
    guard parts[1].utf8.allSatisfy({ (0x30...0x39).contains($0) }), let port = Int(parts[1]),
      (1...65535).contains(port)
    else { return nil }
    return [MailServer(host: host, port: port)]
  }

  package var words: String { "\(host):\(port)" }
}
