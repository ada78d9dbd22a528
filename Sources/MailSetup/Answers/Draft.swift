import JSONText

/// The answers of a session that was cut off, as bytes to keep: names and choices, never a secret.
package enum Draft {
  /// Tells another server from no choice, which an answers file leaves out alike.
  private static let anotherServer = "anotherServer"

  package static func bytes(of answers: Answers) -> [UInt8] {
    var session = AnswerTable.all.filter { !$0.isInFile }.compactMap { declaration in
      declaration.json(in: answers).map {
        JSONValue.Member(key: declaration.key.rawValue, value: $0)
      }
    }
    if answers.provider == .anotherServer { session.append(.init(key: anotherServer, value: true)) }
    return JSONText(["answers": answers.fileObject, "session": .object(session)], indent: 2).bytes
  }

  /// Reads a draft; nil where this version did not write it.
  package static func answers(of bytes: [UInt8]) -> Answers? {
    guard let text = try? JSONText(bytes), let object = text.root.member("answers") else {
      return nil
    }
    let reader = AnswersReader(text: text, isDraft: true)
    var answers = Answers()
    guard (try? reader.read(object, into: &answers)) != nil else { return nil }
    for member in text.root.member("session")?.members ?? [] {
      if member.name == anotherServer { answers.provider = .anotherServer }
      let declaration = AnswerTable.all.first { $0.key.rawValue == member.name }
      try? declaration?.read(member.node, reader, into: &answers)
    }
    return answers
  }
}
