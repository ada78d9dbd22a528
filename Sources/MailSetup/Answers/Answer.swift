import JSONText

/// A question with a settable value: its key, its form in an answers file, and its value if nobody
/// answered it. Its uses require a value that is hashable. If this type required it, each type
/// would be checked when a session starts, which takes an eighth of the start.
package final class Answer<Value: Sendable>: Sendable {
  package let key: AnswerKey
  /// Describes the answer in the schema.
  let words: String
  let form: AnswerForm<Value>
  /// False for an answer that only a session asks for.
  let isInFile: Bool
  /// Whether the setup needs the answer: each transport and login has answers of its own.
  let isUsed: @Sendable (ResolvedSettings) -> Bool
  /// Reads the value from the files of a save location; nil where they do not say it.
  let found: @Sendable (FilesOnDisk) -> Value?
  /// Whether a file that AEM or Cloud Manager reads can state the value.
  let canBeFound: Bool
  /// Tells whether a found value is still valid beside the chosen ones.
  let holds: @Sendable (SettingsResolver) -> Bool
  /// Settles the value from what was given (chosen, found or recorded) and from other answers.
  let settled: @Sendable (_ given: Value?, SettingsResolver) -> Value?

  init(
    _ key: AnswerKey, _ words: String, _ form: AnswerForm<Value>, isInFile: Bool = true,
    isUsed: @escaping @Sendable (ResolvedSettings) -> Bool = { _ in true },
    found: (@Sendable (FilesOnDisk) -> Value?)? = nil,
    holds: @escaping @Sendable (SettingsResolver) -> Bool = { _ in true },
    settled: @escaping @Sendable (_ given: Value?, SettingsResolver) -> Value? = { given, _ in given
    }
  ) {
    self.key = key
    self.words = words
    self.form = form
    self.isInFile = isInFile
    self.isUsed = isUsed
    self.found = found ?? { _ in nil }
    canBeFound = found != nil
    self.holds = holds
    self.settled = settled
  }
}

/// An answer of any type, for code that treats all answers alike.
protocol AnswerDeclaration: Sendable {
  var key: AnswerKey { get }
  var isInFile: Bool { get }
  var canBeFound: Bool { get }
  func isUsed(in settings: ResolvedSettings) -> Bool
  /// The JSON Schema of the value.
  var schema: JSONValue { get }
  func read(_ node: JSONNode, _ reader: AnswersReader, into answers: inout Answers)
    throws(AnswersError)
  /// The value as an answers file has it; nil where there is none.
  func json(in answers: Answers) -> JSONValue?
  func isGiven(in answers: Answers) -> Bool
  func find(in files: FilesOnDisk, into answers: inout Answers)
  func settle(in resolver: SettingsResolver)
  func copy(from settings: ResolvedSettings, to answers: inout Answers)
}

extension Answer: AnswerDeclaration where Value: Hashable {
  var schema: JSONValue {
    .object([.init(key: "description", value: .string(words))] + form.schema)
  }

  func read(
    _ node: JSONNode, _ reader: AnswersReader, into answers: inout Answers
  ) throws(AnswersError) {
    answers[self] = try form.read(reader, node, key.rawValue)
  }

  func json(in answers: Answers) -> JSONValue? { answers[self].flatMap(form.write) }

  func isGiven(in answers: Answers) -> Bool { answers[self] != nil }

  func isUsed(in settings: ResolvedSettings) -> Bool { isUsed(settings) }

  func find(in files: FilesOnDisk, into answers: inout Answers) { answers[self] = found(files) }

  func settle(in resolver: SettingsResolver) { _ = resolver.value(of: self) }

  func copy(from settings: ResolvedSettings, to answers: inout Answers) {
    answers[self] = isUsed(settings) ? settings.value(of: self) : nil
  }
}
