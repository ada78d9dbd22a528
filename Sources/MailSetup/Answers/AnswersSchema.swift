package import JSONText

/// The JSON Schema (2020-12) that answers files must match.
package enum AnswersSchema {
  package static var document: JSONText {
    JSONText(
      [
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:mailwizard:answers",
        "title": "Answers for mailwizard generate",
        "type": "object",
        "additionalProperties": false,
        "properties": AnswerTable.object(of: \.schema, grouped: group),
      ], indent: 2)
  }

  /// The schema of an object such as `user`.
  private static func group(_ path: [String], _ properties: JSONValue) -> JSONValue {
    let members: JSONValue = [
      "type": "object", "additionalProperties": false, "properties": properties,
    ]
    // A provider has a host of its own, so one of the two is enough.
    guard path == ["destination"], case .object(let members) = members else { return members }
    return .object(
      members + [
        .init(key: "anyOf", value: [["required": ["provider"]], ["required": ["host"]]])
      ])
  }
}
