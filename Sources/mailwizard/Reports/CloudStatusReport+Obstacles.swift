import CloudManager
import MailSetup

extension CloudStatusReport {
  /// An obstacle to mail.
  struct Obstacle {
    let words: String
    /// Nil where it is in the way in all environments.
    var environment: String?
    /// The command that removes it; nil where a person has to do something else.
    var command: String?
  }

  /// The obstacles to mail, in the order in which to remove them.
  var obstacles: [Obstacle] {
    let project = errors.map {
      Obstacle(words: "The project: \(FindingLine.reason($0, in: plan.project))")
    }
    let option = plan.settings.networking
    let program = infrastructureObstacle.map { state in
      Obstacle(
        words: state.words(option),
        command: state.cure(
          option, in: productionRegion, for: context.targets.map(\.id), context.command))
    }
    return project + [program].compactMap(\.self)
      + entries.flatMap { entry -> [Obstacle] in
        guard case .success(let survey) = entry.result else { return [] }
        return survey.obstacles.map {
          Obstacle(
            words: "\(entry.target.words): \($0.words)", environment: entry.target.id,
            command: survey.cure(of: $0, context.command))
        }
      }
  }

  /// The region of the production environment, in which the network infrastructure has to be.
  private var productionRegion: String? {
    entries.compactMap { try? $0.result.get().environment }.first { $0.type == "prod" }?.region
  }

  private var infrastructureObstacle: InfrastructureState? {
    guard plan.sendsThroughServer, case .success(let all) = infrastructures else { return nil }
    let state = InfrastructureState(all, for: plan.settings.networking)
    return state == .ready ? nil : state
  }

  /// Whether the project and the program allow an apply.
  var isReadyToApply: Bool {
    guard errors.isEmpty, case .success = infrastructures else { return false }
    return infrastructureObstacle == nil
  }

  /// The commands that the text names, each in a line of its own.
  var commands: [String] {
    obstacles.compactMap(\.command)
      + entries.compactMap { entry in
        (try? entry.result.get())?.merge.flatMap { removing($0, entry.target) }
      }
  }

  private func removing(_ merge: ForwardsMerge, _ target: CloudTarget) -> String? {
    merge.hasFormer ? context.removing(target) : nil
  }
}
