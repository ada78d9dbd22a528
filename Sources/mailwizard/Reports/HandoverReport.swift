import ArgumentParser
import JSONText
import MailSetup

/// The next steps, for a ticket, a terminal or a program.
struct HandoverReport: Report {
  private let plan: Plan
  private let steps: [NextStep]

  init(_ plan: Plan, saved: [FileChange] = []) {
    self.plan = plan
    steps = NextStep.all(for: plan, saved: saved)
  }

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case markdown, text, json
  }

  func text(in format: Format) -> String {
    switch format {
    case .markdown: head + steps.enumerated().map { section($0 + 1, $1) }.joined()
    case .text: steps.enumerated().map { text($0 + 1, $1) }.joined(separator: "\n")
    case .json: (["steps": .array(steps.map(json))] as JSONValue).document
    }
  }

  private var head: String {
    let settings = plan.settings
    return """
      # Mail for \(plan.location?.app ?? "")

      AEM sends to \(settings.host) port \(settings.port) through the port forward \
      \(settings.portOrig.map(String.init) ?? ""), from \(settings.from).

      """
  }

  private func section(_ number: Int, _ step: NextStep) -> String {
    "\n## \(number). \(step.title)\n\n\(step.detail)\n" + table(step.table)
      + (step.commands.isEmpty
        ? "" : "\n```shell\n\(step.commands.joined(separator: "\n"))\n```\n")
  }

  private func table(_ rows: [[String]]) -> String {
    guard let heads = rows.first else { return "" }
    let line = { (cells: [String]) in "| \(cells.joined(separator: " | ")) |\n" }
    return "\n" + line(heads) + line(heads.map { _ in "---" }) + rows.dropFirst().map(line).joined()
  }

  private func text(_ number: Int, _ step: NextStep) -> String {
    "\(number)  \(step.title)\n   \(step.detail)\n"
      + (StepTable.lines(step.table) + step.commands).map { "     \($0)\n" }.joined()
  }

  private func json(_ step: NextStep) -> JSONValue {
    [
      "title": .string(step.title), "detail": .string(step.detail),
      "table": .array(step.table.map { .array($0.map { .string($0) }) }),
      "commands": .array(step.commands.map { .string($0) }),
    ]
  }
}
