import CloudManager
import MailSetup

extension MailObstacle {
  /// The obstacle, and what removes it where no command does.
  var words: String {
    switch self {
    case .environmentBusy(let status): "it is \(status). Wait until it is ready."
    case .networkingNotEnabled: "advanced networking is not enabled."
    case .forwardMissing(let forward): "the port forward to \(forward.words) is missing."
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
    case .hostMissing(let host): "nonProxyHosts lacks \(host)."
    case .variableMissing(let credential):
      "the \(credential.kind.title) \(credential.name) is missing."
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

extension EnvironmentSurvey {
  /// The command that removes an obstacle; nil where a person has to do something else first.
  func cure(of obstacle: MailObstacle, _ command: CloudCommand) -> String? {
    switch obstacle {
    case .networkingNotEnabled, .forwardMissing, .hostMissing:
      merge?.conflicts.isEmpty == true ? command.line("apply", for: [environment.id]) : nil
    case .variableMissing, .variableFailed:
      command.line("variables set", for: [environment.id], names)
    case .environmentBusy, .forwardConflicting, .bypassed, .variableOfWrongType: nil
    }
  }

  /// The options for the names that are to be set; none for all.
  private var names: [String] {
    let unset = obstacles.compactMap { obstacle -> String? in
      switch obstacle {
      case .variableMissing(let credential), .variableFailed(let credential, _): credential.name
      default: nil
      }
    }
    return unset.count == variables.count ? [] : unset.map { "--name \($0)" }
  }
}

extension InfrastructureState {
  /// The state, and what to do where no command does it.
  /// - Parameter option: The option that is recorded.
  func words(_ option: Networking?) -> String {
    switch self {
    case .ready: "the network infrastructure is ready."
    case .missing:
      switch option {
      case nil, Networking.none?:
        """
        the program has no network infrastructure, and the project no option. Choose one in \
        mailwizard's step Networking, and save.
        """
      case .vpn?:
        """
        the program has no network infrastructure. Create it in Cloud Manager, Network \
        Infrastructures: a VPN needs a gateway, an address space and a shared key.
        """
      default:
        """
        the program has no network infrastructure. Create it in the region of the production \
        environment.
        """
      }
    case .otherKind(let kind):
      """
      the program has \(kind.rawValue), the project another option. If the program is right, correct \
      the project.
      """
    case .busy(let status): "the network infrastructure is \(status). Wait until it is ready."
    case .broken(let status):
      """
      the network infrastructure is \(status). See Cloud Manager, Network Infrastructures, for the \
      reason.
      """
    }
  }

  /// The command that changes it.
  /// - Parameter region: That of the production environment; nil where it is not known.
  func cure(
    _ option: Networking?, in region: String?, for environments: [String], _ command: CloudCommand
  ) -> String? {
    switch (self, option) {
    case (.missing, .flexiblePortEgress?), (.missing, .dedicatedEgressIp?):
      command.line(
        "apply", for: environments,
        ["--create-infrastructure \(region.map { Shell.quote($0) } ?? "REGION")"])
    case (.otherKind(let kind), _): command.recording(kind)
    default: nil
    }
  }
}
