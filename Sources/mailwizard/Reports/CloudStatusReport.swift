import CloudManager
import JSONText
import MailSetup

/// What Cloud Manager has beside the project, and what stands in the way of mail.
struct CloudStatusReport: Report {
  let context: CloudContext
  let plan: Plan
  let errors: [Finding]
  let infrastructures: Result<[NetworkInfrastructure], CloudFault>
  let entries: [(target: CloudTarget, result: Result<EnvironmentSurvey, CloudFault>)]

  var faults: [CloudFault] {
    let failures = entries.compactMap { entry -> CloudFault? in
      if case .failure(let fault) = entry.result { fault } else { nil }
    }
    if case .failure(let fault) = infrastructures { return [fault] + failures }
    return failures
  }

  /// All that stands in the way, in the order in which it is to be removed.
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

  /// Something in the way of mail.
  struct Obstacle {
    let words: String
    /// Nil where it is in the way in all environments.
    var environment: String?
    /// The command that removes it; nil where a person has to do something else.
    var command: String?
  }

  /// The region that a network infrastructure has to be in first.
  private var productionRegion: String? {
    entries.compactMap { try? $0.result.get().environment }.first { $0.type == "prod" }?.region
  }

  private var infrastructureObstacle: InfrastructureState? {
    guard plan.settings.usesServer, case .success(let all) = infrastructures else { return nil }
    let state = InfrastructureState(all, for: plan.settings.networking)
    return state == .ready ? nil : state
  }

  /// Whether the project and the program allow an apply.
  var isReadyToApply: Bool {
    guard errors.isEmpty, case .success = infrastructures else { return false }
    return infrastructureObstacle == nil
  }

  func output(in format: Format) -> Outgoing {
    switch format {
    case .text: .lines(text)
    case .json: .json(json)
    }
  }

  // MARK: Text

  private var text: [Line] { details(isStatus: true) + summary }

  /// What stands in the way, then all that there is, as an apply would change it.
  var page: [Line] { summary + [""] + details(isStatus: false) }

