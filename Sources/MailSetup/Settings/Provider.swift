/// A mail service that many AEM projects use, with its servers and its logins.
package final class Provider: Sendable {
  package typealias ID = String

  package let id: ID
  package let name: String
  /// Its servers, the usual one first.
  package let endpoints: [Endpoint]
  /// The difference between its servers, each of which knows its own accounts only.
  package let division: Division
  package let implicitTLS: [Int]
  package let startTLS: [Int]
  /// Whether the provider documents that none of its ports speaks TLS from the first byte.
  package let refusesImplicitTLS: Bool
  package let user: String
  package let password: String
  /// Facts to know before choosing the provider, in full sentences, so few that they fit below the
  /// fields of a small screen.
  package let notes: [String]
  /// More facts, which the help has.
  package let moreNotes: [String]
  /// The user name, if it is the same for every customer of the provider.
  let loginWord: String?
  /// Whether the user name is a secret, such as the token that is the password too.
  let userIsSecret: Bool
  /// Whether it recognizes senders by their address, for which shared egress addresses do not
  /// suffice.
  package let needsFixedAddress: Bool
  /// The logins that the provider accepts, the one to propose first.
  package let logins: [Login]
  /// The identity provider whose tokens the mail provider accepts.
  package let identityProvider: IdentityProvider?
  /// Says until when the provider accepts a password, if it is ending that.
  package let endOfPasswords: String?
  /// Whether a host belongs to the provider that is not one of its endpoints; nil if there are no
  /// such hosts.
  private let ownsHost: (@Sendable (String) -> Bool)?
  package let source: String

  /// A provider with several servers divides its accounts by one of these.
  package enum Division: String, CaseIterable, Hashable, Sendable {
    case region, stream, server

    package var title: String {
      switch self {
      case .region: "Region"
      case .stream: "Message stream"
      case .server: "Server"
      }
    }
  }

  package struct Endpoint: Hashable, Sendable {
    package let title: String
    package let host: String
    /// The place that the provider also calls it by.
    package var place: String?
  }

  init(
    _ id: ID, _ name: String, _ endpoints: [Endpoint], by division: Division = .server,
    implicitTLS: [Int] = [], startTLS: [Int], refusesImplicitTLS: Bool = false, user: String,
    password: String,
    loginWord: String? = nil, userIsSecret: Bool = false, notes: [String] = [],
    moreNotes: [String] = [],
    needsFixedAddress: Bool = false, logins: [Login] = [.password],
    identityProvider: IdentityProvider? = nil, endOfPasswords: String? = nil,
    ownsHost: (@Sendable (String) -> Bool)? = nil, source: String
  ) {
    self.id = id
    self.name = name
    self.endpoints = endpoints
    self.division = division
    self.implicitTLS = implicitTLS
    self.startTLS = startTLS
    self.refusesImplicitTLS = refusesImplicitTLS
    self.user = user
    self.password = password
    self.notes = notes
    self.moreNotes = moreNotes
    self.loginWord = loginWord
    self.userIsSecret = userIsSecret
    self.needsFixedAddress = needsFixedAddress
    self.logins = logins
    self.identityProvider = identityProvider
    self.endOfPasswords = endOfPasswords
    self.ownsHost = ownsHost
    self.source = source
  }

  /// The provider's ports with what they speak, in the order to offer them.
  package var ports: [(port: Int, mode: TLSMode)] {
    implicitTLS.map { ($0, .implicit) } + startTLS.map { ($0, .startTLS) }
  }

  /// The TLS mode of a port of this provider; nil for a port that it is not known to listen on.
  package func mode(on port: Int) -> TLSMode? {
    implicitTLS.contains(port) ? .implicit : startTLS.contains(port) ? .startTLS : nil
  }

  /// Whether it documents that it does not listen on a port.
  package func refuses(_ port: Int) -> Bool {
    refusesImplicitTLS && TLSMode.usual(on: port) == .implicit
  }

  package func ports(speaking mode: TLSMode) -> [Int] {
    mode == .implicit ? implicitTLS : startTLS
  }

  package static let microsoft365: ID = "office365"

  package static func named(_ id: ID) -> Provider? {
    all.first { $0.id == id }
  }

  /// The provider that has the host; nil for a host that no provider of the table has.
  package static func owning(_ host: String) -> Provider? {
    all.first { $0.endpoints.contains { $0.host == host } }
      ?? all.first { $0.ownsHost?(host) == true }
  }
}

extension Provider.Endpoint: ExpressibleByStringLiteral {
  package init(stringLiteral host: String) {
    self.init(title: host, host: host)
  }

  init(_ title: String, _ host: String, place: String? = nil) {
    self.init(title: title, host: host, place: place)
  }
}

extension Provider: Hashable {
  package static func == (left: Provider, right: Provider) -> Bool { left.id == right.id }

  package func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
