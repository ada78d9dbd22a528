import CloudManager
import MailSetup
import Wizard

/// Cloud Manager for a session, with the credentials of the environment.
struct CloudDesk: Sendable {
  private let command: CloudCommand
  /// The credentials are taken when the session starts, so that no program that it runs inherits
  /// them.
  private let credentials: Result<CloudCredentials, CloudFailure>

  /// The seconds to wait for Cloud Manager.
  private static let limit = 3600

  init(_ command: CloudCommand) {
    self.command = command
    do throws(CloudFailure) {
      credentials = .success(try CloudCredentials.ofEnvironment())
    } catch {
      credentials = .failure(error)
    }
  }

  /// Compares Cloud Manager with the files of a plan, and shows the changes that an apply would
  /// make.
  func look(_ plan: Plan, tell: @Sendable (String) -> Void) async -> CloudReport {
    do {
      let errors = plan.errorsOnDisk
      let body = errors.isEmpty ? try plan.forwardsToCarry() : nil
      let context = try CloudContext(plan, command, credentials.get())
      let report = await context.survey(plan, body, errors: errors) { target in
        tell("Asking Cloud Manager about \(target.words).")
      }
      return CloudReport(
        lines: Self.text(report.page), commands: report.commands, changes: report.changes)
    } catch {
      return self.report(of: error)
    }
  }

  /// Changes environments as it was shown, and tells what became of them.
  func apply(
    _ changes: [CloudChange], _ plan: Plan, tell: @escaping @Sendable (String) -> Void
  ) async -> CloudReport {
    do {
      guard let body = try plan.forwardsToCarry() else { return CloudReport(lines: []) }
      let context = try CloudContext(
        plan, only: changes.map(\.id), command, credentials.get())
      let dialogue = ApplyDialogue(
        show: { _ in },
        ask: { (proposals) throws(ApplyOutcome.Refusal) in
          for proposal in proposals where proposal.merge.isChange {
            guard changes.contains(CloudChange(proposal, context)) else {
              throw .changed
            }
          }
        }, askToCreate: { (_, _) throws(ApplyOutcome.Refusal) in throw .declined }, tell: tell)
      let work = ApplyWork(context: context, dialogue: dialogue, limit: Self.limit, region: nil)
      let report = await work.run(.project(body, removingFormer: false))
      return CloudReport(lines: Self.text(report.text), commands: report.commands)
    } catch {
      return self.report(of: error)
    }
  }

  private func report(of error: any Error) -> CloudReport {
    let words = Line.all(of: (error as? any WordedError)?.words ?? "\(error)")
    // A session asks for no secrets; the command does.
    guard case CloudFailure.notInEnvironment? = error as? CloudFailure else {
      return CloudReport(lines: Self.text(words))
    }
    let status = command.line("status")
    return CloudReport(
      lines: Self.text(words + ["", "Or leave, and run this, which asks for what is missing:"])
        + ["   \(status)"], commands: [status])
  }

  /// The lines without secrets.
  fileprivate static func text(_ lines: [Line]) -> [String] {
    Outgoing.lines(lines).text.split(separator: "\n", omittingEmptySubsequences: false)
      .dropLast().map(String.init)
  }
}

extension CloudStatusReport {
  /// The environments that an apply would change; none if an obstacle comes first.
  fileprivate var changes: [CloudChange] {
    guard isReadyToApply else { return [] }
    return entries.compactMap { entry in
      guard case .success(let survey) = entry.result, let merge = survey.merge, merge.isChange,
        merge.conflicts.isEmpty
      else { return nil }
      return CloudChange(Proposal(survey.environment, survey.networking, merge), context)
    }
  }
}

extension CloudChange {
  fileprivate init(_ proposal: Proposal, _ context: CloudContext) {
    let target = context.target(proposal.id)
    self.init(
      id: target.id, words: target.words,
      lines: CloudDesk.text(CloudDiffReport.lines(proposal, target, context)),
      summary: CloudDesk.text([ForwardsTable(proposal.merge).summary]).joined(),
      isFirst: !proposal.isFound)
  }
}
