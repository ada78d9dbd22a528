package import JSONText
package import MailSetup

/// The advanced networking of an environment: whether it is enabled, and the two lists that a PUT
/// replaces.
package struct NetworkingState: Hashable, Sendable {
  package var isEnabled: Bool
  package var forwards: [ForwardEntry]
  package var nonProxyHosts: [String]

  package init(isEnabled: Bool, forwards: [ForwardEntry], nonProxyHosts: [String] = []) {
    self.isEnabled = isEnabled
    self.forwards = forwards
    self.nonProxyHosts = nonProxyHosts
  }

  /// An environment in which nothing was ever enabled.
  package static let empty = NetworkingState(isEnabled: false, forwards: [])

  /// Whether both have the same forwards and hosts, in any order.
  package func hasSameLists(as other: NetworkingState) -> Bool {
    let counted = { (state: NetworkingState) in
      Dictionary(state.forwards.map { ($0, 1) }, uniquingKeysWith: +)
    }
    return counted(self) == counted(other) && Set(nonProxyHosts) == Set(other.nonProxyHosts)
  }

  /// The entries that another state lacks.
  func without(_ other: NetworkingState) -> NetworkingState {
    var rest = self
    rest.forwards.removeAll { other.forwards.contains($0) }
    rest.nonProxyHosts.removeAll { other.nonProxyHosts.contains($0) }
    return rest
  }

  /// Both lists with the ids of their environment, for a file.
  package func json(of environment: String, in program: String) -> JSONValue {
    let ids = [
      JSONValue.Member(key: "programId", value: .string(program)),
      JSONValue.Member(key: "environmentId", value: .string(environment)),
    ]
    return .object(ids + members(namingHosts: !nonProxyHosts.isEmpty))
  }

  /// The body of a PUT, which replaces both lists. Flexible port egress has no hosts, so hosts are
  /// named only if there are some, or if the body removes some.
  func body(replacing former: NetworkingState) -> JSONValue {
    .object(members(namingHosts: !nonProxyHosts.isEmpty || !former.nonProxyHosts.isEmpty))
  }

  private func members(namingHosts: Bool) -> [JSONValue.Member] {
    let hosts = JSONValue.Member(
      key: "nonProxyHosts", value: .array(nonProxyHosts.map { .string($0) }))
    return [JSONValue.Member(key: "portForwards", value: .array(forwards.map(\.json)))]
      + (namingHosts ? [hosts] : [])
  }
}

/// A forward of an answer, with members that this version does not know.
package struct ForwardEntry: Hashable, Sendable {
  package let forward: PortForward
  /// Members beside the three known ones, by their names.
  private let others: [JSONValue.Member]

  package init(_ forward: PortForward) {
    self.forward = forward
    others = []
  }

  init(_ node: JSONNode, _ reader: AnswerReader) throws(CloudFault) {
    let port = { (key: String) throws(CloudFault) -> Int in
      guard case .number(let text)? = node.member(key)?.kind, let port = JSONNumber.whole(text)
      else { throw reader.fault(.value("portForwards.\(key)")) }
      return port
    }
    forward = PortForward(
      name: try reader.optionalText("name", of: node) ?? "", portDest: try port("portDest"),
      portOrig: try port("portOrig"))
    others = node.members.filter { !["name", "portDest", "portOrig"].contains($0.name) }
      .map { JSONValue.Member(key: $0.name, value: JSONValue($0.node)) }
      .sorted { $0.key < $1.key }
  }

  /// The entry as it was, also one without a name.
  var json: JSONValue {
    guard case .object(let members) = forward.json else { return forward.json }
    return .object(members.filter { $0.key != "name" || !forward.name.isEmpty } + others)
  }
}

extension NetworkingState {
  init(_ answer: CloudAnswer, to request: CloudRequest, id: String) throws(CloudFault) {
    let reader = try AnswerReader(answer, to: request)
    var states: [NetworkingState] = []
    for node in try reader.list("networkingConfigurations") {
      try reader.require("programId", request.program, of: node)
      try reader.require("environmentId", id, of: node)
      states.append(try NetworkingState(reader, node))
    }
    let first = states.first ?? .empty
    guard states.allSatisfy({ $0.hasSameLists(as: first) && $0.isEnabled == first.isEnabled })
    else { throw reader.fault(.severalConfigurations(states.count)) }
    self = first
  }

  /// Reads a state that was kept: a body with both lists, and the ids of their environment.
  package init(former bytes: [UInt8], of environment: String, in program: String)
    throws(CloudFault)
  {
    let request = CloudRequest(.get, .networking(environment: environment), of: program)
    let reader = try AnswerReader(CloudAnswer(status: 200, body: bytes), to: request)
    try reader.require("programId", program, of: reader.root)
    try reader.require("environmentId", environment, of: reader.root)
    guard reader.root.member("portForwards") != nil else {
      throw reader.fault(.value("portForwards"))
    }
    self = try NetworkingState(reader, reader.root)
    isEnabled = true
  }

  private static let known: Set = [
    "programId", "environmentId", "networkInfrastructureId", "advancedNetworkingEnabled", "_links",
    "portForwards", "nonProxyHosts",
  ]

  private init(_ reader: AnswerReader, _ node: JSONNode) throws(CloudFault) {
    guard case .object(let members) = node.kind else {
      throw reader.fault(.value("networkingConfigurations"))
    }
    for member in members where !Self.known.contains(member.name) {
      switch member.node.kind {
      case .array, .object: throw reader.fault(.unknownList(String(member.name.prefix(80))))
      default: continue
      }
    }
    let list = { (key: String) throws(CloudFault) -> [JSONNode] in
      guard let member = node.member(key), member.kind != .null else { return [] }
      guard case .array(let elements) = member.kind else { throw reader.fault(.value(key)) }
      return elements
    }
    switch node.member("advancedNetworkingEnabled")?.kind {
    case .bool(let value)?: isEnabled = value
    // The API describes false as the default.
    case nil, .null?: isEnabled = false
    default: throw reader.fault(.value("advancedNetworkingEnabled"))
    }
    forwards = []
    for element in try list("portForwards") {
      forwards.append(try ForwardEntry(element, reader))
    }
    nonProxyHosts = []
    for element in try list("nonProxyHosts") {
      guard case .string(let host) = element.kind, host.utf8.count <= 2048 else {
        throw reader.fault(.value("nonProxyHosts"))
      }
      nonProxyHosts.append(host)
    }
  }
}
