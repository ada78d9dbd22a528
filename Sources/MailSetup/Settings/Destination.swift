/// The mail server: its provider, host and port.
extension SettledValues {
  package var host: String { self[\.host] ?? "" }
  package var port: Int { self[\.port] ?? 0 }

  /// The server in a sentence.
  var serverName: String { provider?.name ?? (host.isEmpty ? "the mail server" : host) }
}

extension SettingsResolver {
  package var provider: Provider? { self[\.provider]?.provider }

  /// Whether the provider is the one of the host on disk, or none was chosen.
  var keepsProvider: Bool {
    chosen.provider == nil
      ? !chosen.leavesOut(.provider) : chosen.provider == knownProvider
  }

  private var knownProvider: ProviderChoice? {
    known.provider ?? known.host.map(ProviderChoice.init(owning:))
  }

  /// The host on disk, where nothing that was chosen replaces it.
  var keptHost: String? {
    keepsProvider && chosen.host == nil && !chosen.leavesOut(.host) ? known.host : nil
  }

  /// Whether the port on disk belongs to the server, and is not known to want another smtp.ssl than
  /// the one that was chosen.
  var keepsPort: Bool {
    guard keptHost != nil, let ssl = chosen.ssl, let port = known.port else {
      return keptHost != nil
    }
    let mode = provider?.mode(on: port)?.flags.ssl ?? TLSMode.usual(on: port).flags.ssl
    return ssl == known.ssl && ssl == mode
  }

  /// The host that somebody named: what follows from the provider alone is not given.
  var givenHost: String? { chosen.host ?? keptHost }

  /// The port to propose: the first one that speaks the mode that was asked for or that the file has,
  /// else the provider's first.
  var usualPort: Int {
    let isKnown = keepsProvider && known.port == nil
    let asked = (chosen.ssl ?? (isKnown ? known.ssl : nil)).map(TLSMode.init(ssl:))
    guard let provider else { return asked == .implicit ? 465 : 587 }
    return asked.flatMap { provider.ports(speaking: $0).first } ?? provider.ports.first?.port ?? 587
  }

  /// Whether no answer names another host than the one on disk.
  var keepsHost: Bool { keepsProvider && (chosen.host ?? known.host) == known.host }

  /// Whether host and port are the ones on disk.
  var keepsServer: Bool {
    if chosen.wholeObjects.contains("destination") {
      return host == known.host && port == known.port
    }
    return keepsHost && (chosen.port ?? known.port) == known.port
  }
}
