import JSONText

/// The change that `check --fix` makes where the files themselves tell the right value; it changes
/// nothing where that value is there.
enum Fix: Sendable {
  /// Renames keys of a mail configuration.
  case keys(@Sendable (inout JSONText) -> Void)
  /// Sets values of a mail configuration that has these forwards.
  case values(@Sendable (inout JSONText, PortForwardsBody?) -> Void)
  /// Changes the forwards.
  case forwards(@Sendable (inout JSONText) -> Void)

  static let misspeltKeys = Fix.keys { text in
    var properties = MailConfiguration(text)
    let numbers = Dictionary(grouping: text.root.members) { $0.key.lowercased() }.mapValues(\.count)
    for member in text.root.members {
      // Of two values nobody can tell which one is meant.
      guard numbers[member.key.lowercased()] == 1,
        let meant = MailProperty.meant(by: member.key), !meant.switchesFeature,
        properties.entry(meant) == nil
      else { continue }
      text.set([.key(meant.key)], to: JSONValue(member.node), order: MailProperty.order)
      text.remove([.key(member.key)])
      properties = MailConfiguration(text)
    }
  }

  /// Writes the portOrig of the one forward to the port that `smtp.port` has by mistake; a portOrig
  /// that other forwards have too would lead anywhere.
  static let serverPort = Fix.values { text, body in
    let properties = MailConfiguration(text)
    guard let body, let port = properties.number(.port), !properties.isSetElsewhere(.port),
      !body.portForwards.contains(where: { $0.portOrig == port })
    else { return }
    let meant = body.portForwards.filter { $0.portDest == port }
    if meant.count == 1, let origin = meant[0].portOrig, PortForward.origins.contains(origin),
      !body.isShared(origin)
    {
      text.set([.key(MailProperty.port.key)], to: .string(String(origin)))
    }
  }

  /// Sets the flags to the mode that the server's port speaks: those alone that a finding names, and
  /// what it would name next.
  static let flags = Fix.values { text, body in
    let properties = MailConfiguration(text)
    guard !properties.isSetElsewhere(.port), !properties.isSetElsewhere(.ssl),
      let mode = body.mode(at: properties.number(.port))
    else { return }
    let isImplicit = mode == .implicit
    let hasLogin = properties.login != .none
    for (property, value) in [
      (MailProperty.ssl, isImplicit), (.starttls, !isImplicit), (.requiretls, !isImplicit),
    ] where !properties.isSetElsewhere(property) {
      let isNamed =
        properties.entry(property) == nil
        ? value && property != .starttls && (hasLogin || isImplicit)
        : properties.flag(property) == !value
          && (property != .requiretls || value && hasLogin)
          && (property == .ssl || isImplicit || properties.entry(.ssl) != nil)
      if isNamed { text.set([.key(property.key)], to: .bool(value), order: MailProperty.order) }
    }
  }

  static let lowerCaseNames = Fix.forwards { text in
    let forwards = PortForwardsBody(text).portForwards.enumerated()
    text.set(
      forwards.filter { HostName.flaw(in: $1.name) == .upperCase }.map { index, forward in
        (
          [.key("portForwards"), .element(index), .key("name")],
          .string(forward.name.lowercased())
        )
      })
  }
}

extension PortForwardsBody {
  /// Whether several forwards have a portOrig, so that nobody can tell which of them counts.
  fileprivate func isShared(_ portOrig: Int?) -> Bool {
    portForwards.filter { $0.portOrig == portOrig }.count > 1
  }
}

extension PortForwardsBody? {
  /// The mode that the server speaks which `smtp.port` leads to; nil where nobody can tell. A relay
  /// on 25 may have no TLS at all.
  fileprivate func mode(at port: Int?) -> TLSMode? {
    if self?.isShared(port) == true { return nil }
    let forward = self?.portForwards.first { $0.portOrig == port }
    guard let destination = forward == nil ? port : forward?.portDest else { return nil }
    if let mode = forward.flatMap({ Provider.owning($0.name) })?.mode(on: destination) {
      return mode
    }
    return destination != 25 && TLSMode.wellKnown.contains(destination)
      ? TLSMode.usual(on: destination) : nil
  }
}
