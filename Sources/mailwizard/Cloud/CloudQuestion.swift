import CloudManager
import MailSetup
import Platform

/// Asks before Cloud Manager is changed.
struct CloudQuestion: Sendable {
  /// Whether the command line answers yes.
  let isAnswered: Bool
  /// Whether it says that nothing was ever enabled in an environment that the API does not find.
  let isFirst: Bool

  /// Returns if somebody agrees to all proposals.
  func ask(_ proposals: [Proposal], _ context: CloudContext) throws(ApplyOutcome.Refusal) {
    for proposal in proposals where !proposal.isFound && !isFirst {
      guard isTerminal, !isAnswered else { throw .notFirst }
      try ask(
        """
        Cloud Manager finds no port forwards for \(context.target(proposal.id).words), though the \
        environment exists. Was advanced networking never enabled there?
        """)
    }
    if isAnswered { return }
    let names = proposals.filter(\.merge.isChange).map { context.target($0.id).words }
    try ask("Change \(names.joined(separator: ", "))?")
  }

  func askToCreate(_ option: Networking, in region: String) throws(ApplyOutcome.Refusal) {
    if isAnswered { return }
    try ask("Create the program's network infrastructure, \(option.rawValue) in \(region)?")
  }

  private var isTerminal: Bool { isatty(STDIN_FILENO) == 1 }

  private func ask(_ question: String) throws(ApplyOutcome.Refusal) {
    guard isTerminal else { throw .unasked }
    guard Confirmation.isGiven(to: question) else { throw .declined }
  }
}
