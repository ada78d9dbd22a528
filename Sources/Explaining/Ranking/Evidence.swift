/// Facts about a project, by which its own files confirm an explanation or contradict it.
package struct Evidence: Sendable {
  /// The rules that the project breaks.
  package var brokenRules: Set<String>
  /// The ports of the tunnel that the project forwards; nil where this is not known.
  package var forwardedPorts: Set<Int>?
  /// The way of sending; nil where this is not known.
  package var transport: Explanation.Transport?
  /// The way of logging in; nil where this is not known.
  package var login: Explanation.Login?

  package init(
    brokenRules: Set<String> = [], forwardedPorts: Set<Int>? = nil,
    transport: Explanation.Transport? = nil, login: Explanation.Login? = nil
  ) {
    self.brokenRules = brokenRules
    self.forwardedPorts = forwardedPorts
    self.transport = transport
    self.login = login
  }

  enum Verdict: Int {
    case contradicts = -3
    case saysNothing = 0
    case confirms = 1
  }

  /// Whether the files confirm an explanation of an event that names these ports of the tunnel.
  func verdict(on explanation: Explanation, tunnelPorts: [Int]) -> Verdict {
    if explanation.isAboutForward, let forwardedPorts, !tunnelPorts.isEmpty {
      return forwardedPorts.isSuperset(of: tunnelPorts) ? .contradicts : .confirms
    }
    if let transport, !explanation.transports.contains(transport) { return .contradicts }
    if let login, !explanation.logins.contains(login) { return .contradicts }
    return brokenRules.isDisjoint(with: explanation.rules) ? .saysNothing : .confirms
  }
}
