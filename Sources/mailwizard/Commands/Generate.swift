import ArgumentParser
import JSONText
import MailSetup
import Wizard
import Workspace

/// `mailwizard generate`: answers in, files out.
struct Generate: HelpedCommand {
  static let help = CommandHelp(
    "Write the files that the session would write, from an answers file or options.",
    details: """
      Whatever the answers leave out is found in the project, recorded by an earlier save, or derived as \
      in the session. The options override the answers file. Nothing is written if an answer is wrong.
      """,
    examples: [
      "mailwizard generate --answers answers.json --dry-run":
        "Show what would be written.",
      "mailwizard generate --provider sendgrid --networking flexiblePortEgress --from me@acme.site":
        "Write a new configuration for SendGrid.",
      "mailwizard generate --answers - --format json < answers.json":
        "Read the answers from standard input and print the files as JSON.",
      "mailwizard generate --print-schema > answers.schema.json":
        "Save the JSON Schema of answers files for an editor.",
    ],
    exitStatus: [
      .done: "The files are written, or printed with --dry-run.",
      .findings:
        "An answer or a file to write breaks a rule, and nothing was written; or the files are written, and check still finds errors in others.",
    ])

  @Argument(
    help: .folder, completion: .directory)
  var folder = "."

  @Option(
    help: ArgumentHelp("Answers as a JSON file; - is standard input.", valueName: "file"),
    completion: .file())
  var answers: String?

  @Option(
    help: .forwards, completion: .file())
  var forwards: String?

  @OptionGroup(title: "Answers") var options: AnswerOptions

  @Flag(help: "Do not write the answers to mailwizard.json.")
  var noRecord = false

  @Flag(help: "Remove the configuration in a legacy format that the new file replaces.")
  var replace = false

  @Flag(help: "Print what would be written, and write nothing.")
  var dryRun = false

  @Option(help: .format(TextOrJSON.self))
  var format = TextOrJSON.text

  @Flag(help: "Print the JSON Schema of answers files, and nothing else.")
  var printSchema = false

  func validate() throws {
    if answers == nil, options.answers == Answers(), !printSchema {
      throw ValidationError("Give --answers FILE, or options such as --provider and --from.")
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
    let (file, stated, plan) = try Failure.naming(path) {
      let file = try bytes.map { try AnswersFile($0) }
      var answers = (file?.answers ?? Answers()).overridden(by: options.answers)
      answers.replacesOthers = replace
      answers.keepsRecord = !noRecord
      return (file, answers, try Plan(project: project, file: answers, imported: imported))
    }
    let source = AnswersSource(
      path: path, file: file, answers: stated,
      overridden: file?.answers.keys(changedIn: stated) ?? [])

    // A session can leave earlier errors; here, as with check, every error counts.
    let canSave = plan.canSave && plan.errors.isEmpty
    if canSave, !dryRun, let words = try Saving(root: project.root).save(plan.files.changed) {
      Output.error(words)
    }
    // What a check finds in files that are not written stays, and counts as it does there.
    let remaining = canSave ? plan.remainingFindings : []
    let findings = canSave ? plan.findings : plan.findingsBeforeSave
    let report = GenerateReport(
      plan: plan, findings: findings.map { source.placing($0, in: plan) } + remaining,
      canSave: canSave, isDryRun: dryRun
    ).output(in: format)
    if canSave, !dryRun {
      Output.tell(report, done: "The files are saved.")
    } else {
      try Output.write(report)
    }
    // The JSON has no member for them: a program that reads it gets what the format promises.
    for assumption in plan.settings.assumptions {
      Output.error("\(assumption.answer.rawValue): \(assumption.words)")
    }
    if format == .text {
      let own = FindingLine.gathered(
        findings, rest: { $0 },
        lines: { finding, _ in [FindingLine.generate(finding, of: source, in: plan)] })
      let others = FindingLine.gathered(
        remaining, rest: { $0 },
        lines: { finding, _ in [FindingLine.check(finding, in: project)] })
      for line in own + others { Output.error(line) }
    }
    if !canSave || remaining.contains(where: { $0.severity == .error }) {
      throw ExitStatus.findings
    }
  }
}
