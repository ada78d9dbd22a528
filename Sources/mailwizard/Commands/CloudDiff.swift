import ArgumentParser
import CloudManager
import MailSetup

/// `mailwizard cloud diff`: what an apply would do.
struct CloudDiff: HelpedCommand {
  static let help = CommandHelp(
    name: "diff",
    "Show what an apply would change in the forwards of each environment.",
    details: "Without --environment, it compares all environments in mailwizard.json.",
    examples: [
      "mailwizard cloud diff --all": "Compare all environments in mailwizard.json."
    ],
    exitStatus: [
      .done: "Nothing would change.",
      .findings: "There is a difference or a conflict.",
      .usage: "Wrong usage, or no credentials.",
      .files: "Something could not be asked, or an answer cannot be trusted; nothing was changed.",
    ])

  @OptionGroup var options: CloudOptions

  @Flag(help: "Leave out what an earlier apply added and the project no longer has.")
  var removeFormer = false

  @Option(help: .format(TextOrJSON.self))
  var format = TextOrJSON.text

  func run() throws {
    let plan = try Plan.saved(in: options.folder)
    guard let body = try plan.forwardsToCarry() else {
      return try format.tellNothingToDo(CloudApply.needsNothing)
    }
    let context = try CloudContext(options, plan, defaultsToAll: true)
    let source = ApplySource.project(body, removingFormer: removeFormer)
    let entries = try Blocking.value {
      await context.each { (target) throws(CloudFault) in
        try await context.client.proposal(
          context.client.environment(target.id), source, own: context.memory.own(target.id))
      }
    }
    try Output.write(
      CloudDiffReport(context: context, entries: entries).output(in: format))
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
