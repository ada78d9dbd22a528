import MailSetup
import Screen
import Wizard
import Workspace

/// The lines that stay on the screen after a session: ten at most.
enum Farewell {
  private static let most = 10

  static func lines(
    _ ending: Ending?, _ plan: Plan, saved: [FileChange], isUnsaved: Bool, keepsDraft: Bool,
    columns: Int = Output.columns
  ) -> [Line] {
    guard ending == .saved else {
      if !isUnsaved, ending != .endOfInput { return [] }
      let draft = keepsDraft ? " The answers are kept: the next session here offers them." : ""
      return ["Left without saving\(ending == .endOfInput ? ": the input ended." : ".")\(draft)"]
    }
    let steps = NextStep.summary(of: plan).enumerated().flatMap { index, text in
      text.wrapped(to: columns - 3).enumerated().map { line, text in
        "\(line == 0 ? "\(index + 1)." : "  ") \(text)"
      }
    }
    let rest = "Every click and command: mailwizard handover\(plan.project.inRoot)"
      .wrapped(to: columns)
    let files = saved.map { "\($0.kind == .remove ? "removed" : "saved")  \($0.path)" }
    // A terminal folds a path that is wider than it.
    let height = files.reduce(0) { $0 + ($1.columns + columns - 1) / columns }
    let room = most - steps.count - rest.count
    let heads = height <= room ? files : ["saved  \(files.count) files"]
    return (heads + steps + rest).prefix(most).map { Line($0) }
  }
}
