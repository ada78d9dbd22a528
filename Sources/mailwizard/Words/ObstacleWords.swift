import CloudManager
import MailSetup

extension MailObstacle {
  /// The obstacle, and how to remove it.
  /// - Parameter environment: The id of the environment that it is in.
  func words(in environment: String) -> String {
    let apply = "Run mailwizard cloud apply --environment \(environment)."
    return switch self {
    case .environmentBusy(let status): "it is \(status). Wait until it is ready."
    case .networkingNotEnabled:
      "advanced networking is not enabled. \(apply)"
    case .forwardMissing(let forward):
      "the port forward to \(forward.words) is missing. \(apply)"
    case .forwardConflicting(let forward, let rival):
      """
      the port forward to \(forward.words) conflicts with \(rival.words), which the project does not \
      have. Choose another portOrig in the project, or have the other forward changed.
      """
    case .bypassed(let forward, let pattern):
      """
      nonProxyHosts has \(pattern), which covers \(forward.name). Adobe documents that AEM cannot \
      reach such a host through a port forward. Remove that entry.
      """
    case .hostMissing(let host):
      "nonProxyHosts lacks \(host). \(apply)"
    case .variableMissing(let credential):
      """
      the \(credential.kind.title) \(credential.name) is missing. Run \
      mailwizard cloud variables set --environment \(environment).
      """
    case .variableOfWrongType(let credential):
      """
      \(credential.name) is there, but not as a \(credential.kind.title). Delete it in Cloud Manager \
      and set it anew: a type cannot be changed.
      """
    case .variableFailed(let credential, let status):
      "\(credential.name) is \(status) in Cloud Manager. Set it again."
    }
  }
}

extension InfrastructureState {
  var words: String {
    switch self {
    case .ready: "the network infrastructure is ready."
    case .missing:
      """
      the program has no network infrastructure. Create it in Cloud Manager, Environments, Network \
      Infrastructures, or with mailwizard cloud apply --create-infrastructure REGION.
      """
    case .otherKind(let kind):
      """
      the program has \(kind.rawValue), the project another option. If the program is right, correct \
      the project with mailwizard generate --networking \(kind.rawValue).
      """
    case .busy(let status): "the network infrastructure is \(status). Wait until it is ready."
    case .broken(let status):
      """
      the network infrastructure is \(status). See Cloud Manager, Environments, Network \
      Infrastructures, for the reason.
      """
    }
  }
}
