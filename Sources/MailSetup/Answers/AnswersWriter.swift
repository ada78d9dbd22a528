package import JSONText

extension Plan {
  /// All that a session settled, as an answers file that repeats it.
  package var answersFile: JSONText { JSONText(settledAnswers.fileObject, indent: 2) }
}

extension Answers {
  /// The answers that are given, in the shape of an answers file.
  var fileObject: JSONValue { AnswerTable.object { $0.json(in: self) } }
}

extension AnswerTable {
  /// Something of each answer of the file, in the file's order and with its objects.
  static func object(
    of value: (any AnswerDeclaration) -> JSONValue?,
    grouped: (_ name: String, JSONValue) -> JSONValue = { $1 }
  ) -> JSONValue {
    var members: [JSONValue.Member] = []
    var seen: Set<String> = []
    let declarations = all.filter(\.isInFile)
    for declaration in declarations {
      guard let group = declaration.key.group else {
        value(declaration).map { members.append(.init(key: declaration.key.rawValue, value: $0)) }
        continue
      }
      guard seen.insert(group).inserted else { continue }
      let inner = declarations.filter { $0.key.group == group }.compactMap { declaration in
        value(declaration).map { JSONValue.Member(key: declaration.key.path[1], value: $0) }
      }
      if !inner.isEmpty { members.append(.init(key: group, value: grouped(group, .object(inner)))) }
    }
    return .object(members)
  }
}
