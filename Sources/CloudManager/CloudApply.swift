/// Carries forwards into environments, one after the other, and never on a guess: each is looked at
/// before anything is asked, and again right before it is changed.
package struct CloudApply: Sendable {
  /// What an apply needs from around it.
  package struct Surroundings: Sendable {
    /// The entries that earlier applies put into an environment.
    package var own: @Sendable (String) -> AppliedEntries
    /// Keeps the state before a change; nothing is sent unless that succeeds.
    package var keep: @Sendable (String, NetworkingState) throws(CloudFault) -> Void
    package var remember: @Sendable (String, AppliedEntries) throws(CloudFault) -> Void
    /// Shows the proposals, and returns where somebody agrees to all of them.
    package var confirm: @Sendable ([Proposal]) async throws(ApplyOutcome.Refusal) -> Void
    package var progress: @Sendable (ApplyProgress) -> Void

    package init(
      own: @escaping @Sendable (String) -> AppliedEntries,
      keep: @escaping @Sendable (String, NetworkingState) throws(CloudFault) -> Void,
      remember: @escaping @Sendable (String, AppliedEntries) throws(CloudFault) -> Void,
      confirm: @escaping @Sendable ([Proposal]) async throws(ApplyOutcome.Refusal) -> Void,
      progress: @escaping @Sendable (ApplyProgress) -> Void
    ) {
      self.own = own
      self.keep = keep
      self.remember = remember
      self.confirm = confirm
      self.progress = progress
    }
  }

  private let client: CloudClient
  private let source: ApplySource
  private let surroundings: Surroundings
  private let waiting: Waiting

  /// - Parameter limit: The seconds to wait for an environment to be ready.
  package init(
    _ client: CloudClient, _ source: ApplySource, limit: Int, surroundings: Surroundings
  ) {
    self.client = client
    self.source = source
    self.surroundings = surroundings
    waiting = Waiting(client, limit: limit, progress: surroundings.progress)
  }

  /// How often an environment may change between the looks at it.
  private static let attempts = 5
  /// How often a state that is still the former one is read again.
  private static let readings = 5

  /// Brings the lists into these environments. Nothing is sent to any of them unless all could be
  /// read and none has a conflict; the first failure ends it.
  package func run(
    _ ids: [String], show: @Sendable ([Proposal]) -> Void
  ) async -> [(id: String, outcome: ApplyOutcome)] {
    var proposals: [Proposal] = []
    for id in ids {
      do throws(CloudFault) {
        proposals.append(try await look(at: id))
      } catch {
        return ids.map { ($0, $0 == id ? .failed(error) : .untouched) }
      }
    }
    let verdict = { (proposal: Proposal) -> ApplyOutcome in
      proposal.merge.conflicts.isEmpty
        ? proposal.merge.isChange ? .untouched : .unchanged : .conflicting
    }
    var outcomes = proposals.map { (id: $0.id, outcome: verdict($0)) }
    let changes = proposals.filter(\.merge.isChange)
    guard !proposals.contains(where: { !$0.merge.conflicts.isEmpty }), !changes.isEmpty else {
      show(proposals)
      return outcomes
    }
    do throws(ApplyOutcome.Refusal) {
      try await surroundings.confirm(proposals)
    } catch {
      return outcomes.map { ($0.id, $0.outcome == .untouched ? .refused(error) : $0.outcome) }
    }
    for index in proposals.indices where outcomes[index].outcome == .untouched {
      outcomes[index].outcome = await carryOut(proposals[index])
      switch outcomes[index].outcome {
      case .applied, .unchanged: continue
      default: return outcomes
      }
    }
    return outcomes
  }

  private func look(at id: String) async throws(CloudFault) -> Proposal {
    let environment = try await waiting.untilReady(id)
    let present = try await client.networking(id)
    let merge = source.merge(into: present ?? .empty, own: surroundings.own(id))
    return Proposal(environment, present, merge)
  }

  private func carryOut(_ agreed: Proposal) async -> ApplyOutcome {
    var agreed = agreed
    do throws(CloudFault) {
      for _ in 0..<Self.attempts {
        let now = try await look(at: agreed.id)
        if now.merge.before == agreed.merge.before, now.isFound == agreed.isFound {
          return try await send(agreed)
        }
        surroundings.progress(.startingOver(environment: agreed.id))
        guard now.merge.conflicts.isEmpty else { return .conflicting }
        guard now.merge.isChange else { return .unchanged }
        do throws(ApplyOutcome.Refusal) {
          try await surroundings.confirm([now])
        } catch {
          return .refused(error)
        }
        agreed = now
      }
      return .failed(.neverStill(environment: agreed.id))
    } catch {
      return .failed(error)
    }
  }

  private func send(_ proposal: Proposal) async throws(CloudFault) -> ApplyOutcome {
    let merge = proposal.merge
    try surroundings.keep(proposal.id, merge.before)
    // Remembered before it is sent: whoever ends the program in between has its entries known.
    try surroundings.remember(proposal.id, surroundings.own(proposal.id).union(merge.own))
    surroundings.progress(.sending(environment: proposal.id))
    var doubt: CloudFault?
    do throws(CloudFault) {
      _ = try await client.enable(merge.result, in: proposal.id)
    } catch {
      if error.leavesAll { throw error }
      if error.isCancelled { return .unconfirmed(.fault(error)) }
      doubt = error
    }
    let outcome = await confirm(proposal, doubt)
    if outcome == .applied { try? surroundings.remember(proposal.id, merge.own) }
    return outcome
  }

  /// Waits until the environment is ready, and reads back what it has.
  private func confirm(_ proposal: Proposal, _ doubt: CloudFault?) async -> ApplyOutcome {
    do throws(CloudFault) {
      var delay = 1
      for reading in 1...Self.readings {
        let environment = try await waiting.untilReady(proposal.id)
        let state = try await client.networking(proposal.id) ?? .empty
        if state.isEnabled, state.hasSameLists(as: proposal.merge.result) {
          let isAsBefore = environment.status == proposal.environment.status
          return environment.status == EnvironmentState.ready || isAsBefore
            ? .applied : .unconfirmed(.notReady(status: environment.status))
        }
        // The API may answer before the change has begun.
        guard reading < Self.readings, state.hasSameLists(as: proposal.merge.before) else {
          return .unconfirmed(doubt.map { .fault($0) } ?? .differs(state))
        }
        await client.pause(delay)
        delay *= 2
      }
    } catch .busy(_, let status) {
      return .unconfirmed(.notReady(status: status))
    } catch {
      return .unconfirmed(.fault(error))
    }
    return .unconfirmed(.notReady(status: proposal.environment.status))
  }
}
