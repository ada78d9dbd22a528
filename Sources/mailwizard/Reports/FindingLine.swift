import Bytes
import MailSetup

/// A finding in one line.
enum FindingLine {
  /// The line that `generate` prints: the key in the answers file, or the place in a file that no
  /// answer changes, then the reason and the advice.
  static func generate(_ finding: Finding, of source: AnswersSource, in plan: Plan) -> String {
    let subject =
      source.subject(of: finding, plan.settings).map(source.words)
      ?? finding.place.map { plan.project.reaching($0.words) }
    return "\(finding.severity.rawValue): \(text(finding, at: subject)) [\(finding.rule)]"
  }

  /// A finding in a file that no answer changes.
  static func check(_ finding: Finding, in project: Project) -> String {
    "\(finding.severity.rawValue): \(reason(finding, in: project)) [\(finding.rule)]"
  }

  /// The line of a command that cannot go on.
  static func reason(_ finding: Finding, in project: Project) -> String {
    text(finding, at: finding.place.map { project.reaching($0.words) })
  }

  private static func text(_ finding: Finding, at subject: String?) -> String {
    "\(subject.map { "\($0): " } ?? "")\(finding.message) \(finding.advice)"
  }
}

extension Finding.Place {
  /// The place in the form that compilers print.
  var words: String { "\(path):\(position.line):\(position.column)" }
}
