import Bytes
import JSONText
import MailSetup
import Workspace

/// Findings in the Static Analysis Results Interchange Format 2.1.0, which code hosts show beside
/// the lines of a pull request.
enum SARIF {
  static func log(_ report: CheckReport) -> JSONValue {
    let (check, project) = (report.check, report.project)
    let used = Set(check.findings.map(\.rule))
    let rules = Rule.all.filter { used.contains($0.id) }
    let driver: JSONValue = [
      "name": "mailwizard",
      "semanticVersion": .string(MailWizard.version),
      "rules": .array(rules.map { descriptor($0, check.findings) }),
    ]
    let run: JSONValue = .object(present: [
      "tool": ["driver": driver],
      "invocations": report.problems.isEmpty ? nil : [invocation(report)],
      "originalUriBaseIds": [
        base: ["uri": .string("\((project.repository ?? project.root).localFileURI)/")]
      ],
      "columnKind": "unicodeCodePoints",
      "results": .array(check.findings.map { result($0, of: project) }),
    ])
    return [
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
      "version": "2.1.0",
      "runs": [run],
    ]
  }

  /// The name of the folder that the paths start from: the root of the repository.
  private static let base = "%SRCROOT%"

  private static func file(_ path: String) -> JSONValue {
    ["uri": .string(path.uriReference), "uriBaseId": .string(base)]
  }

  /// Tells that the check is not complete.
  private static func invocation(_ report: CheckReport) -> JSONValue {
    let notifications = report.problems.map { problem -> JSONValue in
      let path = report.project.repositoryPath(problem.path(in: report.project))
      return [
        "level": "error",
        "message": ["text": .string("Not checked: \(problem.words)")],
        "locations": [["physicalLocation": ["artifactLocation": file(path)]]],
      ]
    }
    return [
      "executionSuccessful": false, "toolExecutionNotifications": .array(notifications),
    ]
  }

  /// The rule, without the advice where a result has it already.
  private static func descriptor(_ rule: Rule, _ findings: [Finding]) -> JSONValue {
    let isSaid = findings.contains { $0.rule == rule.id && $0.advice == rule.advice }
    return [
      "id": .string(rule.id),
      "shortDescription": ["text": .string(rule.what)],
      "help": ["text": .string("\(isSaid ? "" : "\(rule.advice) ")Source: \(rule.source)")],
      "defaultConfiguration": ["level": .string(rule.severity.rawValue)],
    ]
  }

  private static func result(_ finding: Finding, of project: Project) -> JSONValue {
    .object(present: [
      "ruleId": .string(finding.rule),
      "level": .string(finding.severity.rawValue),
      "message": ["text": .string("\(finding.message) \(finding.advice)")],
      "locations": finding.place.map { [location($0, in: project)] },
    ])
  }

  private static func location(_ place: Finding.Place, in project: Project) -> JSONValue {
    [
      "physicalLocation": [
        "artifactLocation": file(project.repositoryPath(place.path)),
        "region": [
          "startLine": .number(String(place.position.line)),
          "startColumn": .number(String(place.position.column)),
        ],
      ]
    ]
  }
}
