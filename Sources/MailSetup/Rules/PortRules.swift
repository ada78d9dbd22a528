extension Rule {
  static let ports = [
    Rule(
      "host-missing", .error, .gap, for: .smtp,
      what: "The mail server is missing.",
      advice: "Choose a provider, or enter the server's host name.",
      source: Source.emailTutorial
    ) { context in
      context.settings.host.isEmpty && !context.isOnDisk ? [Fault(.host)] : []
    },
    Rule(
      "forward-name", .error,
      what: "Cloud Manager does not accept this host name in a port forward.",
      advice: "Use the host name alone, in lower case, such as smtp.example.com.",
      source: Source.api, fix: .lowerCaseNames
    ) { context in
      context.forwardRows.compactMap {
        let name = $0.forward.name
        if $0.isMail && name.isEmpty { return nil }
        guard let flaw = HostName.flaw(in: name) else { return nil }
        return Fault(
          $0.isMail ? .host : .otherForwards, row: $0.row, at: .forward($0.index),
          flaw.message(for: name),
          advice: flaw == .upperCase ? "Change the name to lower case." : nil)
      }
    },
    Rule(
      "host-sendgrid-com", .warning,
      what:
        "smtp.sendgrid.com appears on some pages by mistake; SendGrid's host is smtp.sendgrid.net.",
      advice: "Use smtp.sendgrid.net.",
      source: Source.sendGrid
    ) { context in
      context.forwardRows.filter { $0.forward.name == "smtp.sendgrid.com" }.map {
        Fault($0.isMail ? .host : .otherForwards, row: $0.row, at: .forward($0.index))
      }
    },
    Rule(
      "port-dest-range", .error,
      what: "A server port (portDest) must be between 1 and 65535.",
      advice: "Enter the port that the server listens on.",
      source: Source.api
    ) { context in
      context.forwardRows.filter { !(1...65535).contains($0.forward.portDest ?? 0) }.map {
        let name = $0.forward.name
        let port = $0.forward.portDest ?? 0
        let words = port > 0 ? "portDest \(port), which is out of range" : "no portDest"
        return Fault(
          $0.isMail ? .port : .otherForwards, row: $0.row, at: .forward($0.index),
          "\(name.isEmpty ? "A port forward" : name) has \(words).")
      }
    },
    Rule(
      "port-orig-range", .error,
      what: "AEM can connect only to the ports 30000 to 30999 of the tunnel.",
      advice: "Use a port from 30000 to 30999; the server's own port is portDest.",
      source: Source.advancedNetworking
    ) { context in
      let advice = context.adviceOnOrigin
      return context.forwardRows.filter {
        !PortForward.origins.contains($0.forward.portOrig ?? 0) && $0.forward.portOrig != 31000
      }.map {
        let port = $0.forward.portOrig ?? 0
        return Fault(
          $0.isMail ? .portOrig : .otherForwards, row: $0.row, at: .forward($0.index),
          port > 0
            ? "portOrig is \(port); it must be between 30000 and 30999."
            : "A port forward has no portOrig.",
          advice: advice($0.forward))
      }
    },
    Rule(
      "port-orig-31000", .warning,
      what: "Adobe documents portOrig up to 30999; only the API also accepts 31000.",
      advice: "Use a port from 30000 to 30999.",
      source: Source.advancedNetworking
    ) { context in
      let isRead =
        context.body == nil && context.properties?.isSetElsewhere(.port) == false
        && context.properties?.number(.port) == 31000
      return (isRead ? [Fault(.portOrig, at: .property(.port))] : [])
        + context.forwardRows.filter { $0.forward.portOrig == 31000 }.map {
          Fault($0.isMail ? .portOrig : .otherForwards, row: $0.row, at: .forward($0.index))
        }
    },
    Rule(
      "port-orig-duplicate", .error,
      what: "Two port forwards have the same portOrig.",
      advice: "Give each port forward its own portOrig.",
      source: Source.api
    ) { context in
      guard context.forwardRows.count > 1 else { return [] }
      let advice = context.adviceOnOrigin
      var taken: Set<Int> = []
      return context.forwardRows.filter {
        $0.forward.portOrig.map { $0 > 0 && !taken.insert($0).inserted } ?? false
      }.map {
        Fault(
          $0.isMail ? .portOrig : .otherForwards, row: $0.row, at: .forward($0.index),
          "portOrig \($0.forward.portOrig ?? 0) is used twice.",
          advice: advice($0.forward))
      }
    },
    Rule(
      "port-not-forwarded", .error, for: .smtp,
      what: "AEM can connect only if smtp.port is the portOrig of a port forward.",
      advice: "Set smtp.port to the portOrig of the mail server's port forward.",
      source: Source.emailTutorial, fix: .serverPort
    ) { context in
      guard let properties = context.properties else { return [] }
      // No file tells the value that Cloud Manager has for a variable.
      if properties.placeholder(.port) != nil { return [] }
      guard let port = properties.number(.port) else {
        return [Fault(.portOrig, at: .property(.port), "smtp.port is missing or not a number.")]
      }
      if let body = context.body {
        if body.portForwards.contains(where: { $0.portOrig == port }) { return [] }
      } else if PortForward.origins.contains(port) || port == 31000 {
        return []
      }
      return [
        Fault(
          .portOrig, at: .property(.port),
          "smtp.port is \(port), which does not match the portOrig of any port forward.")
      ]
    },
    Rule(
      "host-not-proxy", .error, for: .smtp,
      what:
        "smtp.host is not set to AEM_PROXY_HOST, so the connection does not go through the tunnel.",
      advice:
        "Set smtp.host to \(Placeholder.proxyHost.text); the server's own name belongs in the port forward.",
      source: Source.emailTutorial
    ) { context in
      guard let properties = context.properties,
        properties.text(.host).map(Placeholder.leadsToProxy) != true
      else { return [] }
      // No file tells the value that Cloud Manager has for a variable.
      guard let variable = properties.placeholder(.host) else {
        return [Fault(.host, at: .property(.host))]
      }
      return [
        Fault(
          .host, at: .property(.host),
          "smtp.host is set to \(variable.name), so AEM uses the tunnel only if that value is proxy.tunnel.",
          severity: .warning)
      ]
    },
  ]
}

extension RuleContext {
  /// The advice on the origin of each forward.
  var adviceOnOrigin: (PortForward) -> String {
    let taken = Set((body?.portForwards ?? []).compactMap(\.portOrig))
    return { forward in
      guard let free = PortForward.proposedOrigin(for: forward.portDest ?? 0, taken: taken) else {
        return "Remove a port forward: all ports from 30000 to 30999 are in use."
      }
      return "Use \(free)."
    }
  }
}

extension HostName.Flaw {
  /// The flaw of a name, as a sentence.
  func message(for name: String) -> String {
    switch self {
    case .empty: "A port forward has no host name."
    case .tooLong:
      "\(name) is too long: a host name has at most 253 characters, and 63 between dots."
    case .url: "\(name) is a URL; enter only the host name."
    case .colon:
      "\(name) contains a colon; the port has its own field, and IPv6 addresses are not accepted."
    case .wildcard: "\(name) contains *; a port forward leads to one host."
    case .whiteSpace: "“\(name)” contains white space."
    case .upperCase: "Cloud Manager accepts lower case only: \(name.lowercased())."
    case .label: "\(name) has an empty part, or a part that starts or ends with a hyphen."
    case .character(let character):
      "\(name) contains “\(character)”, which is not allowed in a host name."
    }
  }
}
