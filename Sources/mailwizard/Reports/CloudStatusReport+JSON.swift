import CloudManager
import JSONText
import MailSetup

extension CloudStatusReport {
  var json: JSONValue {
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
