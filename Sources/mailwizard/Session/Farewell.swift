import MailSetup
import Wizard
import Workspace

/// What stays on the screen after a session.
enum Farewell {
  static func text(_ ending: Ending?, _ plan: Plan, keepsDraft: Bool) -> String {
    guard ending == .saved else {
      return "Left without saving\(ending == .endOfInput ? ": the input ended." : ".")"
        + (keepsDraft ? " The answers are kept: the next session here offers them." : "")
    }
    let files =
      plan.files.map { "saved  \($0.path)" }
      + (plan.repeatingCommand.map {
        ["", "The same without a terminal\(place(of: plan.project)): \($0)"]
      } ?? [])
    return (files + ["", "What remains, in this order:", ""]).joined(separator: "\n") + "\n"
      + HandoverReport(plan).text(in: .text)
  }

  /// Where the paths hold, unless one stands there.
  private static func place(of project: Project) -> String {
    (try? FileSystem.resolve(".")) == project.root ? "" : ", in \(project.root)"
  }
}
