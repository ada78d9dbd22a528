import MailSetup
import Wizard
import Workspace

/// The text that stays on the screen after a session.
enum Farewell {
  static func text(
    _ ending: Ending?, _ plan: Plan, saved: [FileChange], keepsDraft: Bool
  ) -> String {
    guard ending == .saved else {
      return "Left without saving\(ending == .endOfInput ? ": the input ended." : ".")"
        + (keepsDraft ? " The answers are kept: the next session here offers them." : "")
    }
    let files = saved.map { "\($0.kind == .remove ? "removed" : "saved")  \($0.path)\n" }.joined()
    let again = plan.repeatingCommand.map {
      "The same without a terminal\(place(of: plan.project)): \($0)\n"
    }
    let steps =
      "What remains, in this order:\n\n" + HandoverReport(plan, saved: saved).text(in: .text)
    return [files, again ?? "", steps].filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// Names the folder that the paths start from, unless it is the working folder.
  private static func place(of project: Project) -> String {
    (try? FileSystem.resolve(".")) == project.root ? "" : ", in \(project.root)"
  }
}
