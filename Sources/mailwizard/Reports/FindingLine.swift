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

  /// The most findings of one rule that a text has.
  private static let most = 20

  /// The lines of findings, of each rule only the first ones and how many more there are.
  /// - Parameter lines: The lines of a finding, after earlier ones of the same rule.
  static func gathered<Text>(
    _ findings: [Finding], rest: (String) -> Text,
    lines: (_ finding: Finding, _ earlier: [Finding]) -> [Text]
  ) -> [Text] {
    let counts = Dictionary(grouping: findings, by: \.rule).mapValues(\.count)
    var printed: [Rule.ID: [Finding]] = [:]
    return findings.flatMap { finding -> [Text] in
      let earlier = printed[finding.rule] ?? []
      guard earlier.count < most else { return [] }
      printed[finding.rule, default: []].append(finding)
      let more = counts[finding.rule, default: 0] - most
      return lines(finding, earlier)
        + (earlier.count == most - 1 && more > 0
          ? [rest("and \(more) more [\(finding.rule)]")] : [])
    }
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
