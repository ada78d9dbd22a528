/// What became of an environment that an apply was asked to change.
package enum ApplyOutcome: Hashable, Sendable {
  case unchanged
  case applied
  case conflicting
  case refused(Refusal)
  /// The change was sent, and it is not known whether it holds.
  case unconfirmed(Doubt)
  /// Nothing was changed in this environment.
  case failed(CloudFault)
  /// Nothing was sent, because of another environment.
  case untouched

  /// Why nobody agreed to the change.
  package enum Refusal: Hashable, Sendable, Error {
    case declined
    /// There is nobody to ask.
    case unasked
    /// The API has no configuration for the environment, and nobody said that it is the first.
    case notFirst
    /// The environment is other than it was shown to whoever agreed.
    case changed
  }

  package enum Doubt: Hashable, Sendable {
    case notReady(status: String)
    /// Entries that were sent are missing, or there are others; both may have none where advanced
    /// networking is not enabled.
    case differs(missing: NetworkingState, others: NetworkingState)
    case fault(CloudFault)
  }

  /// Whether the environment may be other than before.
  package var isSent: Bool {
    switch self {
    case .applied, .unconfirmed: true
    default: false
    }
  }
}

/// An environment that an apply was asked to change, and what became of it.
package struct ApplyResult: Hashable, Sendable {
  package let id: String
  package var outcome: ApplyOutcome
  /// What the apply would do; nil where that could not be read.
  package let proposal: Proposal?
  /// Where the state before the change is kept.
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

/// What an apply tells while it works.
package enum ApplyProgress: Hashable, Sendable {
  /// An environment is not ready yet after so many seconds.
  case waiting(environment: String, status: String, seconds: Int)
  case waitingForInfrastructure(status: String, seconds: Int)
  /// The change is sent next; the state before it is kept there.
  case sending(environment: String, former: String)
  /// The environment changed since it was looked at.
  case startingOver(environment: String)
}
