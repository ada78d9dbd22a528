import Explaining
import JSONText
import MailSetup
import Screen
import Wizard

/// Explanations as text for a terminal.
enum ExplainReport {
  static func text(_ rule: Rule) -> String {
    """
    \(rule.id) (\(rule.severity.rawValue))

    \(wrap(rule.what))
    \(wrap(rule.advice))
      Source: \(rule.source)

    """
  }

  static func text(_ explanation: Explanation, findings: [Finding]) -> String {
    let fitting = findings.filter { explanation.rules.contains($0.rule) }
    return "\(explanation.title)  (\(explanation.id))\n\n\(wrap(explanation.meaning))\n"
      + section("In this project", fitting.map(item))
      + section("Look at", explanation.look.map(item))
      + section("Do", explanation.cure.map(item)) + "\n  Source: \(explanation.source)\n"
  }

  private static func section(_ title: String, _ items: [String]) -> String {
    items.isEmpty ? "" : "\n\(title):\n\(items.joined())"
  }

  /// A place is never cut, so that it can be copied.
  private static func item(_ finding: Finding) -> String {
    guard let place = finding.place else { return item("\(finding.message) [\(finding.rule)]") }
    let lines = "\(finding.message) [\(finding.rule)]".printable.wrapped(to: 74)
    return "  - \(place.words.printable):\n" + lines.map { "    \($0)\n" }.joined()
  }

  private static func item(_ text: String) -> String {
    text.wrapped(to: 74).enumerated().map { index, line in
      "  \(index == 0 ? "-" : " ") \(line)\n"
    }.joined()
  }

  private static func wrap(_ text: String) -> String {
    text.wrapped(to: 76).map { "  \($0)" }.joined(separator: "\n")
  }
}
