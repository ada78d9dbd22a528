import CloudManager
import MailSetup

/// An apply with all that it tells, asks and keeps.
struct ApplyWork: Sendable {
  let context: CloudContext
  let dialogue: ApplyDialogue
  /// The seconds to wait for Cloud Manager.
  let limit: Int
  /// The region in which to create a network infrastructure.
  let region: String?

  func run(_ source: ApplySource) async -> CloudApplyReport {
    var report = CloudApplyReport(context: context)
    if case .project = source {
      do throws(CloudFault) {
        report.infrastructure = try await creation.run(
          option: context.plan?.settings.networking, creatingIn: region)
      } catch {
        report.fault = error
      }
      guard report.infrastructure == .ready else { return report }
    }
    let apply = ForwardsApply(context.client, source, limit: limit, surroundings: surroundings)
    report.results = await apply.run(context.targets.map(\.id)) { dialogue.show($0) }
    return report
  }

  private var creation: InfrastructureCreation {
    InfrastructureCreation(
      context.client, limit: limit, progress: { tell($0) },
      confirm: { (option, region) throws(ApplyOutcome.Refusal) in
        try dialogue.askToCreate(option, region)
      })
  }

  private var surroundings: ForwardsApply.Surroundings {
    ForwardsApply.Surroundings(
      own: { context.memory.own($0) },
      keep: { (id, state) throws(CloudFault) in try context.memory.keep(id, state) },
      remember: { (id, own) throws(CloudFault) in try context.memory.remember(id, own) },
      confirm: { (proposals) throws(ApplyOutcome.Refusal) in try dialogue.ask(proposals) },
      progress: { tell($0) })
  }

  private func tell(_ progress: ApplyProgress) { dialogue.tell(progress.words(context)) }
}

extension ApplyProgress {
  fileprivate func words(_ context: CloudContext) -> String {
    switch self {
    case .waiting(let id, let status, let seconds):
      "\(context.target(id).words) is \(status)\(Self.time(seconds))"
    case .waitingForInfrastructure(let status, let seconds):
      "the network infrastructure is \(status)\(Self.time(seconds))"
    case .sending(let id, let former):
      "\(context.target(id).words): sending the whole list; the state before is in \(former)"
    case .startingOver(let id):
      "\(context.target(id).words) was changed by someone else in the meantime: starting over"
    }
  }

  private static func time(_ seconds: Int) -> String {
    seconds < 1 ? "" : seconds < 60 ? ", \(seconds) s" : ", \(seconds / 60) min \(seconds % 60) s"
  }
}
