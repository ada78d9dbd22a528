import ArgumentParser
import JSONText
import MailSetup
import Workspace

/// `mailwizard handover`: the next steps for the saved configuration.
struct Handover: HelpedCommand {
  static let help = CommandHelp(
    "Print the next steps in Cloud Manager for the saved configuration.",
    examples: [
      "mailwizard handover": "Print the next steps as Markdown, for a ticket or a wiki.",
      "mailwizard handover --format text": "Print them for the terminal.",
      "mailwizard handover --output next-steps.md": "Write them to a file.",
    ],
    exitStatus: [
      .done: "The next steps are printed.",
      .findings: "No mail configuration is saved yet, or check finds an error in it.",
    ])

  @Argument(
    help: .folder, completion: .directory)
  var folder = "."

  @Option(help: .format(HandoverReport.Format.self))
  var format = HandoverReport.Format.markdown

  @Option(
    help: ArgumentHelp("Write to a file; - is standard output.", valueName: "file"),
    completion: .file())
  var output: String?

  @Option(
    help: ArgumentHelp(
      "Advanced networking option, if mailwizard.json does not record it: \(Networking.allWords).",
      valueName: "option")
  )
  var networking: Networking?

  func run() throws {
    let plan = try Plan.saved(in: folder, networking: networking)
    if let error = plan.errorsOnDisk.first { throw Failure.notReady(error, plan.project) }
    try Output.write(
      HandoverReport(plan, columns: Output.columns).output(in: format), to: output ?? "-")
  }
}
