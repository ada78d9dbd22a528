import JSONText

/// The change that `check --fix` makes for a finding of a rule, where the files themselves tell the
/// right value.
enum Fix: Sendable {
  /// Renames keys of a mail configuration.
  case keys(@Sendable (inout JSONText) -> Void)
  /// Sets a property of a mail configuration to the value that the files tell; nil where they do not.
  case value(@Sendable (RuleContext) -> (MailProperty, JSONValue)?)
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
  static let serverPort = Fix.value { context in
    guard let body = context.body, let port = context.properties?.number(.port) else { return nil }
    let meant = body.portForwards.filter { $0.portDest == port }
    guard meant.count == 1, let origin = meant[0].portOrig, PortForward.origins.contains(origin),
      !body.isShared(origin)
    else { return nil }
    return (.port, .string(String(origin)))
  }

  static let lowerCaseNames = Fix.forwards { text in
    let forwards = PortForwardsBody.path(to: "portForwards", in: text)
    let named = PortForwardsBody(text).portForwards.enumerated()
    text.set(
      named.filter { HostName.flaw(in: $1.name) == .upperCase }.map { index, forward in
        (forwards + [.element(index), .key("name")], .string(forward.name.lowercased()))
      })
  }
}

extension PortForwardsBody {
  /// Whether several forwards have a portOrig, so that nobody can tell which of them counts.
  func isShared(_ portOrig: Int?) -> Bool {
    portForwards.filter { $0.portOrig == portOrig }.count > 1
  }
}
