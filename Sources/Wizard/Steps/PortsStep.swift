import MailSetup
import Screen

extension Step {
  package static let ports = Step(
    id: "ports", title: "Ports", heading: "Which port forwards are needed?",
    summary: { plan in
      guard plan.settings.usesServer else { return "none needed" }
      return "\(plan.settings.portOrig.map(String.init) ?? "?") → \(plan.settings.port)"
    },
    fields: [
      .note(
        "AEM connects to portOrig. portDest is the port of the server.",
        isShown: { $0.settings.usesServer }),
      Field(
        .otherForwards, alsoGives: [.portOrig], "Port forwards", forwards,
        help: Help(
          "AEM connects to proxy.tunnel on portOrig and reaches the server (name) on portDest. Cloud Manager replaces the whole list of the environment, so the list must contain every forward, not only the one for mail.",
          otherwise:
            "The next update in Cloud Manager removes every forward that is missing here, even if something else needs it. Cloud Manager refuses a portOrig that appears twice.",
          source: Source.flexibleEgress), standsApart: true,
        isShown: { $0.settings.usesServer }),
      Field(
        .nonProxyHosts, "Non-proxy hosts", nonProxyHosts,
        help: Help(
          "Hosts that AEM reaches without the fixed IP address, such as example.com or *.example.com.",
          otherwise:
            "An entry that matches the mail server blocks it: only ports 80 and 443 bypass the tunnel.",
          source: Source.advancedNetworking),
        standsApart: true,
        isShown: {
          $0.settings.usesServer
            && ($0.settings.assumedNetworking.offersNonProxyHosts
              || !$0.settings.nonProxyHosts.isEmpty)
        }),
      .note(
        "Non-proxy hosts: nothing to enter, since they bypass a fixed IP address and flexible port egress has none.",
        isShown: {
          $0.settings.usesServer && $0.settings.networking == .flexiblePortEgress
            && $0.settings.nonProxyHosts.isEmpty
        }),
      .note(
        "Microsoft Graph uses HTTPS and needs no port forward. Existing forwards stay as they are.",
        isShown: { !$0.settings.usesServer }),
      .goOn(isShown: { !$0.settings.usesServer }),
    ])

  private static let forwards = TableControl(
    columns: [
      Column(
        title: "name", width: nil, accepts: { !$0.isWhitespace }, limit: 253, reading: .host,
        text: { plan, row in plan.forward(row).name },
        placeholder: "host",
        store: { text, row, plan, answers in
          if row == 0 {
            answers.host = text.isEmpty ? nil : text
          } else {
            answers.changeForward(row, of: plan) { $0.name = text }
          }
        }, storePort: { port, row, plan, answers in answers.changePort(row, of: plan, to: port) }),
      Column(
        title: "portDest", width: 5, accepts: TextInput.isDigit, limit: 5,
        text: { plan, row in plan.forward(row).portDest.map(String.init) ?? "" },
        store: { text, row, plan, answers in
          answers.changePort(row, of: plan, to: Int(text))
        }),
      Column(
        title: "portOrig", width: 8, accepts: TextInput.isDigit, limit: 5,
        text: { plan, row in plan.forward(row).portOrig.map(String.init) ?? "" },
        store: { text, row, plan, answers in
          if row == 0 {
            answers.portOrig = Int(text)
          } else {
            answers.changeForward(row, of: plan) { $0.portOrig = Int(text) }
          }
        }),
    ],
    count: { $0.settings.otherForwards.count + 1 },
    fixedRows: 1,
    change: { plan, row in plan.changeOfForward(row) },
    addLabel: "add a forward",
    isBlank: { plan, row in
      row > 0 && plan.forward(row).name.isEmpty && plan.forward(row).portDest == nil
    },
    add: { plan, answers in
      answers.otherForwards =
        plan.settings.otherForwards + [PortForward(name: "", portDest: nil, portOrig: nil)]
    },
    remove: { row, plan, answers in
      answers.otherForwards = plan.settings.otherForwards
      answers.otherForwards?.remove(at: row - 1)
    },
    paste: { text, plan in plan.action(pasting: text) })

  private static let nonProxyHosts = TableControl(
    columns: [
      Column(
        title: "host or *.domain", width: nil, accepts: { !$0.isWhitespace }, limit: 253,
        reading: .host,
        text: { plan, row in plan.settings.nonProxyHosts[row] },
        placeholder: "*.example.com",
        store: { text, row, plan, answers in
          answers.nonProxyHosts = plan.settings.nonProxyHosts
          answers.nonProxyHosts?[row] = text
        })
    ],
    count: { $0.settings.nonProxyHosts.count },
    addLabel: "add a host",
    isBlank: { plan, row in plan.settings.nonProxyHosts[row].isEmpty },
    add: { plan, answers in answers.nonProxyHosts = plan.settings.nonProxyHosts + [""] },
    remove: { row, plan, answers in
      answers.nonProxyHosts = plan.settings.nonProxyHosts
      answers.nonProxyHosts?.remove(at: row)
    })
}

extension Plan {
  /// The forward of a row: the mail forward first, then the others.
  fileprivate func forward(_ row: Int) -> PortForward {
    row == 0 ? settings.mailForward : settings.otherForwards[row - 1]
  }

  /// New where the body on disk has no such server, changed where its ports differ.
  fileprivate func changeOfForward(_ row: Int) -> FileChange.Kind {
    guard let body = onDisk.body else { return .create }
    let forward = forward(row)
    // Few have the same portOrig, and numbers are compared faster than names.
    if body.portForwards.contains(where: { $0.portOrig == forward.portOrig && $0 == forward }) {
      return .unchanged
    }
    let isMail = row == 0 && onDisk.mailForwardIndex != nil
    return isMail || body.portForwards.contains { $0.name == forward.name } ? .update : .create
  }
}

extension Answers {
  fileprivate mutating func changeForward(
    _ row: Int, of plan: Plan, _ change: (inout PortForward) -> Void
  ) {
    var forwards = plan.settings.otherForwards
    change(&forwards[row - 1])
    self.otherForwards = forwards
  }

  /// Changes the server's port; a portOrig that was not chosen is proposed anew.
  fileprivate mutating func changePort(_ row: Int, of plan: Plan, to port: Int?) {
    if row == 0 {
      self.port = port
      return
    }
    let before = plan.forward(row)
    var forwards = plan.settings.otherForwards
    forwards.remove(at: row - 1)
    let taken = Set((forwards.map(\.portOrig) + [plan.settings.portOrig]).compactMap(\.self))
    let proposal = { (port: Int?) in
      port.flatMap { PortForward.proposedOrigin(for: $0, taken: taken) }
    }
    changeForward(row, of: plan) { forward in
      forward.portDest = port
      if before.portOrig == proposal(before.portDest) { forward.portOrig = proposal(port) }
    }
  }
}
