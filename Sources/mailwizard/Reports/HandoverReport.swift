import JSONText
import MailSetup

/// The steps that remain, for a ticket, a terminal or a program.
enum HandoverReport {
  static func markdown(_ steps: [NextStep], of plan: Plan) -> String {
    let settings = plan.settings
    let head = """
      # Mail for \(plan.location?.app ?? "")

      AEM sends to \(settings.host) port \(settings.port) through the port forward \
      \(settings.portOrig.map(String.init) ?? ""), from \(settings.from).

      """
    let sections = steps.enumerated().map { index, step in
      "\n## \(index + 1). \(step.title)\n\n\(step.detail)\n" + table(step.table)
        + (step.commands.isEmpty
          ? "" : "\n```shell\n\(step.commands.joined(separator: "\n"))\n```\n")
    }
    return head + sections.joined()
  }

  private static func table(_ rows: [[String]]) -> String {
    guard let heads = rows.first else { return "" }
    let line = { (cells: [String]) in "| \(cells.joined(separator: " | ")) |\n" }
    return "\n" + line(heads) + line(heads.map { _ in "---" }) + rows.dropFirst().map(line).joined()
  }

  static func text(_ steps: [NextStep]) -> String {
    steps.enumerated().map { index, step in
      "\(index + 1)  \(step.title)\n   \(step.detail)\n"
        + StepTable.lines(step.table).map { "     \($0)\n" }.joined()
        + step.commands.map { "     \($0)\n" }.joined()
    }.joined(separator: "\n")
  }

  static func json(_ steps: [NextStep]) -> JSONText {
    let values = steps.map { step in
      JSONValue.object([
        .init(key: "title", value: .string(step.title)),
        .init(key: "detail", value: .string(step.detail)),
        .init(key: "table", value: .array(step.table.map { .array($0.map { .string($0) }) })),
        .init(key: "commands", value: .array(step.commands.map { .string($0) })),
      ])
    }
    return JSONText(.object([.init(key: "steps", value: .array(values))]), indent: 2)
  }
}