  private var summary: [Line] {
    let obstacles = obstacles
    return obstacles.isEmpty
      ? [faults.isEmpty ? "Nothing stands in the way of mail." : "Not everything could be read."]
      : ["What stands in the way, in this order:"]
        + obstacles.indices.flatMap { index -> [Line] in
          let command = obstacles[index].command
          // Several obstacles in a row may be removed by one command.
          let isSaidBelow = obstacles.dropFirst(index + 1).first?.command == command
          let place = isSaidBelow ? nil : command.map { Line("     \($0)") }
          return ["  \(index + 1)  \(obstacles[index].words)"] + [place].compactMap(\.self)
        }
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

  private func details(isStatus: Bool) -> [Line] {
    programLines + [""]
      + entries.flatMap { environmentLines($0.target, $0.result, isStatus: isStatus) + [""] }
  }

  private var programLines: [Line] {
    let graph: [Line] =
      plan.settings.usesServer
      ? []
      : [
        "  Mail leaves through Microsoft Graph, which needs neither advanced networking nor a forward."
      ]
    let recorded =
      plan.settings.networking.map { "the project has \($0.rawValue)" }
      ?? "no file of the project says which option the program has"
    let lines: [Line] =
      switch infrastructures {
      case .failure(let fault): ["  \(fault.words)"]
      case .success([]): ["  Network infrastructure: none (\(recorded))"]
      case .success(let all):
        all.map { "  Network infrastructure: \($0.kind.rawValue) in \($0.region), \($0.status)" }
          + ["  \(recorded.first?.uppercased() ?? "")\(String(recorded.dropFirst()))"]
      }
    return ["Program \(context.program)"] + lines + graph
  }

  private func environmentLines(
    _ target: CloudTarget, _ result: Result<EnvironmentSurvey, CloudFault>, isStatus: Bool
  ) -> [Line] {
    guard case .success(let survey) = result else {
      if case .failure(let fault) = result { return ["\(target.words)", "  \(fault.words)"] }
      return []
    }
    let environment = survey.environment
    let own = [environment.name, environment.type, environment.region].compactMap(\.self)
    let networking =
      survey.networking.map { $0.isEnabled ? "enabled" : "not enabled" }
      ?? "not found, perhaps because nothing was ever enabled"
    return [
      "\(target.words): \(own.joined(separator: ", ")), \(environment.status)",
      "  Advanced networking: \(networking)",
    ]
      + (survey.merge.map {
        ForwardsTable($0, isStatus: isStatus).lines + context.linesOfFormer($0, target)
      } ?? []) + variableLines(survey)
  }

  private func variableLines(_ survey: EnvironmentSurvey) -> [Line] {
    let read = survey.variables.map { variable in
      [
        variable.credential.name, variable.credential.kind.title, variable.words,
      ]
    }
    let others = survey.otherVariables.map {
      [
        $0.name, $0.kind.title, "not read for mail\($0.service.map { ", \($0) alone" } ?? "")",
      ]
    }
    guard !(read + others).isEmpty else { return ["  Variables: none"] }
    return ["  Variables:"]
      + StepTable.lines([["name", "type", ""]] + read + others).map { Line("    \($0)") }
  }

  // MARK: JSON

  private var json: JSONValue {
    let all: [NetworkInfrastructure] = (try? infrastructures.get()) ?? []
    return .object([
      ("root", .string(plan.project.root)), ("program", .string(context.program)),
      ("transport", .string(plan.settings.transport.rawValue)),
      ("networking", plan.settings.networking.map { .string($0.rawValue) } ?? .null),
      (
        "infrastructures",
        .array(
          all.map {
            [
              "kind": .string($0.kind.rawValue), "region": .string($0.region),
              "status": .string($0.status),
            ]
          })
      ),
      ("environments", .array(entries.map { json($0.target, $0.result) })),
      (
        "obstacles",
        .array(
          obstacles.map {
            [
              "words": .string($0.words),
              "environment": $0.environment.map { .string($0) } ?? .null,
              "command": $0.command.map { .string($0) } ?? .null,
            ]
          })
      ),
      ("errors", .array(faults.map { .string($0.words) })),
    ])
  }

  private func json(
    _ target: CloudTarget, _ result: Result<EnvironmentSurvey, CloudFault>
  ) -> JSONValue {
    let survey = try? result.get()
    let text = { (text: String?) in text.map { JSONValue.string($0) } ?? .null }
    let variables = survey?.variables.map { variable -> JSONValue in
      [
        "name": .string(variable.credential.name),
        "type": .string(variable.credential.kind.type),
        "state": .string(variable.verdict.rawValue),
        "services": .array(variable.found.map { $0.service.map { .string($0) } ?? "all" }),
      ]
    }
    let others = survey?.otherVariables.map { variable -> JSONValue in
      ["name": .string(variable.name), "type": .string(variable.kind.type)]
    }
    var fault: CloudFault?
    if case .failure(let error) = result { fault = error }
    return .object(
      [
        ("id", .string(target.id)), ("name", text(survey?.environment.name)),
        ("type", text(survey?.environment.type)), ("region", text(survey?.environment.region)),
        ("status", text(survey?.environment.status)),
        ("isEnabled", survey?.networking.map { .bool($0.isEnabled) } ?? .null),
      ] + ForwardsTable.json(survey?.merge) + [
        ("variables", variables.map { .array($0) } ?? .null),
        ("otherVariables", others.map { .array($0) } ?? .null), ("error", text(fault?.words)),
      ])
  }
}

extension VariableState {
  fileprivate var words: String {
    switch verdict {
    case .missing: "missing"
    case .wrongType:
      "of the wrong type: it is a \(found.first?.kind.title ?? "") in Cloud Manager"
    case .present:
      found.contains { $0.service == nil }
        ? "present" : "present for \(found.compactMap(\.service).joined(separator: ", ")) alone"
    }
  }
}
