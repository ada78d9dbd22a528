import Bytes
import JSONText
import MailSetup
import Wizard

/// Findings as compilers print them.
enum CheckText {
  static func report(_ check: ProjectCheck, isColored: Bool) -> String {
    guard !check.paths.isEmpty || !check.findings.isEmpty else {
      return "There is no mail configuration in this project.\n"
    }
    let lines = check.findings.map { line($0, isColored: isColored) }
    return lines.joined() + summary(check) + "\n"
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

/// Findings as one JSON object.
enum CheckJSON {
  static func report(_ check: ProjectCheck) -> JSONText {
    JSONText(
      .object([.init(key: "findings", value: .array(check.findings.map(\.json)))]), indent: 2)
  }
}

/// Findings as workflow commands of GitHub Actions.
enum GitHubCommands {
  static func report(_ check: ProjectCheck, of project: Project) -> String {
    check.findings.map { finding in
      let place =
        finding.place.map {
          "file=\(escape(project.repositoryPath($0.path), inProperty: true)),line=\($0.position.line),col=\($0.position.column),"
        } ?? ""
      let text = escape("\(finding.message) \(finding.advice)", inProperty: false)
      return "::\(finding.severity.rawValue) \(place)title=\(finding.rule)::\(text)\n"
    }.joined()
  }

  /// What would end or cut a command is written as a percent code.
  private static func escape(_ text: String, inProperty: Bool) -> String {
    let codes = ["%": "%25", "\r": "%0D", "\n": "%0A"]
    let property = [":": "%3A", ",": "%2C"]
    return text.map { character in
      let key = String(character)
      return codes[key] ?? (inProperty ? property[key] : nil) ?? key
    }.joined()
  }
}

extension Project {
  /// A path as the repository's root sees it, which code hosts ask for.
  func repositoryPath(_ path: String) -> String {
    guard let repository, root.hasPrefix(repository + "/") else { return path }
    return "\(root.dropFirst(repository.count + 1))/\(path)"
  }
}

/// Every rule in a few lines.
enum RuleList {
  static var text: String {
    Rule.all.map { rule in
      "\(rule.id)  \(rule.severity.rawValue)\(rule.isFixable ? ", mended by --fix" : "")\n    \(rule.what)\n    \(rule.advice)\n    Source: \(rule.source)\n"
    }.joined()
  }
}
