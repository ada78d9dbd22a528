import ArgumentParser
import MailSetup
import Wizard
import Workspace

/// `mailwizard check`: every rule over the project as it is.
struct Check: HelpedCommand {
  static let help = CommandHelp(
    "Check every mail configuration of the project.",
    details: "All modules, apps, and configuration folders are checked. No server is asked.",
    examples: [
      "mailwizard check": "Check the project around this folder.",
      "mailwizard check --fix": "Fix what can be fixed safely, and show the difference.",
      "mailwizard check --fail-on warning --format github": "Annotate a pull request on GitHub.",
      "mailwizard check --format sarif > mailwizard.sarif": "Write a SARIF log for a code host.",
    ],
    exitStatus: [
      .done: "No findings at the level of --fail-on.",
      .findings: "Findings at that level.",
      .files: "Something could not be checked, so there may be more findings.",
    ])

  @Argument(
    help: .folder, completion: .directory)
  var folder = "."

  @Option(help: .format(CheckReport.Format.self))
  var format = CheckReport.Format.text

  @Option(
    help: ArgumentHelp(
      "Color in text: \(ColorChoice.allWords). NO_COLOR turns auto off.", valueName: "when"))
  var color = ColorChoice.auto

  @Option(
    help: ArgumentHelp(
      "Lowest severity that makes the exit status 1: \(Level.allWords).",
      valueName: "level"))
  var failOn = Level.error

  @Flag(help: "Fix what can be fixed safely, and print the difference on standard error.")
  var fix = false

  @Flag(help: "List all rules, and check nothing.")
  var list = false

  enum Level: String, CaseIterable, ExpressibleByArgument {
    case error
    case warning
    case never

    func isReached(by findings: [Finding]) -> Bool {
      switch self {
      case .error: findings.contains { $0.severity == .error }
      case .warning: !findings.isEmpty
      case .never: false
      }
    }
  }

  func validate() throws {
    if list, ![.text, .json].contains(format) {
      throw ValidationError("--list goes with --format text or json.")
    }
  }

  func run() throws {
    if list {
      return try Output.write(format == .json ? .json(RuleList.json) : .lines(RuleList.lines))
    }
    var detection = try Detection.masking(from: folder)
    var isFixed = false
    if fix, detection.obstacles.isEmpty {
      isFixed = try applyFixes(to: detection.project)
      detection = try Detection.masking(from: folder)
    }
    let check = ProjectCheck(detection.project)
    let report = CheckReport(
      check: check, project: detection.project, problems: detection.problems, style: color.style)
    do throws(FileError) {
      try Output.write(report.output(in: format))
    } catch {
      if isFixed { Output.error("the fixes are saved, but the report could not be written.") }
      throw error
    }
    // A file that could not be read may have any fault.
    if !detection.problems.isEmpty { throw ExitStatus.files }
    if failOn.isReached(by: check.findings) { throw ExitStatus.findings }
  }

  /// Whether there was something to fix.
  private func applyFixes(to project: Project) throws -> Bool {
    let files = ProjectFix(project).files
    if let words = try Saving(root: project.root).save(files) { Output.error(words) }
    let secrets = Secrets(project)
    if !files.isEmpty { Output.note(.lines(project.lineOfRoot)) }
    for file in files {
      Output.note(.lines(Diff.lines(of: file, hiding: secrets).map { Line($0) }))
    }
    return !files.isEmpty
  }
}
