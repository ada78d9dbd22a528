/// Applies forwards to environments, one after the other, and never on a guess: each is read before
/// anything is asked, and again right before it is changed.
package struct ForwardsApply: Sendable {
  /// The parts of an apply that ask a person and keep files.
  package struct Surroundings: Sendable {
    /// The entries that earlier applies put into an environment.
    package var own: @Sendable (String) -> AppliedEntries
    /// Keeps the state before a change and says where; nothing is sent unless that succeeds.
    package var keep: @Sendable (String, NetworkingState) throws(CloudFault) -> String
    package var remember: @Sendable (String, AppliedEntries) throws(CloudFault) -> Void
    /// Shows the proposals; returns if somebody agrees to all of them.
    package var confirm: @Sendable ([Proposal]) async throws(ApplyOutcome.Refusal) -> Void
    package var progress: @Sendable (ApplyProgress) -> Void

    package init(
      own: @escaping @Sendable (String) -> AppliedEntries,
      keep: @escaping @Sendable (String, NetworkingState) throws(CloudFault) -> String,
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

  /// The number of attempts for an environment that somebody else keeps changing.
  private static let attempts = 5
  /// The number of times to read a state that a change has not reached yet.
  private static let readings = 5
  /// The seconds after which a change is read again that Cloud Manager did not work on. What somebody
  /// else sent at the same moment has replaced it by then.
  private static let settling = 5

  /// Applies the lists to these environments. Nothing is sent to any of them unless all could be
  /// read and none has a conflict; the first failure ends it.
  package func run(
    _ ids: [String], show: @Sendable ([Proposal]) -> Void
  ) async -> [ApplyResult] {
    var results: [ApplyResult] = []
    for id in ids {
      do throws(CloudFault) {
        results.append(ApplyResult(try await look(at: id)))
      } catch {
        return ids.map { ApplyResult($0, $0 == id ? .failed(error) : .untouched) }
      }
    }
    let proposals = results.compactMap(\.proposal)
    let hasConflict = results.contains { $0.outcome == .conflicting }
    guard !hasConflict, results.contains(where: { $0.outcome == .untouched }) else {
      show(proposals)
      return results
    }
    do throws(ApplyOutcome.Refusal) {
      try await surroundings.confirm(proposals)
    } catch {
      for index in results.indices where results[index].outcome == .untouched {
        // Only an environment without a configuration has to be confirmed as the first.
        if error == .notFirst, results[index].proposal?.isFound == true { continue }
        results[index].outcome = .refused(error)
      }
      return results
    }
    for index in results.indices where results[index].outcome == .untouched {
      await carryOut(&results[index])
      guard [.applied, .unchanged].contains(results[index].outcome) else { return results }
    }
    return results
  }

  private func look(at id: String) async throws(CloudFault) -> Proposal {
    try await client.proposal(waiting.untilReady(id), source, own: surroundings.own(id))
  }

  private func carryOut(_ result: inout ApplyResult) async {
    do throws(CloudFault) {
      for _ in 0..<Self.attempts {
        let now = try await look(at: result.id)
        if let agreed = result.proposal, now.isFound == agreed.isFound,
          now.merge.before == agreed.merge.before
        {
          return try await send(agreed, &result)
        }
        surroundings.progress(.startingOver(environment: result.id))
        result = ApplyResult(now)
        guard result.outcome == .untouched else { return }
        do throws(ApplyOutcome.Refusal) {
          try await surroundings.confirm([now])
        } catch {
          result.outcome = .refused(error)
          return
        }
      }
      result.outcome = .failed(.neverStill(environment: result.id))
    } catch {
      result.outcome = .failed(error)
    }
  }

  private func send(_ proposal: Proposal, _ result: inout ApplyResult) async throws(CloudFault) {
    let merge = proposal.merge
    let former = try surroundings.keep(proposal.id, merge.before)
    result.former = former
    // Remember the entries before sending them, so that they are known even if the program is ended
    // in between.
    let own = surroundings.own(proposal.id)
    try surroundings.remember(proposal.id, own.union(merge.own))
    surroundings.progress(.sending(environment: proposal.id, former: former))
    var doubt: CloudFault?
    var isWorkedOn = false
    do throws(CloudFault) {
      isWorkedOn = try await client.enable(merge.result, replacing: merge.before, in: proposal.id)
        .isBusy
    } catch {
      if error.leavesAll {
        try? surroundings.remember(proposal.id, own)
        throw error
      }
      doubt = error
    }
    if let doubt, doubt.isCancelled {
      result.outcome = .unconfirmed(.fault(doubt))
      return
    }
    result.outcome = await confirm(proposal, doubt, isWorkedOn: isWorkedOn)
    if result.outcome == .applied { try? surroundings.remember(proposal.id, merge.own) }
  }

  /// Waits until the environment is ready, and reads back what it has.
  private func confirm(
    _ proposal: Proposal, _ doubt: CloudFault?, isWorkedOn: Bool
  ) async -> ApplyOutcome {
    let sent = proposal.merge.result
    var isSettled = isWorkedOn
    var delay = 1
    var seen: ApplyOutcome.Doubt?
    var left = Self.readings
    while left > 0 {
      do throws(CloudFault) {
        let environment = try await waiting.untilReady(proposal.id)
        let state = try await client.networking(proposal.id) ?? .empty
        if state.isEnabled, state.hasSameLists(as: sent) {
          if !isSettled {
            isSettled = true
            await client.pause(Self.settling)
            continue
          }
          let isAsBefore = environment.status == proposal.environment.status
          return environment.status == EnvironmentState.ready || isAsBefore
            ? .applied : .unconfirmed(.notReady(status: environment.status))
        }
        seen = .differs(missing: sent.without(state), others: state.without(sent))
        // The API may answer before the change has begun.
        guard state.hasSameLists(as: proposal.merge.before) else { break }
        if let doubt { seen = .fault(doubt) }
      } catch .busy(_, let status) {
        return .unconfirmed(.notReady(status: status))
      } catch {
        seen = .fault(error)
        if !error.isPassing { break }
      }
      left -= 1
      if left > 0 { await client.pause(delay) }
      delay *= 2
    }
    return .unconfirmed(seen ?? .notReady(status: proposal.environment.status))
  }
}
