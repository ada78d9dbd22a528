import JSONText

/// A session that was cut off or is to be continued: names and choices, never a secret, and the step
/// that the person was on.
package struct Draft: Hashable, Sendable {
  package let answers: Answers
  /// The step's name; nil where an earlier version wrote the draft.
  package let step: String?

  package init(_ answers: Answers, step: String? = nil) {
    self.answers = answers
    self.step = step
  }

  /// Tells another server from no choice, which an answers file leaves out alike.
  private static let anotherServer = "anotherServer"

  package var bytes: [UInt8] {
    var session = AnswerTable.all.filter { !$0.isInFile }.compactMap { declaration in
      declaration.json(in: answers).map {
        JSONValue.Member(key: declaration.key.rawValue, value: $0)
      }
    }
    if answers.provider == .anotherServer {
      session.append(.init(key: Self.anotherServer, value: true))
    }
    var draft: [JSONValue.Member] = [
      .init(key: "answers", value: answers.fileObject),
      .init(key: "session", value: .object(session)),
    ]
    if let step { draft.append(.init(key: "step", value: .string(step))) }
    return JSONValue.object(draft).bytes(indent: 2)
  }

  /// Reads a draft; nil where no version wrote it.
  package init?(_ bytes: [UInt8]) {
    guard let text = try? JSONText(bytes), let object = text.root.member("answers") else {
      return nil
    }
    let reader = AnswersReader(text: text, isDraft: true)
    var answers = Answers()
    guard (try? reader.read(object, into: &answers)) != nil else { return nil }
    for member in text.root.member("session")?.members ?? [] {
      if member.name == Self.anotherServer { answers.provider = .anotherServer }
      let declaration = AnswerTable.all.first { $0.key.rawValue == member.name }
      try? declaration?.read(member.node, reader, into: &answers)
    }
    self.init(answers, step: text.root.member("step")?.scalar)
  }
}
