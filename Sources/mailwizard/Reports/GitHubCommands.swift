import Bytes
import MailSetup
import Workspace

/// Findings as workflow commands of GitHub Actions.
enum GitHubCommands {
  static func all(_ report: CheckReport) -> [GitHubCommand] {
    let project = report.project
    return report.check.findings.map { finding in
      let place = finding.place.map {
        [
          ("file", project.repositoryPath($0.path)), ("line", "\($0.position.line)"),
          ("col", "\($0.position.column)"),
        ]
      }
      return GitHubCommand(
        name: finding.severity.rawValue, properties: (place ?? []) + [("title", finding.rule)],
        message: "\(finding.message) \(finding.advice)")
    }
      + report.problems.map { problem in
        GitHubCommand(
          name: "error", properties: [("file", project.repositoryPath(problem.path(in: project)))],
          message: "Not checked: \(problem.words)")
      }
  }
}
