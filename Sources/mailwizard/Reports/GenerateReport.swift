import Bytes
import JSONText
import MailSetup
import Wizard

/// What `generate` prints.
enum GenerateReport {
  static func text(_ plan: Plan, isDryRun: Bool) -> String {
    guard plan.canSave else { return "" }
    return plan.files.map { file in
      let isShown = isDryRun && (file.kind == .create || file.kind == .update)
      return "\(file.kind.rawValue)  \(file.path)\n" + (isShown ? Diff.text(of: file) : "")
    }.joined()
  }

  static func json(_ plan: Plan) -> JSONText {
    let files = plan.files.map { file -> JSONValue in
      [
        "path": .string(file.path), "change": .string(file.kind.rawValue),
        "content": file.after.map { .string(String(decoding: $0, as: UTF8.self)) } ?? .null,
      ]
    }
    return JSONText(
      [
        "files": .array(plan.canSave ? files : []),
        "findings": .array(plan.findings.map(\.json)),
      ], indent: 2)
  }
}

extension Finding {
  /// The finding with its place, its mend and the source of the fact.
  var json: JSONValue {
    var members: [JSONValue.Member] = [
      .init(key: "rule", value: .string(rule)),
      .init(key: "severity", value: .string(severity.rawValue)),
    ]
    if let answer, !isOfFile {
      members.append(.init(key: "key", value: .string(answer.rawValue)))
    }
    members += [
      .init(key: "file", value: place.map { .string($0.path) } ?? .null),
      .init(key: "line", value: place.map { .number(String($0.position.line)) } ?? .null),
      .init(key: "column", value: place.map { .number(String($0.position.column)) } ?? .null),
      .init(key: "message", value: .string(message)),
      .init(key: "why", value: .string(Rule.named(rule)?.what ?? "")),
      .init(key: "fix", value: .string(advice)),
      .init(key: "source", value: .string(Rule.named(rule)?.source ?? "")),
    ]
    return .object(members)
  }
}
