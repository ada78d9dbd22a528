import Bytes
import JSONText
import MailSetup

/// A finding in one line.
enum FindingLine {
  /// The line that `generate` prints: the key in the answers file, or the place in a file that no
  /// answer changes, then the reason and the advice.
  static func generate(_ finding: Finding, of answers: Answers, in plan: Plan) -> String {
    let subject =
      key(of: finding, in: answers, plan.settings)
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

  private static func key(
    of finding: Finding, in answers: Answers, _ settings: ResolvedSettings
  ) -> String? {
    guard !finding.isOfFile, let key = finding.answer else { return nil }
    switch key {
    case .otherForwards:
      // The first row is the mail forward.
      return element(
        finding.row.map { $0 - 1 }, of: settings.otherForwards, in: answers.otherForwards
      )
      .map { "\(key.rawValue)[\($0)]" }
    case .nonProxyHosts:
      return element(finding.row, of: settings.nonProxyHosts, in: answers.nonProxyHosts)
        .map { "\(key.rawValue)[\($0)]" }
    default: return key.rawValue
    }
  }

  /// The index of an entry in the answers' list; nil for an entry that is on disk only.
  private static func element<Entry: Equatable>(
    _ row: Int?, of settled: [Entry], in answers: [Entry]?
  ) -> Int? {
    guard let row, settled.indices.contains(row) else { return nil }
    return answers?.firstIndex(of: settled[row])
  }
}

extension Finding.Place {
  /// The place in the form that compilers print.
  var words: String { "\(path):\(position.line):\(position.column)" }
}
