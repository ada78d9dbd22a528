import MailSetup
import Wizard

/// What stays on the screen after a session.
enum Farewell {
  static func text(_ ending: Ending?, _ setup: Setup) -> String {
    if ending == .endOfInput { return "Left without saving: the input ended." }
    guard ending == .saved else { return "Left without saving." }
    let files =
      setup.documents.map { "saved  \($0.path)" }
      + (setup.repeatingCommand.map { ["", "The same without a terminal: \($0)"] } ?? [])
    return (files + ["", "What remains, in this order:", ""]).joined(separator: "\n") + "\n"
      + HandoverReport.text(RemainingStep.all(for: setup))
  }
}
