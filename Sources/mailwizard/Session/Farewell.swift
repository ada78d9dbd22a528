import MailSetup
import Wizard
import Workspace

/// The lines that stay on the screen after a session.
enum Farewell {
  static func lines(
    _ ending: Ending?, _ plan: Plan, saved: [FileChange], isUnsaved: Bool, keepsDraft: Bool
  ) -> [Line] {
    guard ending == .saved else {
      if !isUnsaved, ending != .endOfInput { return [] }
      let draft = keepsDraft ? " The answers are kept: the next session here offers them." : ""
      return ["Left without saving\(ending == .endOfInput ? ": the input ended." : ".")\(draft)"]
    }
    let files = saved.map { file -> Line in
      "\(file.kind == .remove ? "removed" : "saved")  \(file.path)"
    }
    let again = plan.repeatingCommand.map { command -> Line in
      "The same without a terminal\(plan.project.inRoot): \(command)"
    }
    let steps =
      ["What remains, in this order:", ""] + HandoverReport(plan, saved: saved).lines + [""]
    return Array(
      [files, [again].compactMap(\.self), steps].filter { !$0.isEmpty }.joined(separator: [""]))
  }
}
