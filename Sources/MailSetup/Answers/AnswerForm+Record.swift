import JSONText

extension AnswerForm<Int> {
  /// The version of the format, of which there is one so far.
  static let version = AnswerForm(
    ["type": "integer", "const": 1],
    read: { reader, node, key throws(AnswersError) in
      guard case .number(let digits) = node.kind, let version = JSONNumber.whole(digits) else {
        throw reader.wrongType(key, expected: "a whole number", node)
      }
      if version > 1 { throw .laterVersion(digits, reader.position(of: node)) }
      guard version == 1 else { throw reader.notAllowed(key, digits, allowed: "1", node) }
      return version
    },
    write: { .number(String($0)) })
}

extension AnswerForm<String> {
  /// A day as ISO 8601 writes it.
  static let date = text(matching: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", as: "a date such as 2026-11-25")
  { CalendarDay($0) != nil }
}

extension AnswerForm<[CloudManager.Environment]> {
  static let environments = AnswerForm(
    [
      "type": "array",
      "items": [
        "type": "object", "required": ["type", "id"], "additionalProperties": false,
        "properties": [
          "type": ["enum": .array(CloudEnvironment.allCases.map { .string($0.rawValue) })],
          "name": ["type": "string"],
          "id": ["type": "string", "pattern": "^[0-9]+$"],
        ],
      ],
    ],
    read: { reader, node, key throws(AnswersError) in
      var environments: [CloudManager.Environment] = []
      for (index, element) in try reader.elements(node, key).enumerated() {
        let environment = try reader.environment(element, "\(key)[\(index)]")
        guard reader.isDraft || !environments.contains(where: { $0.id == environment.id }) else {
          throw reader.notAllowed(
            "\(key)[\(index)].id", environment.id,
            allowed: "different from the IDs of the other environments", element)
        }
        environments.append(environment)
      }
      return environments
    },
    write: { .array($0.map(\.json)) })
}

extension CloudManager {
  /// An environment of a program.
  package struct Environment: Hashable, Sendable {
    package var type: CloudEnvironment
    /// Tells environments of one type apart.
    package var name: String?
    package var id: String

    package init(type: CloudEnvironment, name: String?, id: String) {
      self.type = type
      self.name = name
      self.id = id
    }

    var json: JSONValue {
      let name = name.map { [JSONValue.Member(key: "name", value: .string($0))] } ?? []
      return .object(
        [JSONValue.Member(key: "type", value: .string(type.rawValue))] + name
          + [JSONValue.Member(key: "id", value: .string(id))])
    }
  }

  /// Whether a text is an id as Cloud Manager's addresses have it.
  package static func isID(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}

extension AnswersReader {
  fileprivate func environment(
    _ node: JSONNode, _ place: String
  ) throws(AnswersError) -> CloudManager.Environment {
    var type: CloudEnvironment?
    var name: String?
    var id: String?
    for (member, path) in try members(of: node, at: [place]) {
      let key = path.joined(separator: ".")
      switch member.name {
      case "type":
        let word = AnswerForm<CloudEnvironment>.word
        type = try word.read(self, member.node, key)
      case "name": name = try string(member.node, key)
      case "id":
        let text = try string(member.node, key)
        guard isDraft || CloudManager.isID(text) else {
          throw notAllowed(key, text, allowed: "digits", member.node)
        }
        id = text
      default: throw .unknownKey(key, meant: nil, position(of: member))
      }
    }
    guard let type else { throw .missing("\(place).type") }
    guard let id else { throw .missing("\(place).id") }
    return CloudManager.Environment(type: type, name: name, id: id)
  }
}
