import MailSetup

/// Every rule in a few lines.
enum RuleList {
  static var lines: [Line] {
    Rule.all.flatMap { rule -> [Line] in
      [
        "\(rule.id)  \(rule.severity.rawValue)\(rule.isFixable ? ", fixed by --fix" : "")",
        "    \(rule.what)", "    \(rule.advice)",
        "    For \(rule.ways.words). Source: \(rule.source)",
      ]
    }
  }
}
