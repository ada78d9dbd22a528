import ArgumentParser
import JSONText
import MailSetup
import Workspace

/// `mailwizard handover`: the next steps for the saved configuration.
struct Handover: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prints what remains to be done in Cloud Manager for the saved configuration.")

  @Argument(
    help: ArgumentHelp("A folder of the AEM project.", valueName: "dir"), completion: .directory)
  var folder = "."

  @Option(help: "How to print it: \(HandoverReport.Format.allWords).")
  var format = HandoverReport.Format.markdown

  @Option(
    help: ArgumentHelp("Write it to a file; - is standard output.", valueName: "file"),
    completion: .file())
  var output: String?

  @Option(
    help:
      "The advanced networking option of the program, where no record has it: \(Networking.allWords)."
  )
  var networking: Networking?

  func run() throws {
    var answers = Answers()
    answers.networking = networking
    var plan = Plan(project: try Project.detected(from: folder), answers: answers)
    // Nothing is saved: the record is one of the files only where it is there and can be read.
    answers.keepsRecord = plan.onDisk.record?.answers != nil
    plan.answers = answers
    guard plan.onDisk.configuration != nil else {
      throw Failure.nothingSaved(root: plan.project.root)
    }
    let errors = ProjectCheck(plan.project).findings.filter { $0.severity == .error }
    if let error = errors.first ?? plan.errors.first { throw Failure.notReady(error) }
    try Output.write(
      HandoverReport(plan, columns: Output.columns).output(in: format), to: output ?? "-")
  }
}
