import ArgumentParser
import MailSetup
import Wizard
import Workspace

/// `mailwizard check`: every rule over the project as it is.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Checks every mail configuration of the project, in all modules and run modes.")

  @Argument(
    help: ArgumentHelp("A folder of the AEM project.", valueName: "dir"), completion: .directory)
  var folder = "."

  @Option(help: "How to print findings: \(CheckReport.Format.allWords).")
  var format = CheckReport.Format.text

  @Option(help: "What makes the exit status 1: \(Level.allWords).")
  var failOn = Level.error

  @Flag(help: "Correct what can be corrected safely, and print the difference on standard error.")
  var fix = false

  @Flag(help: "List all rules.")
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

  func run() throws {
    if list { return try Output.write(.lines(RuleList.lines)) }
    var detection = try Detection.masking(from: folder)
    if fix, detection.obstacles.isEmpty {
      try applyFixes(to: detection.project)
      detection = try Detection.masking(from: folder)
    }
    let check = ProjectCheck(detection.project)
    let report = CheckReport(
      check: check, project: detection.project, problems: detection.problems)
    try Output.write(report.output(in: format))
    // What was not looked at may be anything.
    if !detection.problems.isEmpty { throw ExitStatus.files }
    if failOn.isReached(by: check.findings) { throw ExitStatus.findings }
  }

  private func applyFixes(to project: Project) throws {
    let files = ProjectFix(project).files
    if let words = try Saving(root: project.root).save(files) { Output.error(words) }
    let secrets = Secrets(project)
    for file in files {
      Output.note(.lines(Diff.lines(of: file, hiding: secrets).map { Line($0) }))
    }
  }
}
