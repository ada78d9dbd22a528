/// Every answer with its value and the value's origin: chosen, else found on disk, else recorded,
/// else derived from the others.
package struct ResolvedSettings: SettledValues, Hashable, Sendable {
  private let values: [AnswerKey: AnswerValue]
  private let origins: [AnswerKey: Origin]
  package let forwards: ForwardRows
  package let provider: Provider?
  package let transport: Transport
  package private(set) var assumptions: [Assumption] = []

  package init(chosen: Answers, found: Answers, recorded: Answers = Answers()) {
    let resolver = SettingsResolver(chosen: chosen, found: found, recorded: recorded)
    for answer in AnswerTable.all { answer.settle(in: resolver) }
    values = resolver.values
    origins = resolver.origins
    forwards = resolver.forwards
    provider = resolver.provider
    transport = resolver.transport
    assumptions = assumed
  }

  package func value<Value: Hashable & Sendable>(of answer: Answer<Value>) -> Value? {
    values[answer.key]?.value as? Value
  }

  package func origin(of key: AnswerKey) -> Origin { origins[key] ?? .unknown }

  package func origin<Value: Hashable & Sendable>(of path: AnswerPath<Value>) -> Origin {
    origin(of: path(AnswerTable.declared).key)
  }

  /// Every value as if somebody had chosen it.
  var answers: Answers {
    var answers = Answers()
    for answer in AnswerTable.all { answer.copy(from: self, to: &answers) }
    return answers
  }
}

/// Settings, all of them or while they are worked out.
@dynamicMemberLookup
package protocol SettledValues {
  func value<Value: Hashable & Sendable>(of answer: Answer<Value>) -> Value?
  var forwards: ForwardRows { get }
  /// Nil for a server that no provider of the table owns.
  var provider: Provider? { get }
  var transport: Transport { get }
}

extension SettledValues {
  package subscript<Value: Hashable & Sendable>(
    dynamicMember path: any KeyPath<AnswerTable, Answer<Value>> & Sendable
  ) -> Value? { value(of: AnswerTable.declared[keyPath: path]) }

  package subscript<Value: Hashable & Sendable>(path: AnswerPath<Value>) -> Value? {
    value(of: path(AnswerTable.declared))
  }

  /// Nil where nobody and no file says it.
  package var networking: Networking? { self[\.networking] }
  package var nonProxyHosts: [String] { self[\.nonProxyHosts] ?? [] }
  package var debug: Bool { self[\.debug] ?? false }
}
