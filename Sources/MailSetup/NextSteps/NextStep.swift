/// A step for a person to do after the files are saved.
package struct NextStep: Hashable, Sendable {
  /// The step in a few words.
  package var title: String
  /// The purpose of the step.
  package var detail: String
  /// The role that is allowed to do it.
  package var role: String
  package var duration: String?
  /// The way through the pages of a browser, one click or entry after the other.
  package var clicks: [String] = []
  /// Rows to type into a dialog, the heads first; none where there is no dialog.
  package var table: [[String]] = []
  /// The product's own commands for the step.
  package var shortcut: [String] = []
  /// More commands for a shell.
  package var blocks: [CommandBlock] = []
  /// Whether the commands come before the clicks.
  package var beginsWithBlocks = false
  /// The way to see that the step is done.
  package var check: String
  /// Common problems, each with its remedy.
  package var troubles: [String] = []
  /// The pages that tell more.
  package var links: [String] = []

  /// Lines that are pasted into a shell together.
  package struct CommandBlock: Hashable, Sendable {
    /// The sentence before the lines.
    package var use: String
    package var lines: [String]
  }

  /// The lines of all blocks.
  package var commands: [String] { blocks.flatMap(\.lines) }

  /// All of them in their order, after a save of these changes or, without any, of the plan's files;
  /// none without a place to save into.
  package static func all(for plan: Plan, saved: [FileChange] = []) -> [NextStep] {
    guard plan.location != nil else { return [] }
    let program = CloudProgram(plan.settings)
    let senders = Senders(plan)
    let uses = plan.credentialUses
    let changes =
      (saved.isEmpty ? plan.files : saved) + (plan.isSaved ? senders.otherFiles(of: plan) : [])
    let way = plan.networkingWay(of: senders)
    return [preparation(program, senders)]
      + networkingBefore(way, program, plan, senders)
      + senders.settings.flatMap(mailboxSettings).unique
      + senders.oauthLogins.map { consent($0, senders, program) }
      + networkingAfter(way, plan, program, changes)
      + (uses.isEmpty ? [] : [variables(uses, plan, senders, program)])
      + [
        deployment(changes, uses, senders), testMail(senders), localSDK(senders, uses),
        functions(program, way, plan, senders, uses),
      ]
  }
}

/// Whether the steps of advanced networking are known.
enum NetworkingWay {
  /// Mail leaves by HTTPS.
  case notNeeded
  /// Nobody said which option the program has: a command would create or enable one on a guess.
  case unknown
  /// The program has no option, with which no mail leaves.
  case missing
  case option(Networking)
}

extension Plan {
  func networkingWay(of senders: Senders) -> NetworkingWay {
    guard senders.useServer else { return .notNeeded }
    switch settings.networking {
    case nil: return .unknown
    case Networking.none?: return .missing
    case let option?: return .option(option)
    }
  }
}
