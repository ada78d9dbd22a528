import JSONText

/// The form of a kind of value in an answers file.
struct AnswerForm<Value: Sendable>: Sendable {
  /// The constraints of the JSON Schema.
  let schema: [JSONValue.Member]
  let read: @Sendable (AnswersReader, JSONNode, _ key: String) throws(AnswersError) -> Value
  /// Nil for a value that is told by leaving the key out.
  let write: @Sendable (Value) -> JSONValue?

  init(
    _ schema: JSONValue,
    read: @escaping @Sendable (AnswersReader, JSONNode, String) throws(AnswersError) -> Value,
    write: @escaping @Sendable (Value) -> JSONValue?
  ) {
    self.schema = if case .object(let members) = schema { members } else { [] }
    self.read = read
    self.write = write
  }
}

extension AnswerForm<String> {
  static let text = AnswerForm(
    ["type": "string"],
    read: { reader, node, key throws(AnswersError) in try reader.string(node, key) },
    write: { .string($0) })

  /// A string that a regular expression of JSON Schema describes and a function tests; the words
  /// describe it to a person.
  static func text(
    matching expression: String, as words: String, _ matches: @escaping @Sendable (String) -> Bool
  ) -> AnswerForm {
    AnswerForm(
      ["type": "string", "pattern": .string(expression)],
      read: { reader, node, key throws(AnswersError) in
        let value = try reader.string(node, key)
        guard reader.isDraft || matches(value) else {
          throw reader.notAllowed(key, value, allowed: words, node)
        }
        return value
      },
      write: { .string($0) })
  }
}

extension AnswerForm<Int> {
  static let port = AnswerForm(
    PortForward.portSchema,
    read: { reader, node, key throws(AnswersError) in try reader.port(node, key) },
    write: { .number(String($0)) })
}

extension AnswerForm<Bool> {
  static let flag = AnswerForm(
    ["type": "boolean"],
    read: { reader, node, key throws(AnswersError) in
      guard case .bool(let value) = node.kind else {
        throw reader.wrongType(key, expected: "true or false", node)
      }
      return value
    },
    write: { .bool($0) })
}

extension AnswerForm<[String]> {
  static let hosts = AnswerForm(
    ["type": "array", "items": ["type": "string"]],
    read: { reader, node, key throws(AnswersError) in
      var hosts: [String] = []
      for (index, element) in try reader.elements(node, key).enumerated() {
        hosts.append(try reader.string(element, "\(key)[\(index)]"))
      }
      return hosts
    },
    write: { .array($0.map { .string($0) }) })
}

extension AnswerForm where Value: RawRepresentable<String> & CaseIterable {
  /// One of an enumeration's words.
  static var word: AnswerForm {
    let words = Value.allCases.map(\.rawValue)
    return AnswerForm(
      ["enum": .array(words.map { .string($0) })],
      read: { reader, node, key throws(AnswersError) in
        let word = try reader.word(node, key, of: words)
        guard let value = Value(rawValue: word) else {
          throw reader.notAllowed(
            key, word, allowed: "one of \(words.joined(separator: ", "))", node)
        }
        return value
      },
      write: { .string($0.rawValue) })
  }
}

extension AnswerForm<ProviderChoice> {
  /// A provider's identifier; another server is told by leaving the key out.
  static let provider = AnswerForm(
    ["enum": .array(Provider.all.map { .string($0.id) })],
    read: { reader, node, key throws(AnswersError) in
      .preset(try reader.word(node, key, of: Provider.all.map(\.id)))
    },
    write: { if case .preset(let id) = $0 { .string(id) } else { nil } })
}

extension AnswerForm<[PortForward]> {
  static let forwards = AnswerForm(
    [
      "type": "array", "maxItems": .number(String(PortForward.mostOthers)),
      "items": [
        "type": "object", "required": ["name", "portDest", "portOrig"],
        "additionalProperties": false,
        "properties": [
          "name": ["type": "string", "minLength": 1], "portDest": PortForward.portSchema,
          "portOrig": PortForward.portSchema,
        ],
      ],
    ],
    read: { reader, node, key throws(AnswersError) in try reader.forwards(node, key) },
    write: { .array($0.map(\.json)) })
}

extension PortForward {
  fileprivate static let ports = 1...65535
  fileprivate static let portSchema: JSONValue = [
    "type": "integer", "minimum": .number(String(ports.lowerBound)),
    "maximum": .number(String(ports.upperBound)),
  ]
}

extension AnswersReader {
  fileprivate func port(_ node: JSONNode, _ key: String) throws(AnswersError) -> Int {
    guard case .number(let digits) = node.kind, let value = JSONNumber.whole(digits) else {
      throw wrongType(key, expected: "a whole number", node)
    }
    let ports = PortForward.ports
    guard isDraft || ports.contains(value) else {
      throw notAllowed(
        key, digits, allowed: "from \(ports.lowerBound) to \(ports.upperBound)", node)
    }
    return value
  }

  fileprivate func word(
    _ node: JSONNode, _ key: String, of words: [String]
  ) throws(AnswersError) -> String {
    let word = try string(node, key)
    guard words.contains(word) else {
      throw notAllowed(key, word, allowed: "one of \(words.joined(separator: ", "))", node)
    }
    return word
  }

  fileprivate func forwards(_ node: JSONNode, _ key: String) throws(AnswersError) -> [PortForward] {
    let elements = try elements(node, key)
    guard elements.count <= PortForward.mostOthers else {
      throw notAllowed(
        key, "a list of \(elements.count)", allowed: "a list of at most \(PortForward.mostOthers)",
        node)
    }
    var forwards: [PortForward] = []
    for (index, element) in elements.enumerated() {
      forwards.append(try forward(element, "\(key)[\(index)]"))
    }
    return forwards
  }

  private func forward(_ node: JSONNode, _ place: String) throws(AnswersError) -> PortForward {
    var forward = PortForward(name: "", portDest: nil, portOrig: nil)
    for (member, path) in try members(of: node, at: [place]) {
      let key = path.joined(separator: ".")
      switch member.name {
      case "name": forward.name = try string(member.node, key)
      case "portDest": forward.portDest = try port(member.node, key)
      case "portOrig": forward.portOrig = try port(member.node, key)
      default: throw .unknownKey(key, meant: nil, position(of: member))
      }
    }
    let missing =
      forward.name.isEmpty
      ? "name" : forward.portDest == nil ? "portDest" : forward.portOrig == nil ? "portOrig" : nil
    if let missing, !isDraft { throw .missing("\(place).\(missing)") }
    return forward
  }
}
