extension Rule {
  static let ports = [
    Rule(
      "host-missing", .error, .gap, for: .smtp,
      what: "There is no mail server yet.",
      advice: "Choose a provider, or give the server's host name.",
      source: Source.emailTutorial
    ) { context in
      context.settings.host.isEmpty && !context.isOnDisk ? [Fault(.host)] : []
    },
    Rule(
      "server-assumed", .warning, for: .smtp,
      what: "The provider has several servers, and nobody chose one.",
      advice: "Choose the one of the account: the others refuse its login with 535.",
      source: Source.provider
    ) { context in
      guard context.settings.origin(of: .host) == .derived,
        let provider = context.settings.provider,
        provider.endpoints.count > 1
      else { return [] }
      return [
        Fault(
          .host, at: context.mailLocator,
          "\(provider.name) has several servers, and nobody chose one: \(context.settings.host) is assumed."
        )
      ]
    },
    Rule(
      "forward-name", .error,
      what: "A forward's name is not a host name that Cloud Manager takes.",
      advice: "Write the bare host name in lower case, such as smtp.example.com.",
      source: Source.api, fix: .lowerCaseNames
    ) { context in
      context.forwardRows.compactMap {
        let name = $0.forward.name
        if $0.isMail && name.isEmpty { return nil }
        guard let flaw = HostName.flaw(in: name) else { return nil }
        return Fault(
          $0.isMail ? .host : .otherForwards, row: $0.row, at: .forward($0.index),
          flaw.message(for: name),
          advice: flaw == .upperCase ? "Write \(name.lowercased())." : nil)
      }
    },
    Rule(
      "host-sendgrid-com", .warning,
      what: "smtp.sendgrid.com is a slip of some pages: SendGrid's host is smtp.sendgrid.net.",
      advice: "Write smtp.sendgrid.net.",
      source: Source.sendGrid
    ) { context in
      context.forwardRows.filter { $0.forward.name == "smtp.sendgrid.com" }.map {
        Fault($0.isMail ? .host : .otherForwards, row: $0.row, at: .forward($0.index))
      }
    },
    Rule(
      "port-dest-range", .error,
      what: "A destination port lies outside 1 to 65535.",
      advice: "Write the port that the server listens on.",
      source: Source.api
    ) { context in
      context.forwardRows.filter { !(1...65535).contains($0.forward.portDest ?? 0) }.map {
        let name = $0.forward.name
        let port = $0.forward.portDest.map { $0 > 0 ? "\($0)" : "no port" } ?? "no port"
        return Fault(
          $0.isMail ? .port : .otherForwards, row: $0.row, at: .forward($0.index),
          "\(name.isEmpty ? "A forward" : name) has \(port); ports go from 1 to 65535.")
      }
    },
    Rule(
      "port-orig-range", .error,
      what: "A portOrig lies outside 30000 to 30999.",
      advice: "AEM connects to a port from 30000 to 30999; the server's own port is portDest.",
      source: Source.advancedNetworking
    ) { context in
      context.forwardRows.filter {
        !PortForward.origins.contains($0.forward.portOrig ?? 0) && $0.forward.portOrig != 31000
      }.map {
        let port = $0.forward.portOrig ?? 0
        return Fault(
          $0.isMail ? .portOrig : .otherForwards, row: $0.row, at: .forward($0.index),
          port > 0 ? "\(port) lies outside 30000 to 30999." : "A forward has no portOrig.",
          advice: context.mendOrigin(for: $0.forward))
      }
    },
    Rule(
      "port-orig-31000", .warning,
      what: "Adobe's pages end the range of portOrig at 30999; only the API also takes 31000.",
      advice: "Take a port from 30000 to 30999.",
      source: Source.advancedNetworking
    ) { context in
      let isRead = context.body == nil && context.properties?.number(.port) == 31000
      return (isRead ? [Fault(.portOrig, at: .property(.port))] : [])
        + context.forwardRows.filter { $0.forward.portOrig == 31000 }.map {
          Fault($0.isMail ? .portOrig : .otherForwards, row: $0.row, at: .forward($0.index))
        }
    },
    Rule(
      "port-orig-duplicate", .error,
      what: "Two forwards have the same portOrig.",
      advice: "Give each forward its own.",
      source: Source.api
    ) { context in
      var taken: Set<Int> = []
      return context.forwardRows.filter {
        $0.forward.portOrig.map { $0 > 0 && !taken.insert($0).inserted } ?? false
      }.map {
        Fault(
          $0.isMail ? .portOrig : .otherForwards, row: $0.row, at: .forward($0.index),
          "\($0.forward.portOrig ?? 0) is used twice: each forward needs its own.",
          advice: context.mendOrigin(for: $0.forward))
      }
    },
    Rule(
      "port-not-forwarded", .error, for: .smtp,
      what: "smtp.port is the portOrig of no forward, so AEM connects to nothing.",
      advice: "Set smtp.port to the portOrig of the mail server's forward.",
      source: Source.emailTutorial, fix: .serverPort
    ) { context in
      guard let properties = context.properties else { return [] }
      // No file tells the value that Cloud Manager has for a variable.
      if properties.placeholder(.port) != nil { return [] }
      guard let port = properties.number(.port) else {
        return [Fault(.portOrig, at: .property(.port), "smtp.port is missing or no number.")]
      }
      if let body = context.body {
        if body.portForwards.contains(where: { $0.portOrig == port }) { return [] }
      } else if PortForward.origins.contains(port) || port == 31000 {
        return []
      }
      return [
        Fault(
          .portOrig, at: .property(.port),
          "smtp.port is \(port), which is the portOrig of no forward.")
      ]
    },
    Rule(
      "host-not-proxy", .error, for: .smtp,
      what: "smtp.host is not AEM_PROXY_HOST, so the connection does not go through the tunnel.",
      advice:
        "Set smtp.host to \(Placeholder.proxyHost.text); the server's name belongs in the forward.",
      source: Source.emailTutorial
    ) { context in
      guard let properties = context.properties,
        properties.text(.host).map(Placeholder.leadsToProxy) != true
      else { return [] }
      return [Fault(.host, at: .property(.host))]
    },
  ]
}

extension RuleContext {
  func mendOrigin(for forward: PortForward) -> String {
    let taken = (body?.portForwards ?? []).compactMap(\.portOrig)
    guard let free = PortForward.proposedOrigin(for: forward.portDest ?? 0, taken: taken) else {
      return "Remove a forward: all ports from 30000 to 30999 are taken."
    }
    return "\(free) is free."
  }
}

extension HostName.Flaw {
  /// The flaw of a name, as a sentence.
  func message(for name: String) -> String {
    switch self {
    case .empty: "A forward has no host name."
    case .tooLong: "\(name) is too long: names have 63 letters between dots and 253 in all."
    case .url: "\(name) is a URL; only the host name belongs here."
    case .colon: "\(name) holds a colon; ports have their own field, and IPv6 is not taken."
    case .wildcard: "\(name) holds a *; a forward goes to one host."
    case .whiteSpace: "“\(name)” holds white space."
    case .upperCase: "\(name) holds capitals, which Cloud Manager refuses."
    case .label: "\(name) has an empty part, or one that starts or ends with a hyphen."
    case .character(let character): "\(name) holds “\(character)”, which no host name has."
    }
  }
}
