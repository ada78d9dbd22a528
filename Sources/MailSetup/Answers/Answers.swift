/// Answers by their keys: those of a person, an answers file, or the files of a project.
/// `answers.port` is the value of the answer that `AnswerTable` declares as `port`.
@dynamicMemberLookup
package struct Answers: Hashable, Sendable {
  private(set) var values: [AnswerKey: AnswerValue] = [:]
  /// The objects that an answers file gives, each of which is the whole answer.
  package var wholeObjects: Set<String> = []
  /// The answers that one environment has instead.
  package var overrides: [CloudEnvironment: Answers] = [:]

  package init() {}

  /// The keys of the answers that are given.
  var given: some Collection<AnswerKey> { values.keys }

  package subscript<Value: Hashable & Sendable>(
    dynamicMember path: any KeyPath<AnswerTable, Answer<Value>> & Sendable
  ) -> Value? {
    get { self[AnswerTable.declared[keyPath: path]] }
    set { self[AnswerTable.declared[keyPath: path]] = newValue }
  }

  package subscript<Value: Hashable & Sendable>(path: AnswerPath<Value>) -> Value? {
    get { self[path(AnswerTable.declared)] }
    set { self[path(AnswerTable.declared)] = newValue }
  }

  /// Whether an object is given without this member, so that no other file may fill it in.
  func leavesOut(_ key: AnswerKey) -> Bool {
    !wholeObjects.isEmpty && values[key] == nil && wholeObjects.contains(key.path[0])
  }

  /// Whether the object that an answer belongs to is given without any member.
  func isEmptyObject(around key: AnswerKey) -> Bool {
    let object = key.path[0]
    return wholeObjects.contains(object) && !given.contains { $0.isInside([object]) }
  }

  /// Takes answers back, so that they are found or derived again; false if none of them was given.
  package mutating func forget(_ keys: [AnswerKey]) -> Bool {
    let given = keys.filter { values[$0] != nil }
    for key in given { values[key] = nil }
    return !given.isEmpty
  }

  /// These answers without the ones that files state too.
  var besideFiles: Answers {
    var answers = self
    for answer in AnswerTable.all where answer.canBeFound { answers.values[answer.key] = nil }
    return answers
  }

  /// These answers, replaced by the others that are given.
  func merged(with others: Answers) -> Answers {
    var answers = self
    answers.values.merge(others.values) { $1 }
    return answers
  }

  subscript<Value: Hashable & Sendable>(answer: Answer<Value>) -> Value? {
    get { values[answer.key]?.value as? Value }
    set { values[answer.key] = newValue.map(AnswerValue.init) }
  }
}

/// The way to an answer's declaration, such as `\.port`. A function is several times as fast as the
/// key path that it is written as.
package typealias AnswerPath<Value: Hashable & Sendable> =
  @Sendable (AnswerTable) -> Answer<Value>

/// An answer's value, whatever its type.
struct AnswerValue: Hashable, Sendable {
  let value: any Hashable & Sendable

  init(_ value: some Hashable & Sendable) {
    self.value = value
  }

  static func == (left: AnswerValue, right: AnswerValue) -> Bool {
    AnyHashable(left.value) == AnyHashable(right.value)
  }

  func hash(into hasher: inout Hasher) { value.hash(into: &hasher) }
}

/// A kind of environment that a program of Cloud Manager has.
package enum CloudEnvironment: String, CaseIterable, Hashable, Sendable {
  case dev, stage, prod, rde
}

/// A provider of the table, or a server that the table does not have.
package enum ProviderChoice: Hashable, Sendable {
  case preset(Provider.ID)
  case anotherServer

  package init(owning host: String) {
    self = Provider.owning(host).map { .preset($0.id) } ?? .anotherServer
  }

  package var provider: Provider? {
    if case .preset(let id) = self { Provider.named(id) } else { nil }
  }
}
