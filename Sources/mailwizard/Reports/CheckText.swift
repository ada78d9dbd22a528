import MailSetup

/// Findings as compilers print them. What a rule says of all its findings is printed with the first.
struct CheckText {
  private let report: CheckReport
  /// The findings of each rule.
  private let findings: [String: [Finding]]

  init(_ report: CheckReport) {
    self.report = report
    findings = Dictionary(grouping: report.check.findings, by: \.rule)
  }

  var lines: [Line] {
    let check = report.check
    let problems = report.problems.map { problem -> Line in
      "\("error", color(.error)): not checked: \(problem.words)"
    }
    guard !check.paths.isEmpty || !check.findings.isEmpty else {
      return problems + ["This project contains no mail configuration."]
    }
    return gathered + problems + [summary]
  }

  /// The findings, of each rule only the first ones and how many more there are.
  private var gathered: [Line] {
    FindingLine.gathered(
      report.check.findings, rest: { "    \($0)" }, lines: { lines($0, after: $1) })
  }

  /// A finding without the sentences that an earlier one of the same rule has.
  private func lines(_ finding: Finding, after earlier: [Finding]) -> [Line] {
    let isRepeated = earlier.contains { $0.advice == finding.advice }
    let words = isRepeated ? finding.message : "\(finding.message) \(finding.advice)"
    let severity = finding.severity.rawValue
    let file =
      report.style.hasLinks ? finding.place.map { "\(report.project.root)/\($0.path)" } : nil
    let line: Line =
      if let place = finding.place {
        """
        \(place.words, linkTo: file): \(severity, color(finding.severity)): \(words) \
        [\(finding.rule)]
        """
      } else {
        "\(severity, color(finding.severity)): \(words) [\(finding.rule)]"
      }
    guard earlier.isEmpty, let rule = Rule.named(finding.rule) else { return [line] }
    let isSaid = findings[rule.id]?.contains { $0.message == rule.what } ?? false
    return [line, "    note: \(isSaid ? "" : "\(rule.what) ")Source: \(rule.source)"]
  }

  private func color(_ severity: Rule.Severity) -> Line.Color? {
    report.style.isColored ? (severity == .error ? .red : .yellow) : nil
  }

  private var summary: Line {
    let check = report.check
    let errors = check.errors.count
    let warnings = check.findings.count - errors
    let files = check.paths.count
    return "\(errors.of("error")), \(warnings.of("warning")) in \(files.of("mail configuration"))."
  }
}

extension Int {
  fileprivate func of(_ noun: String) -> String { self == 1 ? "1 \(noun)" : "\(self) \(noun)s" }
}
