/// The three TLS properties of the mail service.
package struct TLSFlags: Hashable, Sendable {
  package var ssl: Bool
  package var starttls: Bool
  package var requiretls: Bool

  package init(ssl: Bool, starttls: Bool, requiretls: Bool) {
    self.ssl = ssl
    self.starttls = starttls
    self.requiretls = requiretls
  }
}

/// The way in which a mail server's port speaks TLS.
package enum TLSMode: String, CaseIterable, Hashable, Sendable {
  /// TLS from the first byte, as on port 465.
  case implicit
  /// Plain text first, then the STARTTLS command, as on port 587.
  case startTLS

  /// The mode that smtp.ssl alone stands for.
  package init(ssl: Bool) {
    self = ssl ? .implicit : .startTLS
  }

  /// The flags that deliver, as seen with real servers; requiretls keeps a password from leaving
  /// in clear where a server does not offer STARTTLS.
  package var flags: TLSFlags {
    switch self {
    case .implicit: TLSFlags(ssl: true, starttls: false, requiretls: false)
    case .startTLS: TLSFlags(ssl: false, starttls: true, requiretls: true)
    }
  }

  package var title: String {
    switch self {
    case .implicit: "implicit TLS"
    case .startTLS: "STARTTLS"
    }
  }

  /// The mode that servers usually have on a port, for a server whose provider is not known.
  package static func usual(on port: Int) -> TLSMode {
    port == 465 || port == 2465 ? .implicit : .startTLS
  }
}

extension SettledValues {
  package var tls: TLSFlags {
    TLSFlags(
      ssl: self[\.ssl] ?? false, starttls: self[\.starttls] ?? false,
      requiretls: self[\.requiretls] ?? false)
  }

  /// The mode that the server's port speaks, as its provider says or as it is usual.
  package var usualMode: TLSMode { provider?.mode(on: port) ?? TLSMode.usual(on: port) }
}

extension SettingsResolver {
  /// The mode that smtp.ssl settles; the other two flags follow it.
  var mode: TLSMode { TLSMode(ssl: self[\.ssl] ?? false) }

  /// Whether smtp.ssl on disk belongs to the server, and the server's port is not known to need the
  /// other value.
  var keepsSSL: Bool {
    guard let port = chosen.port ?? known.port else { return keepsServer }
    let mode =
      provider?.mode(on: port) ?? (TLSMode.wellKnown.contains(port) ? .usual(on: port) : nil)
    return keepsServer && (mode == nil || mode?.flags.ssl == known.ssl)
  }

  /// Whether the two other flags on disk belong to the present server and mode.
  var keepsMode: Bool { keepsServer && self[\.ssl] == known.ssl }
}
