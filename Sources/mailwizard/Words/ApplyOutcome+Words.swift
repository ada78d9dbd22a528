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
    case .untouched: "not changed: mailwizard stopped at another environment."
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
    case .differs(let missing, let others): Self.words(missing, others)
    case .fault(let fault): fault.words
    }
  }

  private static func words(_ missing: NetworkingState, _ others: NetworkingState) -> String {
    let list = { (state: NetworkingState) in
      (state.forwards.map(\.forward.words) + state.nonProxyHosts).joined(separator: ", ")
    }
    let parts = [
      list(missing).isEmpty ? nil : "It lacks \(list(missing)).",
      list(others).isEmpty ? nil : "It has \(list(others)), which was not sent.",
      others.isEnabled ? nil : "Advanced networking is not enabled.",
    ]
    let hasLists = !list(missing).isEmpty || !list(others).isEmpty
    return
      (["it reads back differently."] + parts.compactMap(\.self)
      + (hasLists ? ["Someone else may have changed it at the same time."] : []))
      .joined(separator: " ")
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
