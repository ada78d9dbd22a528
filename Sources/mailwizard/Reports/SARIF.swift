import Bytes
import JSONText
import MailSetup

/// Findings in the Static Analysis Results Interchange Format 2.1.0, which code hosts show beside
/// the lines of a pull request.
enum SARIF {
  static func report(_ check: ProjectCheck, of project: Project) -> JSONText {
    let used = Set(check.findings.map(\.rule))
    let rules = Rule.all.filter { used.contains($0.id) }
    let driver: JSONValue = .object([
      member("name", .string("mailwizard")),
      member("semanticVersion", .string(MailWizard.version)),
      member("rules", .array(rules.map(descriptor))),
    ])
    let run: JSONValue = .object([
      member("tool", .object([member("driver", driver)])),
      member("columnKind", .string("unicodeCodePoints")),
      member("results", .array(check.findings.map { result($0, of: project) })),
    ])
    return JSONText(
      .object([
        member("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")),
        member("version", .string("2.1.0")),
        member("runs", .array([run])),
      ]), indent: 2)
  }

  private static func member(_ key: String, _ value: JSONValue) -> JSONValue.Member {
    JSONValue.Member(key: key, value: value)
  }

  private static func text(_ text: String) -> JSONValue {
    .object([member("text", .string(text))])
  }

  private static func descriptor(_ rule: Rule) -> JSONValue {
    .object([
      member("id", .string(rule.id)),
      member("shortDescription", text(rule.what)),
      member("help", text("\(rule.advice) Source: \(rule.source)")),
      member(
        "defaultConfiguration",
        .object([member("level", .string(rule.severity.rawValue))])),
    ])
  }

  private static func result(_ finding: Finding, of project: Project) -> JSONValue {
    var members = [
      member("ruleId", .string(finding.rule)),
      member("level", .string(finding.severity.rawValue)),
      member("message", text("\(finding.message) \(finding.advice)")),
    ]
    if let place = finding.place {
      let location: JSONValue = .object([
        member(
          "physicalLocation",
          .object([
            member(
              "artifactLocation",
              .object([member("uri", .string(uri(project.repositoryPath(place.path))))])),
            member(
              "region",
              .object([
                member("startLine", .number(String(place.position.line))),
                member("startColumn", .number(String(place.position.column))),
              ])),
          ]))
      ])
      members.append(member("locations", .array([location])))
    }
    return .object(members)
  }

  /// A relative path as a URI reference.
  private static func uri(_ path: String) -> String {
    path.utf8.map { byte in
      let character = Character(Unicode.Scalar(byte))
      let isPlain = character.isASCII && (character.isLetter || character.isNumber)
      if isPlain || "/-._~".contains(character) { return String(character) }
      let code = String(byte, radix: 16, uppercase: true)
      return "%" + (code.count == 1 ? "0\(code)" : code)
    }.joined()
  }
}
