import JSONText
import MailSetup

/// Every rule, in a few lines or as JSON.
enum RuleList {
  static var lines: [Line] {
    Rule.all.flatMap { rule -> [Line] in
      [
        "\(rule.id)  \(rule.severity.rawValue)\(rule.isFixable ? ", fixable with --fix" : "")",
        "    \(rule.what)", "    \(rule.advice)",
        "    For \(rule.ways.words). Source: \(rule.source)",
      ]
    }
  }

  static var json: JSONValue {
    .array(
      Rule.all.map { rule in
        [
          "rule": .string(rule.id), "severity": .string(rule.severity.rawValue),
          "message": .string(rule.what), "advice": .string(rule.advice),
          "source": .string(rule.source), "fixable": .bool(rule.isFixable),
        ]
      })
  }
}
