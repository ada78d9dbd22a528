import MailSetup
import Screen
import Wizard

/// Findings as compilers print them.
enum CheckText {
  static func report(_ report: CheckReport, isColored: Bool) -> String {
    let check = report.check
    let problems = report.problems.map { "error: not looked at: \($0.words)\n".printable }
    guard !check.paths.isEmpty || !check.findings.isEmpty else {
      return problems.joined() + "There is no mail configuration in this project.\n"
    }
    let lines = check.findings.map { line($0, isColored: isColored) }
    return (lines + problems).joined() + summary(check) + "\n"
  }

  private static func line(_ finding: Finding, isColored: Bool) -> String {
    let place = finding.place.map { "\($0.words.printable): " } ?? ""
    let color = finding.severity == .error ? "\u{1B}[31m" : "\u{1B}[33m"
    let severity =
      isColored ? "\(color)\(finding.severity.rawValue)\u{1B}[0m" : finding.severity.rawValue
    let words = "\(finding.message) \(finding.advice)".printable
    let rule = Rule.named(finding.rule)
    let why = rule.flatMap { $0.what == finding.message ? nil : "\($0.what) " } ?? ""
    let note = rule.map { "    note: \(why)Source: \($0.source)\n" } ?? ""
    return "\(place)\(severity): \(words) [\(finding.rule)]\n\(note)"
  }

  private static func summary(_ check: ProjectCheck) -> String {
    let errors = check.findings.filter { $0.severity == .error }.count
    let warnings = check.findings.count - errors
    let files = check.paths.count
    return "\(errors.of("error")), \(warnings.of("warning")) in \(files.of("mail configuration"))."
  }
}

extension Int {
  fileprivate func of(_ noun: String) -> String { self == 1 ? "1 \(noun)" : "\(self) \(noun)s" }
}
