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

  func output(in format: Format) -> Outgoing {
    switch format {
    case .markdown: .markdown(head + steps.enumerated().flatMap { section($0 + 1, $1) })
    case .text: .lines(plan.project.lineOfRoot + lines)
    case .json:
      .json(["root": .string(plan.project.root), "steps": .array(steps.map(json))])
    }
  }

  var lines: [Line] {
    Array(steps.enumerated().map { lines($0 + 1, $1) }.joined(separator: [""]))
  }

  private var head: [MarkdownBlock] {
    let settings = plan.settings
    let way =
      settings.usesServer
      ? """
      to \(settings.host) port \(settings.port) through the port forward \
      \(settings.portOrig.map(String.init) ?? "")
      """ : "through Microsoft Graph"
    let root = plan.project.inRoot.isEmpty ? "" : " Run the commands\(plan.project.inRoot)."
    return [
      .heading(1, "Mail for \(plan.location?.app ?? "")"),
      .paragraph("AEM sends \(way), from \(settings.from).\(root)"),
    ]
  }

  private func section(_ number: Int, _ step: NextStep) -> [MarkdownBlock] {
    [.heading(2, "\(number). \(step.title)"), .paragraph(step.detail)]
      + (step.table.isEmpty ? [] : [.table(step.table)])
      + (step.commands.isEmpty ? [] : [.code("shell", step.commands)])
  }

  private func lines(_ number: Int, _ step: NextStep) -> [Line] {
    ["\(number)  \(step.title)", "   \(step.detail)"]
      + (StepTable.lines(step.table) + step.commands).map { "     \($0)" }
  }

  private func json(_ step: NextStep) -> JSONValue {
    [
      "title": .string(step.title), "detail": .string(step.detail),
      "table": .array(step.table.map { .array($0.map { .string($0) }) }),
      "commands": .array(step.commands.map { .string($0) }),
    ]
  }
}
