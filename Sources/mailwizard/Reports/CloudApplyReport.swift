import CloudManager
import JSONText
import MailSetup

/// The outcome of an apply, environment by environment.
struct CloudApplyReport: Report, Sendable {
  let context: CloudContext
  /// Nil if there was no reason to look at it.
  var infrastructure: InfrastructureCreation.Outcome?
  /// The reason why the infrastructure could not be looked at.
  var fault: CloudFault?
  var results: [ApplyResult] = []

  init(context: CloudContext) { self.context = context }

  /// The reason why the apply ended before it looked at an environment; nil if it went on.
  private var stop: String? {
    fault?.words ?? infrastructure.flatMap { $0.words(context.plan?.settings.networking) }
  }

  /// The command that continues after such an end.
  private var cure: String? {
    guard case .stands(let state)? = infrastructure else { return nil }
    return state.cure(
      context.plan?.settings.networking, in: nil, for: context.targets.map(\.id), context.command)
  }

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
          "command": cure.map { .string($0) } ?? .null,
          "environments": .array(results.map(json)),
        ])
    }
  }

  var text: [Line] {
    [stop, cure].compactMap(\.self).map { Line($0) } + results.flatMap(lines)
  }

  /// The commands that the text names, each in a line of its own.
  var commands: [String] {
    [cure].compactMap(\.self) + results.flatMap { [looking($0), restoring($0)].compactMap(\.self) }
  }

  private func lines(_ result: ApplyResult) -> [Line] {
    let target = context.target(result.id)
    let look = looking(result).map { ["Look at it again:", "   \($0)"] } ?? []
    let back = restoring(result).map { ["To put the state before back:", "   \($0)"] } ?? []
    // A PUT of empty lists does not disable it.
    let enabled =
      !back.isEmpty && result.proposal?.merge.before.isEnabled == false
      ? ["Advanced networking was not enabled before; it stays enabled."] : []
    return ["\(target.words): \(result.outcome.words)"] + (look + back + enabled).map { "  \($0)" }
  }

  private func json(_ result: ApplyResult) -> JSONValue {
    let target = context.target(result.id)
    return [
      "id": .string(result.id), "outcome": .string(result.outcome.word),
      "words": .string(result.outcome.words),
      "former": result.former.map { .string($0) } ?? .null,
      "restore": restoring(result).map { .string($0) } ?? .null,
      "command": looking(result).map { .string($0) } ?? .null,
      "proposal": result.proposal.map { CloudDiffReport.json($0, target) } ?? .null,
    ]
  }

  /// The command that puts the state before the change back.
  private func restoring(_ result: ApplyResult) -> String? {
    guard result.outcome.isSent, let former = result.former else { return nil }
    var command = context.command
    // The state is put back even where the project, which records the program, is gone.
    command.program = context.program
    return command.line("apply", for: [result.id], ["--restore \(Shell.quote(former))"])
  }

  /// The command that shows what became of a change that is not confirmed.
  private func looking(_ result: ApplyResult) -> String? {
    guard case .unconfirmed(let doubt) = result.outcome else { return nil }
    if case .differs = doubt { return context.command.line("diff", for: [result.id]) }
    return context.command.line("status", for: [result.id])
  }
}

extension ApplyOutcome {
  fileprivate var isUnasked: Bool { self == .refused(.unasked) || self == .refused(.notFirst) }
}

extension InfrastructureCreation.Outcome {
  fileprivate var status: ExitStatus {
    switch self {
    case .ready: .done
    case .noSuchRegion, .refused(.unasked), .refused(.notFirst): .usage
    case .stands, .notCreatable, .refused(.declined), .refused(.changed), .unconfirmed: .findings
    }
  }
}
