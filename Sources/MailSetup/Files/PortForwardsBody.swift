package import JSONText

/// The body of `enableEnvironmentAdvancedNetworkingConfiguration`: all forwards of an environment,
/// and the hosts that bypass the proxy.
package struct PortForwardsBody: Hashable, Sendable {
  package var portForwards: [PortForward]
  package var nonProxyHosts: [String]

  package init(portForwards: [PortForward], nonProxyHosts: [String]) {
    self.portForwards = portForwards
    self.nonProxyHosts = nonProxyHosts
  }

  /// Reads a body, the answer of the API's GET operation, or a bare list of forwards; entries that
  /// are no forwards keep their place with what could be read.
  package init(_ text: JSONText) { self.init(PortForwardsBody.root(of: text)) }

  /// Whether it contains anything.
  var isUsed: Bool { !portForwards.isEmpty || !nonProxyHosts.isEmpty }

  private init(_ body: JSONNode) {
    let forwards = body.member("portForwards") ?? body
    portForwards = forwards.elements.map(PortForward.init)
    nonProxyHosts = (body.member("nonProxyHosts")?.elements ?? []).map {
      if case .string(let name) = $0.kind { name } else { "" }
    }
  }

  /// The bodies of all configurations in an answer of the API's GET operation; an answer without any
  /// is an empty body, and every other form is one.
  package static func all(in text: JSONText) -> [PortForwardsBody] {
    guard let configurations = configurations(in: text) else { return [PortForwardsBody(text)] }
    return configurations.isEmpty
      ? [PortForwardsBody(portForwards: [], nonProxyHosts: [])]
      : configurations.map { PortForwardsBody($0) }
  }

  /// Whether a text contains forwards or hosts in one of the forms that are read.
  package static func isHeld(by text: JSONText) -> Bool {
    if configurations(in: text) != nil { return true }
    let body = root(of: text)
    if case .array = body.kind { return body.elements.allSatisfy { $0.member("portDest") != nil } }
    return ["portForwards", "nonProxyHosts"].contains { key in
      if case .array = body.member(key)?.kind { true } else { false }
    }
  }

  /// The first node of a kind that a body does not have there; nil in every form that is read, an
  /// empty object among them.
  static func fault(in text: JSONText) -> JSONNode? {
    let body = root(of: text)
    switch body.kind {
    case .array: return nil
    case .object:
      return ["portForwards", "nonProxyHosts"].compactMap(body.member).first {
        switch $0.kind {
        case .array, .null: false
        default: true
        }
      }
    default: return body
    }
  }

  /// Whether a text is a body as it is, so that it can be edited in place.
  static func isPlain(_ text: JSONText) -> Bool {
    if case .object = text.root.kind { text.root.member("_embedded") == nil } else { false }
  }

  /// The elements of an answer's list; nil for a text that is no such answer.
  private static func configurations(in text: JSONText) -> [JSONNode]? {
    let answer = text.root.member("_embedded")?.member("networkingConfigurations")
    guard case .array? = answer?.kind else {
      let isEmpty = text.root.member("_totalNumberOfItems")?.kind == .number("0")
      return isEmpty ? [] : nil
    }
    return answer.map { Array($0.elements) }
  }

  /// The object with the two lists, below the answer's `_embedded` if there is one.
  private static func root(of text: JSONText) -> JSONNode {
    configurations(in: text)?.first ?? text.root
  }

  /// The path to one of the lists, in whichever form the text has it.
  static func path(to list: String, in text: JSONText) -> JSONPath {
    let body = root(of: text)
    if case .array = body.kind { return [] }
    let isAnswer = configurations(in: text)?.isEmpty == false
    return
      (isAnswer
      ? [.key("_embedded"), .key("networkingConfigurations"), .element(0)] : []) + [.key(list)]
  }

  /// This body with the entries that another one has beside it; the other's order comes first.
  package func adding(to other: PortForwardsBody?) -> PortForwardsBody {
    guard var all = other else { return self }
    let destinations = Set(all.portForwards.map(\.destination))
    all.portForwards += portForwards.filter { !destinations.contains($0.destination) }
    let hosts = Set(all.nonProxyHosts)
    all.nonProxyHosts += nonProxyHosts.filter { !hosts.contains($0) }
    return all
  }

  /// The index of the forward that AEM reaches through a port, such as the one that `smtp.port`
  /// names.
  package func index(ofOrigin portOrig: Int?) -> Int? {
    portOrig.flatMap { origin in portForwards.firstIndex { $0.portOrig == origin } }
  }
}

extension PortForward {
  init(_ node: JSONNode) {
    func number(_ key: String) -> Int? {
      if case .number(let text) = node.member(key)?.kind { JSONNumber.whole(text) } else { nil }
    }
    let name = if case .string(let text) = node.member("name")?.kind { text } else { "" }
    self.init(name: name, portDest: number("portDest"), portOrig: number("portOrig"))
  }
}
