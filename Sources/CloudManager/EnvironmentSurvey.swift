package import MailSetup

/// An environment compared with the needs of the project's files.
package struct EnvironmentSurvey: Hashable, Sendable {
  package let environment: EnvironmentState
  /// Nil if the API has no configuration, or if nobody asked for it.
  package let networking: NetworkingState?
  /// Nil where mail needs no forward.
  package let merge: ForwardsMerge?
  /// The names that the files read.
  package let variables: [VariableState]
  /// Variables that no file for mail reads.
  package let otherVariables: [CloudVariable]

  package init(
    _ environment: EnvironmentState, _ networking: NetworkingState?, merge: ForwardsMerge?,
    credentials: [Credential], variables: [CloudVariable]
  ) {
    self.environment = environment
    self.networking = networking
    self.merge = merge
    self.variables = credentials.map { VariableState($0, among: variables) }
    otherVariables = variables.filter { variable in
      !credentials.contains { $0.name == variable.name }
    }
  }

  /// The obstacles to mail, in the order in which to remove them.
  package var obstacles: [MailObstacle] {
    let busy: [MailObstacle] =
      environment.isBusy ? [.environmentBusy(status: environment.status)] : []
    return busy + networkingObstacles + variables.flatMap(\.obstacles)
  }

  private var networkingObstacles: [MailObstacle] {
    guard let merge else { return [] }
    let forwards = merge.rows.filter(\.isOfProject).compactMap { row -> MailObstacle? in
      switch row.change {
      case .added, .changed: .forwardMissing(row.forward)
      case .conflicting(let rival): .forwardConflicting(row.forward, with: rival)
      case .kept, .former, .removed:
        merge.result.nonProxyHosts.first { HostName.pattern($0, covers: row.forward.name) }
          .map { .bypassed(row.forward, by: $0) }
      }
    }
    let hosts = merge.hosts.filter { $0.change == .added }.map { MailObstacle.hostMissing($0.host) }
    return (merge.before.isEnabled ? [] : [.networkingNotEnabled]) + forwards + hosts
  }
}

extension VariableState {
  fileprivate var obstacles: [MailObstacle] {
    switch verdict {
    case .missing: return [.variableMissing(credential)]
    case .wrongType: return [.variableOfWrongType(credential)]
    case .present:
      let failed = found.first { $0.kind == credential.kind && $0.isFailed }
      return failed.map { [.variableFailed(credential, status: $0.status ?? "")] } ?? []
    }
  }
}
