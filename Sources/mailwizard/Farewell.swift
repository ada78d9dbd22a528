import MailSetup
import Wizard

/// What stays on the screen after a session.
enum Farewell {
  static func text(_ ending: Ending?, _ setup: Setup) -> String {
    guard ending == .saved else { return "Left without saving." }
    let files = setup.documents.map { "saved  \($0.path)" }
    return (files + ["", "What remains, in this order:", ""]).joined(separator: "\n") + "\n"
      + HandoverReport.text(RemainingStep.all(for: setup))
  }
}
