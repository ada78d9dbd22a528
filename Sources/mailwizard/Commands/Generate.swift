import ArgumentParser
import JSONText
import MailSetup
import Wizard
import Workspace

/// `mailwizard generate`: answers in, files out.
struct Generate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Writes what the session would write, from an answers file.",
    discussion: """
      What the answers leave out is found in the project, recorded by an earlier save, or derived as \
      the session would. The options win over the file. Nothing is written where an answer is wrong.
      """)

  @Argument(
    help: ArgumentHelp("A folder of the AEM project.", valueName: "dir"), completion: .directory)
  var folder = "."

  @Option(
    help: ArgumentHelp("The answers, a JSON file; - reads standard input.", valueName: "file"),
    completion: .file())
  var answers: String?

  @Option(
    help: ArgumentHelp(
      "Keep the forwards of an environment: a body, or the answer of the API's GET operation.",
      valueName: "file"), completion: .file())
  var forwards: String?

  @OptionGroup(title: "Answers") var options: AnswerOptions

  @Flag(help: "Do not write the answers to mailwizard.json, beside the forwards.")
  var noRecord = false

  @Flag(help: "Remove the configuration in another format that the new file replaces.")
  var replace = false

  @Flag(help: "Write nothing and print what would be written.")
  var dryRun = false

  @Option(help: "How to print it: \(GenerateReport.Format.allWords).")
  var format = GenerateReport.Format.text

  @Flag(help: "Print the JSON Schema of answers files.")
  var printSchema = false

  func validate() throws {
    if answers == nil, options.isEmpty, !printSchema {
      throw ValidationError("--answers FILE is missing.")
    }
  }

  func run() throws {
    if printSchema {
      return try Output.write(.lines(Line.all(of: AnswersSchema.document.text)))
    }
    let path = answers ?? "the options"
    let bytes = try answers.map(Input.read)
    let project = try Project.detected(from: folder)
    let imported = try forwards.map(PortForwardsBody.init(file:))
    let (answers, plan) = try Failure.naming(path) {
      var answers = try bytes.map { try Answers(file: $0) } ?? Answers()
      options.apply(to: &answers)
      answers.replacesOthers = replace
      answers.keepsRecord = !noRecord
      return (answers, try Plan(project: project, file: answers, imported: imported))
    }

    // The session can leave what was wrong before; here, as with check, every error counts.
    let canSave = plan.canSave && plan.errors.isEmpty
    if canSave, !dryRun, let words = try Saving(root: project.root).save(plan.files.changed) {
      Output.error(words)
    }
    let report = GenerateReport(plan: plan, canSave: canSave, isDryRun: dryRun).output(in: format)
    if canSave, !dryRun {
      Output.tell(report, done: "The files are saved.")
    } else {
      try Output.write(report)
    }
    for finding in plan.findings where format == .text {
      Output.error(FindingLine.generate(finding, of: answers, in: plan.settings))
    }
    if !canSave { throw ExitStatus.findings }
  }
}
