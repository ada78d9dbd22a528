import Bytes
import JSONText
import MailSetup

/// One line for a finding.
enum FindingLine {
  /// As `generate` says it: the key of the answers file, or the place in a file that the answers do
  /// not change, the reason, the mend.
  static func generate(_ finding: Finding, of answers: Answers, in settings: ResolvedSettings)
    -> String
  {
    let subject = key(of: finding, in: answers, settings) ?? finding.place?.words
    return "\(finding.severity.rawValue): \(text(finding, at: subject)) [\(finding.rule)]"
  }

  /// As a command says why it cannot go on.
  static func reason(_ finding: Finding) -> String { text(finding, at: finding.place?.words) }

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

  /// Where an entry of a list stands in the answers; nil for one that stands on disk alone.
  private static func element<Entry: Equatable>(
    _ row: Int?, of settled: [Entry], in answers: [Entry]?
  ) -> Int? {
    guard let row, settled.indices.contains(row) else { return nil }
    return answers?.firstIndex(of: settled[row])
  }
}

extension Finding.Place {
  /// As compilers print it.
  var words: String { "\(path):\(position.line):\(position.column)" }
}
