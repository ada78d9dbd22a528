/// A mail service that many AEM projects use: where it listens and what it wants as a login.
package struct Provider: Hashable, Sendable {
  package typealias ID = String

  package let id: ID
  package let name: String
  /// Its servers, the usual one first.
  package let endpoints: [Endpoint]
  package let implicitTLS: [Int]
  package let startTLS: [Int]
  package let user: String
  package let password: String
  /// What one should know before choosing it, in full sentences.
  package let notes: [String]
  /// Whether it knows its senders by their address, so that shared egress addresses do not do.
  package let needsFixedAddress: Bool
  package let source: String

  package struct Endpoint: Hashable, Sendable {
    package let title: String
    package let host: String
  }

  init(
    _ id: ID, _ name: String, _ endpoints: [Endpoint],
    implicitTLS: [Int] = [], startTLS: [Int], user: String, password: String,
    notes: [String] = [], needsFixedAddress: Bool = false, source: String
  ) {
    self.id = id
    self.name = name
    self.endpoints = endpoints
    self.implicitTLS = implicitTLS
    self.startTLS = startTLS
    self.user = user
    self.password = password
    self.notes = notes
    self.needsFixedAddress = needsFixedAddress
    self.source = source
  }

  /// The provider's ports with what they speak, in the order to offer them.
  package var ports: [(port: Int, mode: TLSMode)] {
    implicitTLS.map { ($0, .implicit) } + startTLS.map { ($0, .startTLS) }
  }

  /// What a port of this provider speaks; nil for a port that it is not known to listen on.
  package func mode(on port: Int) -> TLSMode? {
    implicitTLS.contains(port) ? .implicit : startTLS.contains(port) ? .startTLS : nil
  }

  package func ports(speaking mode: TLSMode) -> [Int] {
    mode == .implicit ? implicitTLS : startTLS
  }

  /// The user name, where the provider has the same one for everybody.
  var userWord: String? {
    user.hasPrefix("the word ") ? String(user.dropFirst("the word ".count)) : nil
  }

  /// Whether a host is one of this provider's.
  package func owns(_ host: String) -> Bool {
    endpoints.contains { $0.host == host }
      || id == "ses" && host.hasPrefix("email-smtp.") && host.hasSuffix(".amazonaws.com")
  }

  package static func named(_ id: ID) -> Provider? {
    all.first { $0.id == id }
  }

  package static func owning(_ host: String) -> Provider? {
    all.first { $0.owns(host) }
  }
}

extension Provider.Endpoint: ExpressibleByStringLiteral {
  package init(stringLiteral host: String) {
    self.init(title: host, host: host)
  }

  init(_ title: String, _ host: String) {
    self.init(title: title, host: host)
  }
}
