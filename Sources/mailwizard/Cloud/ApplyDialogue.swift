import CloudManager
import MailSetup

/// The questions and messages of an apply.
struct ApplyDialogue: Sendable {
  let show: @Sendable ([Proposal]) -> Void
  /// Returns if somebody agrees to all of the proposals.
  let ask: @Sendable ([Proposal]) throws(ApplyOutcome.Refusal) -> Void
  let askToCreate: @Sendable (Networking, String) throws(ApplyOutcome.Refusal) -> Void
  let tell: @Sendable (String) -> Void

  /// Shows and asks on the terminal.
  /// - Parameter isQuiet: Whether standard output is for a program, so that proposals go to standard
  ///   error.
  static func terminal(
    _ context: CloudContext, _ question: CloudQuestion, isQuiet: Bool
  ) -> ApplyDialogue {
    let show = { @Sendable (proposals: [Proposal]) in
      let lines = proposals.map { CloudDiffReport.lines($0, context.target($0.id), context) }
      let outgoing = Outgoing.lines(Array(lines.joined(separator: [""])))
      if isQuiet {
        Output.note(outgoing)
      } else {
        Output.tell(outgoing, done: "Nothing was sent yet.")
      }
    }
    return ApplyDialogue(
      show: show,
      ask: { (proposals) throws(ApplyOutcome.Refusal) in
        show(proposals)
        try question.ask(proposals, context)
      },
      askToCreate: { (option, region) throws(ApplyOutcome.Refusal) in
        try question.askToCreate(option, in: region)
      },
      tell: { Output.note(.lines([Line($0)])) })
  }
}
