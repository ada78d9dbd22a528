package import JSONText

/// The JSON Schema (2020-12) that answers files are held to.
package enum AnswersSchema {
  package static var document: JSONText {
    var properties: [JSONValue.Member] = []
    for form in AnswerForm.all {
      let path = form.key.path
      if path.count == 1 {
        properties.append(member(path[0], form.schema))
      } else if properties.last?.key != path[0] {
        properties.append(member(path[0], group(path[0])))
      }
    }
    return JSONText(
      object([
        ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
        ("$id", .string("urn:mailwizard:answers")),
        ("title", .string("Answers for mailwizard generate")),
        ("type", .string("object")),
        ("required", .array([.string("networking"), .string("destination"), .string("from")])),
        ("additionalProperties", .bool(false)),
        ("properties", .object(properties)),
      ]), indent: 2)
  }

  /// The schema of an object such as `user`.
  private static func group(_ name: String) -> JSONValue {
    let forms = AnswerForm.all.filter { $0.key.path.count == 2 && $0.key.path[0] == name }
    var members: [(String, JSONValue)] = [
      ("type", .string("object")), ("additionalProperties", .bool(false)),
      ("properties", .object(forms.map { member($0.key.path[1], $0.schema) })),
    ]
    if name == "destination" {
      members.append(
        (
          "anyOf",
          .array(["provider", "host"].map { object([("required", .array([.string($0)]))]) })
        ))
    }
    return object(members)
  }

  static func object(_ members: [(String, JSONValue)]) -> JSONValue {
    .object(members.map { member($0.0, $0.1) })
  }

  private static func member(_ key: String, _ value: JSONValue) -> JSONValue.Member {
    JSONValue.Member(key: key, value: value)
  }
}

extension AnswerForm {
  fileprivate var schema: JSONValue {
    AnswersSchema.object([("description", .string(words))] + constraints)
  }

  private var constraints: [(String, JSONValue)] {
    switch kind {
    case .text(_, let pattern):
      [("type", .string("string"))]
        + (pattern.map { [("pattern", .string($0.expression))] } ?? [])
    case .number(_, let range): AnswerForm.integer(range)
    case .flag: [("type", .string("boolean"))]
    case .word(let words, _, _): [("enum", .array(words.map { .string($0) }))]
    case .hosts:
      [
        ("type", .string("array")),
        ("items", AnswersSchema.object([("type", .string("string"))])),
      ]
    case .forwards:
      [
        ("type", .string("array")), ("maxItems", .number(String(PortForward.mostOthers))),
        ("items", AnswerForm.forward),
      ]
    }
  }

  private static let forward = AnswersSchema.object([
    ("type", .string("object")),
    ("required", .array([.string("name"), .string("portDest"), .string("portOrig")])),
    ("additionalProperties", .bool(false)),
    (
      "properties",
      AnswersSchema.object([
        ("name", AnswersSchema.object([("type", .string("string")), ("minLength", .number("1"))])),
        ("portDest", AnswersSchema.object(integer(1...65535))),
        ("portOrig", AnswersSchema.object(integer(1...65535))),
      ])
    ),
  ])

  private static func integer(_ range: ClosedRange<Int>) -> [(String, JSONValue)] {
    [
      ("type", .string("integer")), ("minimum", .number(String(range.lowerBound))),
      ("maximum", .number(String(range.upperBound))),
    ]
  }
}
