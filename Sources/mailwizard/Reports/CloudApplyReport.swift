import CloudManager
import JSONText
import MailSetup

/// What an apply did.
struct CloudApplyReport: Report, Sendable {
  let context: CloudContext
  /// Nil where nobody had to look at it.
  var infrastructure: InfrastructureCreation.Outcome?
  /// Why the infrastructure could not be seen to.
  var fault: CloudFault?
  var results: [ApplyResult] = []

  init(context: CloudContext) { self.context = context }

  /// What happened before any environment was looked at, where that was the end.
  private var stop: String? { fault?.words ?? infrastructure.flatMap(\.words) }

  var status: ExitStatus {
    if let fault { return fault.leavesAll ? .files : .findings }
    if let infrastructure, infrastructure != .ready { return infrastructure.status }
    let outcomes = results.map(\.outcome)
    if outcomes.allSatisfy({ $0 == .applied || $0 == .unchanged }) { return .done }
    if outcomes.contains(where: \.isSent) { return .findings }
    return outcomes.contains { if case .failed = $0 { true } else { false } }
      ? .files : outcomes.contains(where: \.isUnasked) ? .usage : .findings
  }

  func output(in format: Format) -> Outgoing {
    switch format {
    case .text: .lines(text)
    case .json:
      .json(
        [
          "program": .string(context.program), "stopped": stop.map { .string($0) } ?? .null,
          "environments": .array(results.map(json)),
        ])
    }
  }

  var text: [Line] { [stop].compactMap(\.self).map { Line($0) } + results.flatMap(lines) }

  private func lines(_ result: ApplyResult) -> [Line] {
    let target = context.target(result.id)
    let back = restoring(result).map { ["The state before is put back with: \($0)"] } ?? []
    // A PUT of empty lists does not disable it.
    let enabled =
      !back.isEmpty && result.proposal?.merge.before.isEnabled == false
      ? ["Advanced networking was not enabled before, and stays enabled then."] : []
    return ["\(target.words): \(result.outcome.words)"] + (back + enabled).map { "  \($0)" }
  }

  private func json(_ result: ApplyResult) -> JSONValue {
    let target = context.target(result.id)
    return [
      "id": .string(result.id), "outcome": .string(result.outcome.word),
      "words": .string(result.outcome.words),
      "former": result.former.map { .string($0) } ?? .null,
      "restore": restoring(result).map { .string($0) } ?? .null,
      "proposal": result.proposal.map { CloudDiffReport.json($0, target) } ?? .null,
    ]
  }

  /// The command that puts the state before the change back.
  private func restoring(_ result: ApplyResult) -> String? {
    guard result.outcome.isSent, let former = result.former else { return nil }
    let api = context.address == .adobe ? "" : " --api \(Shell.quote(context.address.description))"
    return """
      mailwizard cloud apply --restore \(Shell.quote(former)) --program \(context.program) \
      --environment \(result.id)\(api)
      """
  }
}

extension ApplyOutcome {
  fileprivate var isUnasked: Bool { self == .refused(.unasked) || self == .refused(.notFirst) }

  fileprivate var word: String {
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

  fileprivate var words: String {
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
  fileprivate var words: String {
    switch self {
    case .declined: "declined."
    case .unasked:
      "stdin is not a terminal, so nobody can be asked. Use --yes to apply without asking."
    case .notFirst:
      """
      Cloud Manager finds no port forwards here, though the environment exists. If advanced \
      networking was never enabled in it, use --first.
      """
    case .changed: "it changed after it was shown. Look at it again."
    }
  }
}

extension ApplyOutcome.Doubt {
  fileprivate var words: String {
    switch self {
    case .notReady(let status):
      "the environment is \(status). Look again with mailwizard cloud status."
    case .differs: "it reads back differently. Look at it with mailwizard cloud diff."
    case .fault(let fault): fault.words
    }
  }
}

extension InfrastructureCreation.Outcome {
  /// The reason to end; nil where there is none.
  fileprivate var words: String? {
    switch self {
    case .ready: nil
    case .stands(let state): state.words
    case .notCreatable(nil):
      "which option? No file of the project says it; run mailwizard generate --networking first."
    case .notCreatable(let option?):
      """
      \(option.rawValue) is not created from here: a VPN needs a gateway, an address space and a \
      shared key. Create it in Cloud Manager, Environments, Network Infrastructures.
      """
    case .noSuchRegion(let regions):
      "the program has no such region. It has \(regions.joined(separator: ", "))."
    case .refused(let refusal): "no network infrastructure was created: \(refusal.words)"
    case .unconfirmed(let fault):
      "the network infrastructure was asked for, but not confirmed: \(fault.words)"
    }
  }

  fileprivate var status: ExitStatus {
    switch self {
    case .ready: .done
    case .noSuchRegion, .refused(.unasked), .refused(.notFirst): .usage
    case .stands, .notCreatable, .refused(.declined), .refused(.changed), .unconfirmed: .findings
    }
  }
}
