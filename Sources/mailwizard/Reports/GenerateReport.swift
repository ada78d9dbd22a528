import ArgumentParser
import Bytes
import JSONText
import MailSetup
import Wizard

/// The files that `generate` writes, and the findings on them.
struct GenerateReport: Report {
  let plan: Plan
  let findings: [Finding]
  let canSave: Bool
  let isDryRun: Bool

  func output(in format: Format) -> Outgoing {
    switch format {
    case .text: .lines((files.isEmpty ? [] : plan.project.lineOfRoot) + files.flatMap(lines))
    case .json:
      .json([
        "root": .string(plan.project.root), "files": .array(files.map(json)),
        "findings": .array(findings.map(\.json)),
      ])
    }
  }

  private var files: [FileChange] { canSave ? plan.files : [] }

  private func lines(_ file: FileChange) -> [Line] {
    let isShown = isDryRun && (file.kind == .create || file.kind == .update)
    return ["\(file.kind.rawValue)  \(file.path)"]
      + (isShown ? Diff.lines(of: file, hiding: plan.secrets).map { Line($0) } : [])
  }

  private func json(_ file: FileChange) -> JSONValue {
    [
      "path": .string(file.path), "change": .string(file.kind.rawValue),
      "content": ShownFile(file, hiding: plan.secrets).bytes
        .map { .string(String(decoding: $0, as: UTF8.self)) } ?? .null,
    ]
  }
}

extension Finding {
  /// The finding with its place, its advice and the source of the fact.
  var json: JSONValue {
    .object(present: [
      "rule": .string(rule),
      "severity": .string(severity.rawValue),
      "key": isOfFile ? nil : answer.map { .string($0.rawValue) },
      "file": place.map { .string($0.path) } ?? .null,
      "line": place.map { .number(String($0.position.line)) } ?? .null,
      "column": place.map { .number(String($0.position.column)) } ?? .null,
      "message": .string(message),
      "why": .string(Rule.named(rule)?.what ?? ""),
      "fix": .string(advice),
      "source": .string(Rule.named(rule)?.source ?? ""),
    ])
  }
}
