import JSONText

extension Rule {
  static let tls = [
    Rule(
      "flag-value", .error, .tolerated,
      what: "A setting of the mail service has a value other than true or false.",
      advice: "Set it to true or false.",
      source: Source.propertyValidator
    ) { context in
      MailProperty.flags.compactMap { property in
        guard let properties = context.properties, let entry = properties.entry(property),
          entry.value != .null, properties.flag(property) == nil,
          properties.placeholder(property) == nil
        else { return nil }
        return Fault(
          nil, at: .offset(entry.offset), "\(property.key) has a value other than true or false.")
      }
    },
    Rule(
      "provider-port", .error, for: .smtp,
      what: "The provider does not accept SMTP on this port, or does not document it.",
      advice: "Use a port that the provider offers.",
      source: Source.provider
    ) { context in
      let settings = context.settings
      guard let provider = context.provider, provider.mode(on: settings.port) == nil else {
        return []
      }
      let ports = provider.ports.map { "\($0.port)" }.joined(separator: ", ")
      let isRefused = provider.refuses(settings.port)
      return [
        Fault(
          .port, at: context.mailLocator,
          isRefused
            ? "\(provider.name) does not accept port \(settings.port)."
            : "\(provider.name) is not known to accept port \(settings.port).",
          advice: "Use \(ports).", severity: isRefused ? nil : .warning)
      ]
    },
    Rule(
      "ssl-port-mismatch", .error, for: .smtp,
      what: "smtp.ssl does not match the TLS mode of the server port.",
      advice: "Set smtp.ssl to true for implicit TLS (465), or to false for STARTTLS (587).",
      source: Source.sendingEmail,
      fix: .value { context in context.knownMode.map { (.ssl, .bool($0.flags.ssl)) } }
    ) { context in
      guard let mode = context.knownMode, let ssl = context.flag(.ssl), ssl != mode.flags.ssl,
        let port = context.destinationPort
      else { return [] }
      return [
        Fault(
          .ssl, at: .property(.ssl),
          mode == .implicit
            ? "Port \(port) uses TLS from the first byte, but smtp.ssl is false, so the connection would hang."
            : "Port \(port) starts in plain text, but smtp.ssl is true, so the TLS handshake would fail.",
          advice: "Set smtp.ssl to \(mode.flags.ssl).")
      ]
    },
    Rule(
      "flag-absent", .error, for: .smtp,
      what: "A setting that must be true is missing, and AEM is assumed to read it as false.",
      advice: "Set it to true.",
      source: Source.emailTutorial,
      fix: .value { context in
        context.knownMode == .implicit ? (.ssl, .bool(true)) : context.requiredTLS
      }
    ) { context in
      let isAbsent = { (flag: MailProperty) in
        context.properties != nil && context.properties?.entry(flag) == nil
      }
      let words = { (flag: MailProperty) in "\(flag.key) is missing and assumed to be false." }
      if context.knownMode == .implicit {
        return isAbsent(.ssl) ? [Fault(.ssl, at: .start, words(.ssl))] : []
      }
      guard context.knownMode == .startTLS, context.flag(.ssl) != true, isAbsent(.requiretls),
        context.login != .none
      else { return [] }
      return [Fault(.requiretls, at: .start, words(.requiretls), severity: .warning)]
    },
    Rule(
      "ssl-and-starttls", .warning, for: .smtp,
      what:
        "smtp.ssl and smtp.starttls are both true. With smtp.ssl on, AEM ignores smtp.starttls.",
      advice: "Set smtp.starttls to false.",
      source: Source.sendingEmail, fix: .value { _ in (.starttls, .bool(false)) }
    ) { context in
      context.fittingSSL == true && context.flag(.starttls) == true
        ? [Fault(.starttls, at: .property(.starttls))] : []
    },
    Rule(
      "starttls-not-required", .warning, for: .withLogin,
      what:
        "smtp.requiretls is false, so a server that does not offer STARTTLS receives the login unencrypted.",
      advice: "Set smtp.requiretls to true.",
      source: Source.commonsEmail,
      fix: .value(\.requiredTLS)
    ) { context in
      context.fittingSSL == false && context.flag(.requiretls) == false
        ? [Fault(.requiretls, at: .property(.requiretls))] : []
    },
    Rule(
      "starttls-overridden", .warning, for: .smtp,
      what:
        "smtp.starttls is false, but AEM as a Cloud Service sets it to true whenever smtp.ssl is false.",
      advice: "Set smtp.starttls to true, so that the file shows what AEM does.",
      source: Source.sendingEmail, fix: .value { _ in (.starttls, .bool(true)) }
    ) { context in
      context.fittingSSL == false && context.flag(.starttls) == false
        ? [Fault(.starttls, at: .property(.starttls))] : []
    },
  ]
}

extension TLSMode {
  /// The ports that speak TLS in the same way everywhere.
  static let wellKnown = [25, 465, 587, 2465, 2587]
}

extension RuleContext {
  var mailLocator: Fault.Locator { mailForwardIndex.map { .forward($0) } ?? .property(.port) }

  /// A flag as the file states it; nil where it is absent or a variable of Cloud Manager.
  fileprivate func flag(_ property: MailProperty) -> Bool? {
    properties.flatMap { $0.isSetElsewhere(property) ? nil : $0.flag(property) }
  }

  /// smtp.ssl as the file states it, unless the server's port needs the other value: advice that goes
  /// with a wrong value would contradict the advice to change it.
  fileprivate var fittingSSL: Bool? {
    flag(.ssl).flatMap { ssl in
      knownMode.map { $0.flags.ssl == ssl } == false ? nil : ssl
    }
  }

  /// smtp.requiretls as it should be where the server is known to offer STARTTLS. A relay on 25 may
  /// have no TLS at all.
  fileprivate var requiredTLS: (MailProperty, JSONValue)? {
    guard knownMode == .startTLS, provider != nil || destinationPort != 25 else { return nil }
    return (.requiretls, .bool(true))
  }

  /// The mode of the server's port, where its provider or the port's number tells it.
  fileprivate var knownMode: TLSMode? {
    guard let port = destinationPort else { return nil }
    return provider?.mode(on: port)
      ?? (TLSMode.wellKnown.contains(port) ? TLSMode.usual(on: port) : nil)
  }

  /// The port that the mail server listens on; nil where the files do not tell.
  var destinationPort: Int? {
    if properties?.isSetElsewhere(.port) == true { return nil }
    if let mailForwardIndex, let body {
      let forward = body.portForwards[mailForwardIndex]
      // Nobody can tell which of two forwards with the same portOrig counts.
      return body.isShared(forward.portOrig) ? nil : forward.portDest
    }
    guard let port = properties?.number(.port), port < PortForward.origins.lowerBound else {
      return nil
    }
    return port
  }
}
