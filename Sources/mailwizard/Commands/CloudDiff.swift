import ArgumentParser
import CloudManager
import MailSetup

/// `mailwizard cloud diff`: what an apply would do.
struct CloudDiff: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Shows the forwards of environments as they would be with those of the project.",
    discussion: """
      Without --environment it looks at all environments of the record. Exit status 1 tells that \
      there is a difference or a conflict.
      """)

  @OptionGroup var options: CloudOptions

  @Flag(help: "Leave out what an earlier apply put and the project no longer has.")
  var removeFormer = false

  @Option(help: "How to print it: \(CloudFormat.allWords).")
  var format = CloudFormat.text

  func run() throws {
    let plan = try Plan.saved(in: options.folder)
    guard let body = try plan.forwardsToCarry() else {
      return try format.tellNothingToDo(CloudApply.needsNothing)
    }
    let context = try CloudContext(options, plan, defaultsToAll: true)
    let source = ApplySource.project(body, removingFormer: removeFormer)
    let entries = try CloudContext.wait { await context.proposals(source) }
    try Output.write(
      CloudDiffReport(program: context.program, entries: entries).output(in: format))
    var isDifferent = false
    for entry in entries {
      switch entry.result {
      case .failure: throw ExitStatus.files
      case .success(let proposal):
        if proposal.merge.isChange || !proposal.merge.conflicts.isEmpty { isDifferent = true }
      }
    }
    if isDifferent { throw ExitStatus.findings }
  }
}

extension CloudContext {
  fileprivate func proposals(
    _ source: ApplySource
  ) async -> [(target: CloudTarget, result: Result<Proposal, CloudFault>)] {
    var entries: [(target: CloudTarget, result: Result<Proposal, CloudFault>)] = []
    for target in targets {
      do throws(CloudFault) {
        let proposal = try await client.proposal(target.id, source, own: memory.own(target.id))
        entries.append((target, .success(proposal)))
      } catch {
        entries.append((target, .failure(error)))
      }
    }
    return entries
  }
}
