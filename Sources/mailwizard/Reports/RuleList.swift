import MailSetup

/// Every rule in a few lines.
enum RuleList {
  static var text: String {
    Rule.all.map { rule in
      "\(rule.id)  \(rule.severity.rawValue)\(rule.isFixable ? ", mended by --fix" : "")\n    \(rule.what)\n    \(rule.advice)\n    For \(rule.ways.words). Source: \(rule.source)\n"
    }.joined()
  }
}
