package import MailSetup

/// Whether a program's network infrastructure carries mail.
package enum InfrastructureState: Hashable, Sendable {
  case ready
  case missing
  /// The program has another option than the project.
  case otherKind(Networking)
  case busy(status: String)
  case broken(status: String)

  package init(_ all: [NetworkInfrastructure], for option: Networking?) {
    guard let first = all.first else {
      self = .missing
      return
    }
    if let option, let other = all.first(where: { $0.kind != option }) {
      self = .otherKind(other.kind)
    } else if all.contains(where: \.isReady) {
      self = .ready
    } else if let busy = all.first(where: \.isBusy) {
      self = .busy(status: busy.status)
    } else {
      self = .broken(status: first.status)
    }
  }
}

/// Makes sure that a program has its network infrastructure before anything is enabled in its
/// environments.
package struct InfrastructureCreation: Sendable {
  private let client: CloudClient
  private let waiting: Waiting
  private let confirm: @Sendable (Networking, String) async throws(ApplyOutcome.Refusal) -> Void

  package init(
    _ client: CloudClient, limit: Int, progress: @escaping @Sendable (ApplyProgress) -> Void,
    confirm: @escaping @Sendable (Networking, String) async throws(ApplyOutcome.Refusal) -> Void
  ) {
    self.client = client
    self.confirm = confirm
    waiting = Waiting(client, limit: limit, progress: progress)
  }

  package enum Outcome: Hashable, Sendable {
    case ready
    /// The infrastructure is in the way as it is.
    case stands(InfrastructureState)
    /// The option is not known, or it needs more than a region.
    case notCreatable(Networking?)
    case noSuchRegion(among: [String])
    case refused(ApplyOutcome.Refusal)
    /// The request was sent, but could not be confirmed.
    case unconfirmed(CloudFault)
  }

  /// - Parameters:
  ///   - option: The option that is recorded.
  ///   - region: Where to create it if there is none; nil creates nothing.
  package func run(
    option: Networking?, creatingIn region: String?
  ) async throws(CloudFault) -> Outcome {
    let all = try await client.infrastructures()
    guard case .missing = InfrastructureState(all, for: option), let region else {
      return try await settled(all, option)
    }
    guard let option, [.flexiblePortEgress, .dedicatedEgressIp].contains(option) else {
      return .notCreatable(option)
    }
    let regions = try await client.regions()
    guard regions.contains(region) else { return .noSuchRegion(among: regions) }
    do throws(ApplyOutcome.Refusal) {
      try await confirm(option, region)
    } catch {
      return .refused(error)
    }
    // Somebody else may have created one meanwhile, and a program has only one.
    let now = try await client.infrastructures()
    guard now.isEmpty else { return try await settled(now, option) }
    do throws(CloudFault) {
      _ = try await client.createInfrastructure(option, in: region)
    } catch {
      if error.leavesAll { throw error }
      return .unconfirmed(error)
    }
    do throws(CloudFault) {
      let made = InfrastructureState(try await waiting.untilInfrastructureIsReady(), for: option)
      return made == .ready ? .ready : .stands(made)
    } catch {
      return .unconfirmed(error)
    }
  }

  private func settled(
    _ all: [NetworkInfrastructure], _ option: Networking?
  ) async throws(CloudFault) -> Outcome {
    var state = InfrastructureState(all, for: option)
    if case .busy = state {
      state = InfrastructureState(try await waiting.untilInfrastructureIsReady(), for: option)
    }
    return state == .ready ? .ready : .stands(state)
  }
}
