import JSONText

/// The answers of a session that was cut off, as bytes to keep: names and choices, never a secret.
package enum Draft {
  /// What only a session asks, beside the answers that a file has.
  private static let flags:
    [(name: String, answer: any WritableKeyPath<Answers, Bool?> & Sendable)] = [
      ("needsFixedAddress", \.situation.needsFixedAddress),
      ("relayIsPrivate", \.situation.relayIsPrivate),
      ("isSandbox", \.situation.isSandbox),
      ("replacesOthers", \.replacesOthers),
      ("keepsAnswers", \.keepsAnswers),
    ]

  package static func bytes(of answers: Answers) -> [UInt8] {
    var session = flags.compactMap { flag in
      answers[keyPath: flag.answer].map { JSONValue.Member(key: flag.name, value: .bool($0)) }
    }
    if answers.provider == .anotherServer {
      session.append(JSONValue.Member(key: "anotherServer", value: true))
    }
    return JSONText(
      .object([
        JSONValue.Member(key: "answers", value: AnswerForm.object(of: answers)),
        JSONValue.Member(key: "session", value: .object(session)),
      ]), indent: 2
    ).bytes
  }

  /// Reads a draft; nil where it is none that this version wrote.
  package static func answers(of bytes: [UInt8]) -> Answers? {
    guard let text = try? JSONText(bytes), let object = text.root.member("answers") else {
      return nil
    }
    var answers = Answers()
    guard (try? AnswersReader(text: text, isDraft: true).read(object, into: &answers)) != nil else {
      return nil
    }
    for member in text.root.member("session")?.members ?? [] {
      guard case .bool(let value) = member.node.kind else { continue }
      if member.name == "anotherServer" { answers.provider = .anotherServer }
      if let flag = flags.first(where: { $0.name == member.name }) {
        answers[keyPath: flag.answer] = value
      }
    }
    return answers
  }
}
