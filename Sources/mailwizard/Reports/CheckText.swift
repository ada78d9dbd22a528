import MailSetup

/// Findings as compilers print them.
enum CheckText {
  static func lines(_ report: CheckReport, isColored: Bool) -> [Line] {
    let check = report.check
    let problems = report.problems.map { problem -> Line in
      "\("error", isColored ? .red : nil): not checked: \(problem.words)"
    }
    guard !check.paths.isEmpty || !check.findings.isEmpty else {
      return problems + ["This project contains no mail configuration."]
    }
    return gathered(check.findings, isColored: isColored) + problems + [summary(check)]
  }

  /// How many findings of a rule are printed each by itself.
  private static let most = 20

  /// The findings, of each rule only the first ones and how many more there are.
  private static func gathered(_ findings: [Finding], isColored: Bool) -> [Line] {
    let counts = Dictionary(grouping: findings, by: \.rule).mapValues(\.count)
    var printed: [String: Int] = [:]
    return findings.flatMap { finding -> [Line] in
      printed[finding.rule, default: 0] += 1
      let number = printed[finding.rule] ?? 0
      let more = (counts[finding.rule] ?? 0) - most
      guard number <= most else { return [] }
      return lines(finding, isColored: isColored)
        + (number == most && more > 0 ? ["    and \(more) more [\(finding.rule)]"] : [])
    }
  }

  private static func lines(_ finding: Finding, isColored: Bool) -> [Line] {
    let place = finding.place.map { "\($0.words): " } ?? ""
    let color: Line.Color? = isColored ? (finding.severity == .error ? .red : .yellow) : nil
    let words = "\(finding.message) \(finding.advice)"
    let line: Line =
      "\(place)\(finding.severity.rawValue, color): \(words) [\(finding.rule)]"
    guard let rule = Rule.named(finding.rule) else { return [line] }
    let why = rule.what == finding.message ? "" : "\(rule.what) "
    return [line, "    note: \(why)Source: \(rule.source)"]
  }

  private static func summary(_ check: ProjectCheck) -> Line {
    let errors = check.findings.filter { $0.severity == .error }.count
    let warnings = check.findings.count - errors
    let files = check.paths.count
    return "\(errors.of("error")), \(warnings.of("warning")) in \(files.of("mail configuration"))."
  }
}

extension Int {
  fileprivate func of(_ noun: String) -> String { self == 1 ? "1 \(noun)" : "\(self) \(noun)s" }
}
