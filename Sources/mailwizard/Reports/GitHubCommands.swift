import Bytes
import MailSetup
import Workspace

/// Findings as workflow commands of GitHub Actions.
enum GitHubCommands {
  static func report(_ report: CheckReport) -> String {
    let project = report.project
    return report.check.findings.map { finding in
      let place =
        finding.place.map {
          "file=\(escape(project.repositoryPath($0.path), inProperty: true)),line=\($0.position.line),col=\($0.position.column),"
        } ?? ""
      let text = escape("\(finding.message) \(finding.advice)", inProperty: false)
      return "::\(finding.severity.rawValue) \(place)title=\(finding.rule)::\(text)\n"
    }.joined()
      + report.problems.map { problem in
        let path = escape(project.repositoryPath(problem.path(in: project)), inProperty: true)
        let text = escape("Not looked at: \(problem.words)", inProperty: false)
        return "::error file=\(path)::\(text)\n"
      }.joined()
  }

  /// Writes the characters that would end or cut a command as percent codes.
  private static func escape(_ text: String, inProperty: Bool) -> String {
    let codes = ["%": "%25", "\r": "%0D", "\n": "%0A"]
    let property = [":": "%3A", ",": "%2C"]
    return text.map { character in
      let key = String(character)
      return codes[key] ?? (inProperty ? property[key] : nil) ?? key
    }.joined()
  }
}
