/// The outcome of an apply for one environment.
package enum ApplyOutcome: Hashable, Sendable {
  case unchanged
  case applied
  case conflicting
  case refused(Refusal)
  /// The change was sent, but could not be confirmed.
  case unconfirmed(Doubt)
  /// Nothing was changed in this environment.
  case failed(CloudFault)
  /// Nothing was sent, because of another environment.
  case untouched

  /// The reason why nobody agreed to the change.
  package enum Refusal: Hashable, Sendable, Error {
    case declined
    /// There is nobody to ask.
    case unasked
    /// The API has no configuration for the environment, and nobody said that it is the first.
    case notFirst
    /// The environment changed after it was shown to whoever agreed.
    case changed
  }

  package enum Doubt: Hashable, Sendable {
    case notReady(status: String)
    /// Entries that were sent are missing, or there are others; both may have none where advanced
    /// networking is not enabled.
    case differs(missing: NetworkingState, others: NetworkingState)
    case fault(CloudFault)
  }

  /// Whether the environment may have changed.
  package var isSent: Bool {
    switch self {
    case .applied, .unconfirmed: true
    default: false
    }
  }
}

/// An environment with the outcome of an apply.
package struct ApplyResult: Hashable, Sendable {
  package let id: String
  package var outcome: ApplyOutcome
  /// The change that the apply was to make; nil if the environment could not be read.
  package let proposal: Proposal?
  /// The path of the file with the state before the change.
  package var former: String?

  init(_ id: String, _ outcome: ApplyOutcome) {
    self.id = id
    self.outcome = outcome
    proposal = nil
  }

  init(_ proposal: Proposal) {
    id = proposal.id
    self.proposal = proposal
    outcome =
      proposal.merge.conflicts.isEmpty
      ? proposal.merge.isChange ? .untouched : .unchanged : .conflicting
  }
}

/// News of an apply that is still running.
package enum ApplyProgress: Hashable, Sendable {
  /// An environment is not ready yet after so many seconds.
  case waiting(environment: String, status: String, seconds: Int)
  case waitingForInfrastructure(status: String, seconds: Int)
  /// The change is about to be sent; `former` is the file with the state before it.
  case sending(environment: String, former: String)
  /// The environment changed since it was looked at.
  case startingOver(environment: String)
}
