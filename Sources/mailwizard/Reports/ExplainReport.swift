import Explaining
import MailSetup
import Screen
import Wizard

/// Explanations as lines for a terminal.
enum ExplainReport {
  static func lines(_ rule: Rule) -> [Line] {
    ["\(rule.id) (\(rule.severity.rawValue))", ""] + wrap(rule.what) + wrap(rule.advice)
      + ["  Source: \(rule.source)"]
  }

  static func lines(_ explanation: Explanation, findings: [Finding]) -> [Line] {
    let fitting = findings.filter { explanation.rules.contains($0.rule) }
    return ["\(explanation.title)  (\(explanation.id))", ""] + wrap(explanation.meaning)
      + section("In this project", fitting.map(item))
      + section("Look at", explanation.look.map(item))
      + section("Do", explanation.cure.map(item)) + ["", "  Source: \(explanation.source)"]
  }

  private static func section(_ title: String, _ items: [[Line]]) -> [Line] {
    items.isEmpty ? [] : ["", "\(title):"] + items.flatMap(\.self)
  }

  /// A place is never cut, so that it can be copied.
  private static func item(_ finding: Finding) -> [Line] {
    guard let place = finding.place else { return item("\(finding.message) [\(finding.rule)]") }
    let lines = "\(finding.message) [\(finding.rule)]".printable.wrapped(to: 74)
    return ["  - \(place.words):"] + lines.map { "    \($0)" }
  }

  private static func item(_ text: String) -> [Line] {
    text.printable.wrapped(to: 74).enumerated().map { index, line in
      "  \(index == 0 ? "-" : " ") \(line)"
    }
  }

  private static func wrap(_ text: String) -> [Line] {
    text.printable.wrapped(to: 76).map { "  \($0)" }
  }
}
