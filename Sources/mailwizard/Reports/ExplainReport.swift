import JSONText
import MailSetup
import Screen

/// Explanations as text for a terminal.
enum ExplainReport {
  static func text(_ rule: Rule) -> String {
    """
    \(rule.id) (\(rule.severity.rawValue))

    \(wrap(rule.what))
    \(wrap(rule.mend))
      Source: \(rule.source)

    """
  }

  static func text(_ explanation: Explanation, findings: [Finding]) -> String {
    let fitting = findings.filter { explanation.rules.contains($0.rule) }
    let places = fitting.map { finding in
      let place = finding.place.map { "\($0.path):\($0.position.line): " } ?? ""
      return "\(place)\(finding.message) [\(finding.rule)]"
    }
    return "\(explanation.title)  (\(explanation.id))\n\n\(wrap(explanation.meaning))\n"
      + list("In this project", places) + list("Look at", explanation.look)
      + list("Do", explanation.mend) + "\n  Source: \(explanation.source)\n"
  }

  private static func list(_ title: String, _ items: [String]) -> String {
    guard !items.isEmpty else { return "" }
    let lines = items.map { item in
      item.wrapped(to: 74).enumerated().map { index, line in
        "  \(index == 0 ? "-" : " ") \(line)\n"
      }.joined()
    }
    return "\n\(title):\n\(lines.joined())"
  }

  private static func wrap(_ text: String) -> String {
    text.wrapped(to: 76).map { "  \($0)" }.joined(separator: "\n")
  }
}
