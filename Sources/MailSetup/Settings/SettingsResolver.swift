/// Works settings out: each value once, at the moment that another value asks for it.
package final class SettingsResolver: SettledValues {
  let chosen: Answers
  let found: Answers
  let recorded: Answers
  private(set) var values: [AnswerKey: AnswerValue] = [:]
  private(set) var origins: [AnswerKey: Origin] = [:]
  package private(set) lazy var forwards: ForwardRows = ForwardRows(
    to: host, port, from: given(\.portOrig), listed: given(\.otherForwards) ?? [])

  init(chosen: Answers, found: Answers, recorded: Answers) {
    self.chosen = chosen
    self.found = found
    self.recorded = recorded
  }

  /// The value that somebody chose, else the one that was found and still holds, else the recorded
  /// one.
  func given<Value>(_ path: AnswerPath<Value>) -> Value? {
    source(of: AnswerTable.declared[keyPath: path])?.value
  }

  private func source<Value: Hashable & Sendable>(of answer: Answer<Value>) -> (
    value: Value, origin: Origin
  )? {
    if let value = chosen[answer] { return (value, value == found[answer] ? .found : .chosen) }
    if let value = found[answer], answer.holds(self) { return (value, .found) }
    return recorded[answer].map { ($0, .recorded) }
  }

  package func value<Value: Hashable & Sendable>(of answer: Answer<Value>) -> Value? {
    if origins[answer.key] == nil {
      let source = source(of: answer)
      let value = answer.settled(source?.value, self)
      origins[answer.key] = source?.origin ?? .derived
      values[answer.key] = value.map(AnswerValue.init)
    }
    return values[answer.key]?.value as? Value
  }
}

/// The source of a value.
package enum Origin: Hashable, Sendable {
  case chosen
  case found
  case recorded
  case derived
}
