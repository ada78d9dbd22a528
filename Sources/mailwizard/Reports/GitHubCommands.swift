import Bytes
import MailSetup

/// Findings as workflow commands of GitHub Actions.
enum GitHubCommands {
  static func report(_ check: ProjectCheck, of project: Project) -> String {
    check.findings.map { finding in
      let place =
        finding.place.map {
          "file=\(escape(project.repositoryPath($0.path), inProperty: true)),line=\($0.position.line),col=\($0.position.column),"
        } ?? ""
      let text = escape("\(finding.message) \(finding.advice)", inProperty: false)
      return "::\(finding.severity.rawValue) \(place)title=\(finding.rule)::\(text)\n"
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
