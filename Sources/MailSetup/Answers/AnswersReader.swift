import Bytes
import JSONText

extension Answers {
  /// Reads an answers file; whatever breaks its schema is an error that names the key.
  package init(file bytes: [UInt8]) throws(AnswersError) {
    let text: JSONText
    do throws(JSONSyntaxError) {
      text = try JSONText(bytes)
    } catch {
      throw .syntax(error)
    }
    if let comment = text.comments.first {
      throw .comment(text.position(of: comment.lowerBound))
    }
    self.init()
    try AnswersReader(text: text).read(text.root, into: &self)
    if networking == nil { throw .missing("networking") }
    if host == nil && provider == nil { throw .missing("destination.provider or destination.host") }
    if from == nil { throw .missing("from") }
    if provider == nil { provider = .anotherServer }
  }
}

/// Walks an answers file and fills answers in.
struct AnswersReader {
  let text: JSONText
  /// Whether values are taken as a session may hold them: also what is wrong or not finished.
  var isDraft = false

  func read(_ root: JSONNode, into answers: inout Answers) throws(AnswersError) {
    for (member, path) in try members(of: root, at: []) {
      let isGroup = AnswerForm.all.contains { $0.key.path.count == 2 && $0.key.path[0] == path[0] }
      if isGroup {
        for (member, path) in try members(of: member.node, at: path) {
          try read(member, at: path, into: &answers)
        }
      } else {
        try read(member, at: path, into: &answers)
      }
    }
  }

  /// The members of an object, each key once.
  private func members(
    of node: JSONNode, at path: [String]
  ) throws(AnswersError) -> [(JSONMember, [String])] {
    guard case .object = node.kind else {
      if path.isEmpty { throw .notAnObject(position(of: node)) }
      throw .wrongType(path.joined(separator: "."), expected: "an object", position(of: node))
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
    guard let form = AnswerForm.all.first(where: { $0.key.path == path }) else {
      let key = path.joined(separator: ".")
      let meant = AnswerKey.allCases.map(\.rawValue).first {
        EditDistance.isOne(between: $0, and: key)
      }
      throw .unknownKey(key, meant: meant, position(of: member))
    }
    let key = form.key.rawValue
    switch form.kind {
    case .text(let answer, let pattern):
      let value = try string(member.node, key)
      guard isDraft || pattern?.matches(value) ?? true else {
        throw .notAllowed(
          key, value: value, allowed: pattern?.expression ?? "", position(of: member.node))
      }
      answers[keyPath: answer] = value
    case .number(let answer, let range):
      answers[keyPath: answer] = try number(member.node, key, in: range)
    case .flag(let answer):
      guard case .bool(let value) = member.node.kind else {
        throw .wrongType(key, expected: "true or false", position(of: member.node))
      }
      answers[keyPath: answer] = value
    case .word(let words, _, let set):
      let value = try string(member.node, key)
      guard words.contains(value) else {
        throw .notAllowed(
          key, value: value, allowed: words.joined(separator: ", "), position(of: member.node))
      }
      set(value, &answers)
    case .forwards: answers.otherForwards = try forwards(member.node, key)
    case .hosts:
      var hosts: [String] = []
      for (index, element) in try elements(member.node, key).enumerated() {
        hosts.append(try string(element, "\(key)[\(index)]"))
      }
      answers.nonProxyHosts = hosts
    }
  }

  private func forwards(_ node: JSONNode, _ key: String) throws(AnswersError) -> [PortForward] {
    var forwards: [PortForward] = []
    let elements = try elements(node, key)
    guard elements.count <= PortForward.mostOthers else {
      throw .notAllowed(
        key, value: "a list of \(elements.count)", allowed: "at most \(PortForward.mostOthers)",
        position(of: node))
    }
    for (index, element) in elements.enumerated() {
      let place = "\(key)[\(index)]"
      var forward = PortForward(name: "", portDest: nil, portOrig: nil)
      for (member, path) in try members(of: element, at: [place]) {
        let key = path.joined(separator: ".")
        switch member.name {
        case "name": forward.name = try string(member.node, key)
        case "portDest": forward.portDest = try number(member.node, key, in: 1...65535)
        case "portOrig": forward.portOrig = try number(member.node, key, in: 1...65535)
        default: throw .unknownKey(key, meant: nil, position(of: member))
        }
      }
      for (name, isThere) in [
        ("name", !forward.name.isEmpty), ("portDest", forward.portDest != nil),
        ("portOrig", forward.portOrig != nil),
      ] where !isDraft && !isThere {
        throw .missing("\(place).\(name)")
      }
      forwards.append(forward)
    }
    return forwards
  }

  private func elements(_ node: JSONNode, _ key: String) throws(AnswersError) -> [JSONNode] {
    guard case .array = node.kind else {
      throw .wrongType(key, expected: "a list", position(of: node))
    }
    return Array(node.elements)
  }

  private func string(_ node: JSONNode, _ key: String) throws(AnswersError) -> String {
    guard case .string(let value) = node.kind else {
      throw .wrongType(key, expected: "a text", position(of: node))
    }
    return value
  }

  private func number(
    _ node: JSONNode, _ key: String, in range: ClosedRange<Int>
  ) throws(AnswersError) -> Int {
    guard case .number(let digits) = node.kind, let value = JSONNumber.whole(digits) else {
      throw .wrongType(key, expected: "a whole number", position(of: node))
    }
    guard isDraft || range.contains(value) else {
      throw .notAllowed(
        key, value: digits, allowed: "\(range.lowerBound) to \(range.upperBound)",
        position(of: node))
    }
    return value
  }

  private func position(of node: JSONNode) -> TextPosition {
    text.position(of: node.range.lowerBound)
  }

  private func position(of member: JSONMember) -> TextPosition {
    text.position(of: member.keyRange.lowerBound)
  }
}
