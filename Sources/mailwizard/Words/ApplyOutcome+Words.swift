import CloudManager
import MailSetup

extension ApplyOutcome {
  var word: String {
    switch self {
    case .unchanged: "unchanged"
    case .applied: "applied"
    case .conflicting: "conflicting"
    case .refused: "refused"
    case .unconfirmed: "unconfirmed"
    case .failed: "failed"
    case .untouched: "untouched"
    }
  }

  var words: String {
    switch self {
    case .unchanged: "nothing to do."
    case .applied: "done, and read back as it was sent."
    case .conflicting: "not changed: there is a conflict."
    case .refused(let refusal): "not changed: \(refusal.words)"
    case .unconfirmed(let doubt): "sent, but not confirmed: \(doubt.words)"
    case .failed(let fault): "not changed: \(fault.words)"
    case .untouched: "not changed, because not all environments can be."
    }
  }
}

extension ApplyOutcome.Refusal {
  var words: String {
    switch self {
    case .declined: "declined."
    case .unasked:
      "stdin is not a terminal, so nobody can be asked. Use --yes to apply without asking."
    case .notFirst:
      """
      Cloud Manager finds no port forwards here, though the environment exists. If advanced \
      networking was never enabled in it, use --first.
      """
    case .changed: "it changed after it was shown. Run the command again."
    }
  }
}

extension ApplyOutcome.Doubt {
  var words: String {
    switch self {
    case .notReady(let status):
      "the environment is \(status)."
    case .differs: "it reads back differently."
    case .fault(let fault): fault.words
    }
  }
}

extension InfrastructureCreation.Outcome {
  /// The reason to end; nil where there is none.
  func words(_ option: Networking?) -> String? {
    switch self {
    case .ready: nil
    case .stands(let state): state.words(option)
    case .notCreatable(let option): InfrastructureState.missing.words(option)
    case .noSuchRegion(let regions):
      "the program has no such region. It has \(regions.joined(separator: ", "))."
    case .refused(let refusal): "no network infrastructure was created: \(refusal.words)"
    case .unconfirmed(let fault):
      "the network infrastructure was requested, but not confirmed: \(fault.words)"
    }
  }
}
