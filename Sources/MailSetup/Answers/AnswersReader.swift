import Bytes
import JSONText

extension Answers {
  /// Reads an answers file; whatever breaks its schema is an error that names the key.
  package init(file bytes: [UInt8]) throws(AnswersError) { self = try AnswersFile(bytes).answers }
}

/// Walks an answers file and fills answers in.
struct AnswersReader {
  let text: JSONText
  /// Whether wrong and unfinished values are accepted, as a session may have them.
  var isDraft = false

  private var declarations: [any AnswerDeclaration] {
    AnswerTable.all.filter { isDraft || $0.isInFile }
  }

  func read(
    _ object: JSONNode, at path: [String] = [], into answers: inout Answers
  ) throws(AnswersError) {
    for (member, path) in try members(of: object, at: path) {
      if declarations.contains(where: { $0.key.isInside(path) }) {
        try read(member.node, at: path, into: &answers)
        if !isDraft, path.count == 1 { answers.wholeObjects.insert(member.name) }
      } else {
        try read(member, at: path, into: &answers)
      }
    }
  }

  /// The members of an object, each key once.
  func members(
    of node: JSONNode, at path: [String]
  ) throws(AnswersError) -> [(JSONMember, [String])] {
    guard case .object = node.kind else {
      if path.isEmpty { throw .notAnObject(position(of: node)) }
      throw wrongType(path.joined(separator: "."), expected: "an object", node)
    }
    var seen: Set<String> = []
    var result: [(JSONMember, [String])] = []
    for member in node.members {
      guard seen.insert(member.name).inserted else {
        throw .duplicateKey((path + [member.name]).joined(separator: "."), position(of: member))
      }
      result.append((member, path + [member.name]))
    }
    return result
  }

  private func read(
    _ member: JSONMember, at path: [String], into answers: inout Answers
  ) throws(AnswersError) {
    guard let declaration = declarations.first(where: { $0.key.path == path }) else {
      let key = path.joined(separator: ".")
      if key == "overrides" { throw .notSupported(key, position(of: member)) }
      let meant = declarations.map(\.key.rawValue).first {
        EditDistance.isOne(between: $0, and: key)
      }
      throw .unknownKey(key, meant: meant, position(of: member))
    }
    try declaration.read(member.node, self, into: &answers)
  }

  func elements(_ node: JSONNode, _ key: String) throws(AnswersError) -> [JSONNode] {
    guard case .array = node.kind else { throw wrongType(key, expected: "a list", node) }
    return Array(node.elements)
  }

  func string(_ node: JSONNode, _ key: String) throws(AnswersError) -> String {
    guard case .string(let value) = node.kind else {
      throw wrongType(key, expected: "a string", node)
    }
    return value
  }

  func wrongType(_ key: String, expected: String, _ node: JSONNode) -> AnswersError {
    .wrongType(key, expected: expected, position(of: node))
  }

  func notAllowed(_ key: String, _ value: String, allowed: String, _ node: JSONNode) -> AnswersError
  {
    .notAllowed(key, value: value, allowed: allowed, position(of: node))
  }

  func position(of node: JSONNode) -> TextPosition { text.position(of: node.range.lowerBound) }

  func position(of member: JSONMember) -> TextPosition {
    text.position(of: member.keyRange.lowerBound)
  }
}
