import CloudManager
import MailSetup

/// The state of Cloud Manager beside the project's files, and the obstacles to mail.
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

  func output(in format: Format) -> Outgoing {
    switch format {
    case .text: .lines(text)
    case .json: .json(json)
    }
  }

  private var text: [Line] { details(isStatus: true) + summary }

  /// The obstacles to mail, then the whole state as an apply would change it.
  var page: [Line] { summary + [""] + details(isStatus: false) }

  private var summary: [Line] {
    let obstacles = obstacles
    let rest: [Line] = faults.isEmpty ? [] : ["Not everything could be read."]
    return obstacles.isEmpty
      ? faults.isEmpty ? ["Nothing stands in the way of mail."] : rest
      : ["What stands in the way, in this order:"]
        + obstacles.indices.flatMap { index -> [Line] in
          let command = obstacles[index].command
          // Several obstacles in a row may be removed by one command.
          let isSaidBelow = obstacles.dropFirst(index + 1).first?.command == command
          let place = isSaidBelow ? nil : command.map { Line("     \($0)") }
          return ["  \(index + 1)  \(obstacles[index].words)"] + [place].compactMap(\.self)
        } + rest
  }

  private func details(isStatus: Bool) -> [Line] {
    programLines + [""]
      + entries.flatMap { environmentLines($0.target, $0.result, isStatus: isStatus) + [""] }
  }

  private var programLines: [Line] {
    let graph: [Line] =
      plan.sendsThroughServer
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
