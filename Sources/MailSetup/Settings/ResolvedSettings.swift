/// Everything that the two files say, with every gap filled: what was chosen, else what was found
/// on disk, else what follows from the rest.
package struct ResolvedSettings: Hashable, Sendable {
  package var networking: Networking
  package var provider: Provider?
  package var host: String
  package var port: Int
  package var portOrig: Int?
  package var otherForwards: [PortForward]
  package var nonProxyHosts: [String]
  package var tls: TLSFlags
  package var from: String
  package var user: Credential
  package var password: Credential
  package var debug: Bool

  package init(chosen: Answers, found: Answers) {
    let foundProvider = found.host.map { ProviderChoice(owning: $0) }
    let sameProvider = chosen.provider == nil || chosen.provider == foundProvider
    let kept = sameProvider && chosen.host == nil ? found.host : nil
    provider =
      switch chosen.provider {
      case .preset(let id): Provider.named(id)
      case .anotherServer, nil: (chosen.host ?? kept).flatMap(Provider.owning)
      }
    host = chosen.host ?? kept ?? provider?.endpoints.first?.host ?? ""

    let chosenMode = chosen.ssl.map { $0 ? TLSMode.implicit : .startTLS }
    let keptPort = kept != nil && chosenMode == nil ? found.port : nil
    port = chosen.port ?? keptPort ?? ResolvedSettings.usualPort(of: provider, speaking: chosenMode)

    let samePort =
      sameProvider && (chosen.host ?? found.host) == found.host
      && (chosen.port ?? found.port) == found.port
    let mode = provider?.mode(on: port) ?? TLSMode.usual(on: port)
    let ssl = chosen.ssl ?? (samePort ? found.ssl : nil) ?? mode.flags.ssl
    let flags = (ssl ? TLSMode.implicit : .startTLS).flags
    let keepsFlags = samePort && ssl == found.ssl
    tls = TLSFlags(
      ssl: ssl,
      starttls: chosen.starttls ?? (keepsFlags ? found.starttls : nil) ?? flags.starttls,
      requiretls: chosen.requiretls ?? (keepsFlags ? found.requiretls : nil) ?? flags.requiretls)

    networking = chosen.networking ?? found.networking ?? .flexiblePortEgress
    otherForwards = chosen.otherForwards ?? found.otherForwards ?? []
    nonProxyHosts = chosen.nonProxyHosts ?? found.nonProxyHosts ?? []
    // Another server must not take the forward away that other run-mode folders use.
    let isShared = { (found.otherForwards ?? []).contains { $0.portOrig == found.portOrig } }
    let keepsOrigin =
      (found.port == nil || port == found.port) && (host == found.host || !isShared())
    let keptOrigin = keepsOrigin ? found.portOrig : nil
    portOrig = chosen.portOrig ?? keptOrigin

    from = chosen.from ?? found.from ?? ""
    user = Credential(
      kind: chosen.userKind ?? found.userKind ?? .variable,
      name: chosen.userName ?? found.userName ?? "EMAIL_USERNAME",
      defaultValue: chosen.userDefault ?? found.userDefault)
    if user.defaultValue == "" { user.defaultValue = nil }
    password = Credential(
      kind: .secret, name: chosen.passwordName ?? found.passwordName ?? "EMAIL_PASSWORD")
    debug = chosen.debug ?? found.debug ?? false
    takeOrigin()
  }

  /// Settles the mail forward's portOrig: that of a forward which leads to the mail server already,
  /// else a proposal.
  private mutating func takeOrigin() {
    let mail = mailForward
    if let twin = otherForwards.firstIndex(where: { $0.reachesSame(as: mail) }) {
      let forward = otherForwards.remove(at: twin)
      portOrig = portOrig ?? forward.portOrig
    }
    if portOrig == nil {
      let taken = otherForwards.compactMap(\.portOrig)
      portOrig = PortForward.proposedOrigin(for: port, taken: taken)
    }
  }

  /// The port to propose: one that speaks the mode asked for, implicit TLS where nobody asked.
  private static func usualPort(of provider: Provider?, speaking mode: TLSMode?) -> Int {
    guard let provider else { return mode == .implicit ? 465 : 587 }
    let wanted = mode.map(provider.ports(speaking:)) ?? []
    return wanted.first ?? provider.ports.first?.port ?? 587
  }

  /// The forward that carries the mail.
  package var mailForward: PortForward {
    PortForward(name: host, portDest: port, portOrig: portOrig)
  }
}

extension ProviderChoice {
  package init(owning host: String) {
    self = Provider.owning(host).map { .preset($0.id) } ?? .anotherServer
  }
}
