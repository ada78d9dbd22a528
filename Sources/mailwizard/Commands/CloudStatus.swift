import ArgumentParser
import CloudManager
import MailSetup

/// `mailwizard cloud status`: what stands in the way of mail in Cloud Manager.
struct CloudStatus: HelpedCommand {
  static let help = CommandHelp(
    name: "status",
    "Show what Cloud Manager has beside the project, and what stands in the way of mail.",
    details: "Without --environment, it shows all environments in mailwizard.json.",
    examples: [
      "mailwizard cloud status": "Show all environments in mailwizard.json.",
      "mailwizard cloud status --environment 111 --format json": "Show one environment as JSON.",
    ],
    exitStatus: [
      .done: "Nothing stands in the way of mail.",
      .findings: "Something is missing or in the way.",
      .usage: "Wrong usage, or no credentials.",
      .files: "Something could not be asked, or an answer cannot be trusted; nothing was changed.",
    ])

  @OptionGroup var options: CloudOptions

  @Option(help: .format(TextOrJSON.self))
  var format = TextOrJSON.text

  func run() throws {
    let plan = try Plan.saved(in: options.folder)
    let errors = plan.errorsOnDisk
    // Forwards that are wrong are named as such, and compared with nothing.
    let body = errors.isEmpty ? try plan.forwardsToCarry() : nil
    let context = try CloudContext(options, plan, defaultsToAll: true)
    let report = try Blocking.value {
      await context.survey(plan, body, errors: errors)
    }
    try Output.write(report.output(in: format))
    if !report.faults.isEmpty { throw ExitStatus.files }
    if !report.obstacles.isEmpty { throw ExitStatus.findings }
  }
}
