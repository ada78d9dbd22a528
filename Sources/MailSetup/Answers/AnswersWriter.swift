import JSONText

extension Plan {
  /// Every settled answer, as an answers file that repeats it. An answer that equals a secret, such
  /// as the name of a forward, is left out; it stays in the file that states it.
  package var record: [UInt8] {
    let answers = settledAnswers
    let object = AnswerTable.object { answer in
      answer.json(in: answers).flatMap {
        !secrets.isEmpty && $0.texts.contains(where: secrets.isIn) ? nil : $0
      }
    }
    return object.bytes(indent: 2)
  }
}

extension Answers {
  /// The answers that are given, in the shape of an answers file.
  var fileObject: JSONValue { AnswerTable.object { $0.json(in: self) } }
}

extension AnswerTable {
  /// A value for each answer of the file, in the file's order and with its objects.
  static func object(
    of value: (any AnswerDeclaration) -> JSONValue?,
    grouped: (_ path: [String], JSONValue) -> JSONValue = { $1 }
  ) -> JSONValue {
    object(ofFile[...], at: [], of: value, grouped: grouped)
  }

  private static let ofFile = all.filter(\.isInFile).map { (answer: $0, path: $0.key.path) }

  private static func object(
    _ declarations: ArraySlice<(answer: any AnswerDeclaration, path: [String])>, at path: [String],
    of value: (any AnswerDeclaration) -> JSONValue?, grouped: ([String], JSONValue) -> JSONValue
  ) -> JSONValue {
    var members: [JSONValue.Member] = []
    var rest = declarations
    while let first = rest.first {
      let inner = path + [first.path[path.count]]
      let group = rest.prefix { $0.path.count > inner.count && $0.path.starts(with: inner) }
      rest = rest.dropFirst(max(1, group.count))
      if group.isEmpty {
        value(first.answer).map { members.append(.init(key: inner[path.count], value: $0)) }
      } else {
        let object = object(group, at: inner, of: value, grouped: grouped)
        guard case .object(let own) = object, !own.isEmpty else { continue }
        members.append(.init(key: inner[path.count], value: grouped(inner, object)))
      }
    }
    return .object(members)
  }
}

extension JSONValue {
  /// The strings at any depth.
  fileprivate var texts: [String] {
    switch self {
    case .string(let text): [text]
    case .array(let elements): elements.flatMap(\.texts)
    case .object(let members): members.flatMap(\.value.texts)
    case .null, .bool, .number: []
    }
  }
}
