import MailSetup
import TestKit
import Testing

/// A row of a table: a project with or without answers, and the expected findings as `rule answer
/// row`.
struct Judged: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let findings: [Finding]
  let expected: Set<String>

  /// Answers that are right otherwise, as they would be saved.
  init(
    _ name: String, files: Files = Files(), _ expected: Set<String>,
    answers change: (inout Answers) -> Void
  ) {
    var answers = Answers.complete
    change(&answers)
    testDescription = name
    findings = Plan(project: files.project, answers: answers).findings
    self.expected = expected
  }

  /// Files as they are on disk.
  init(_ name: String, files: Files, _ expected: Set<String>) {
    self.init(name, files.project, expected)
  }

  init(_ name: String, _ project: Project, _ expected: Set<String>) {
    testDescription = name
    findings = ProjectCheck(project).findings
    self.expected = expected
  }

  /// A good mail configuration on disk with one line that differs.
  init(_ name: String, _ key: String = "", line: String, _ expected: Set<String>) {
    self.init(
      name, files: Files(mail: RuleTests.mail(key, line), body: RuleTests.forwards), expected)
  }

  /// The rules that are broken, each with the answer that gives it and its row, where it has them.
  var words: Set<String> {
    Set(
      findings.map { finding in
        [finding.rule, finding.answer?.rawValue, finding.row.map(String.init)]
          .compactMap(\.self).joined(separator: " ")
      })
  }
}
