/// Resolves settings: each value once, at the moment that another value asks for it.
package final class SettingsResolver: SettledValues {
  let chosen: Answers
  let found: Answers
  /// Found, else recorded: a hand edit wins over the record.
  let known: Answers
  private(set) var values: [AnswerKey: AnswerValue] = [:]
  private(set) var origins: [AnswerKey: Origin] = [:]
  package private(set) lazy var forwards: ForwardRows = ForwardRows(
    to: host, port, from: given(\.portOrig), listed: given(\.otherForwards) ?? [])

  init(chosen: Answers, found: Answers, recorded: Answers) {
    self.chosen = chosen
    self.found = found
    known = recorded.merged(with: found)
  }

  /// The value that somebody chose, else the known one if it is still valid.
  func given<Value: Hashable & Sendable>(_ path: AnswerPath<Value>) -> Value? {
    source(of: path(AnswerTable.declared))?.value
  }

  /// Whether no other answer than the known one was given, so that values that belong to it are
  /// still valid.
  func keeps<Value: Hashable & Sendable>(_ path: AnswerPath<Value>) -> Bool {
    chosen[path] == nil || chosen[path] == known[path]
  }

  private func source<Value: Hashable & Sendable>(of answer: Answer<Value>) -> (
    value: Value, origin: Origin
  )? {
    if let value = chosen[answer] { return (value, value == found[answer] ? .found : .chosen) }
    let isLeftOut = chosen.leavesOut(answer.key)
    // A file's mailbox is kept. The record's may be another configuration's.
    let left = isLeftOut ? answer.key == .mailbox ? found[answer] : nil : known[answer]
    guard let value = left, answer.holds(self) else { return nil }
    return (value, found[answer] == nil ? .recorded : .found)
  }

  package func value<Value: Hashable & Sendable>(of answer: Answer<Value>) -> Value? {
    if origins[answer.key] == nil {
      let source = source(of: answer)
      let value = answer.settled(source?.value, self)
      origins[answer.key] = value == nil ? .unknown : source?.origin ?? .derived
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
  /// The usual value, where only somebody who knows can choose.
  case assumed
  case unknown

  /// Whether the value is nobody's answer: it follows from others, or is assumed.
  package var isDerived: Bool { [.derived, .assumed, .unknown].contains(self) }
}
