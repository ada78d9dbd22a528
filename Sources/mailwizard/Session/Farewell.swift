import MailSetup
import Screen
import Wizard
import Workspace

/// The lines that stay on the screen after a session: ten at most.
enum Farewell {
  private static let most = 10

  static func lines(
    _ ending: Ending?, _ plan: Plan, saved: [FileChange], isUnsaved: Bool, keepsDraft: Bool,
    namesFolder: Bool,
    columns: Int = Output.columns, hasLinks: Bool = Output.takesLinks
  ) -> [Line] {
    guard ending == .saved else {
      if !isUnsaved, ending != .endOfInput { return [] }
      let draft = keepsDraft ? " Your answers are kept." : ""
      let reason = ending == .endOfInput ? ": the input ended." : "."
      let command =
        keepsDraft && namesFolder ? ["To continue: mailwizard\(plan.project.argument)"] : []
      return (Outgoing.wrapped("Left without saving\(reason)\(draft)", to: columns) + command)
        .map { Line($0) }
    }
    let steps = NextStep.summary(of: plan).enumerated().flatMap { index, text in
      Outgoing.wrapped(text, to: columns - 3).enumerated().map { line, text in
        "\(line == 0 ? "\(index + 1)." : "  ") \(text)"
      }
    }
    let rest =
      "Every click and command: mailwizard handover\(namesFolder ? plan.project.argument : "")"
    let verbs = saved.map { $0.kind == .remove ? "removed" : "saved" }
    // A terminal folds a path or a command that is wider than it.
    let height = { (width: Int) in (width + columns - 1) / columns }
    let filesHeight = zip(verbs, saved).reduce(0) { sum, file in
      sum + height(file.0.columns + 2 + file.1.path.columns)
    }
    let room = most - steps.count - height(rest.columns)
    let files = zip(verbs, saved).map { verb, file -> Line in
      let isLinked = hasLinks && file.kind != .remove
      let target = isLinked ? "\(plan.project.root)/\(file.path)" : nil
      return "\(verb)  \(file.path, linkTo: target)"
    }
    let heads = filesHeight <= room ? files : ["saved  \(saved.count) files"]
    return Array((heads + (steps + [rest]).map { Line($0) }).prefix(most))
  }
}
