import JSONText
import MailSetup
import Wizard

/// What `generate` prints.
enum GenerateReport {
  static func text(_ setup: Setup, isDryRun: Bool) -> String {
    guard setup.canSave else { return "" }
    let files = setup.documents.map { document in
      "\(document.change.rawValue)  \(document.path)\n"
        + (isDryRun && document.change != .unchanged ? Diff.text(of: document) : "")
    }
    return (files + setup.removals.map { "remove  \($0.path)\n" }).joined()
  }

  static func json(_ setup: Setup) -> JSONText {
    var files = setup.documents.map { document in
      JSONValue.object([
        .init(key: "path", value: .string(document.path)),
        .init(key: "change", value: .string(document.change.rawValue)),
        .init(key: "content", value: .string(String(decoding: document.bytes, as: UTF8.self))),
      ])
    }
    files += setup.removals.map { file in
      .object([
        .init(key: "path", value: .string(file.path)), .init(key: "change", value: "remove"),
        .init(key: "content", value: .null),
      ])
    }
    return JSONText(
      .object([
        .init(key: "files", value: .array(setup.canSave ? files : [])),
        .init(key: "findings", value: .array(setup.findings.map(\.json))),
      ]), indent: 2)
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
      .init(key: "fix", value: .string(mend)),
      .init(key: "source", value: .string(Rule.named(rule)?.source ?? "")),
    ]
    return .object(members)
  }
}
