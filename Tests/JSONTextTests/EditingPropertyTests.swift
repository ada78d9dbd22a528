import JSONText
import TestKit
import Testing

/// The promises of every edit, tried on random texts; MAILWIZARD_SEED tries one again.
@Suite struct EditingPropertyTests {
  @Test func `a text has the value that it was written from`() throws {
    for sample in try Sample.samples(500) {
      #expect(JSONValue(sample.text.root) == sample.value, "\(sample)")
    }
  }

  @Test func `setting a value changes the bytes of that value alone`() throws {
    for var sample in try Sample.samples(2000) {
      guard let path = sample.path() else { continue }
      let old = try #require(sample.text.node(at: path))
      let new = sample.document.value(depth: 3)
      var text = sample.text
      text.set(path, to: JSONValue(old), keepingType: false)
      #expect(text == sample.text, "\(sample) \(path)")

      text.set(path, to: new, keepingType: false)
      let changed = try #require(text.node(at: path))
      #expect(JSONValue(changed) == new, "\(sample) \(path)")
      #expect(text.bytes[..<changed.range.lowerBound] == sample.text.bytes[..<old.range.lowerBound])
      #expect(text.bytes[changed.range.upperBound...] == sample.text.bytes[old.range.upperBound...])
      let once = text
      text.set(path, to: new, keepingType: false)
      #expect(text == once, "\(sample) \(path)")
    }
  }

  @Test func `setting a value back restores the text`() throws {
    for var sample in try Sample.samples(2000) {
      guard let path = sample.path(), let old = sample.text.node(at: path), old.scalar != nil
      else { continue }
      var text = sample.text
      text.set(path, to: sample.document.value(depth: 3), keepingType: false)
      text.set(path, to: JSONValue(old), keepingType: false)
      #expect(text == sample.text, "\(sample) \(path)")
    }
  }

  @Test func `a new member goes where the order puts it, and is removed without a trace`() throws {
    for var sample in try Sample.samples(5000) {
      guard case .object(let members) = sample.value else { continue }
      let index = sample.document.random.int(0..<members.count + 1)
      let value = sample.document.value(depth: 2)
      var expected = members
      expected.insert(.init(key: "new", value: value), at: index)
      let order = expected.map(\.key)

      var text = sample.text
      text.set(["new"], to: value, order: order)
      #expect(JSONValue(text.root) == .object(expected), "\(sample) \(order)")
      #expect(members.isEmpty || sample.text.bytes.isSubsequence(of: text.bytes), "\(sample)")
      #expect(sample.text.outside == text.outside, "\(sample) \(order)")
      let once = text
      text.set(["new"], to: value, order: order)
      #expect(text == once, "\(sample) \(order)")

      text.remove(["new"])
      #expect(JSONValue(text.root) == sample.value, "\(sample) \(order)")
      #expect(members.isEmpty || text == sample.text, "\(sample) \(order)")
    }
  }

  @Test func `a new element goes where its index says, and is removed without a trace`() throws {
    for var sample in try Sample.samples(5000) {
      guard let path = sample.path(), case .array(var expected)? = sample.text.value(at: path)
      else { continue }
      let index = sample.document.random.int(0..<expected.count + 1)
      let value = sample.document.value(depth: 2)
      let isFirst = expected.isEmpty
      expected.insert(value, at: index)

      var text = sample.text
      text.insert(contentsOf: [value], at: index, in: path)
      #expect(text.value(at: path) == .array(expected), "\(sample) \(path)")
      #expect(isFirst || sample.text.bytes.isSubsequence(of: text.bytes), "\(sample) \(path)")
      text.remove(path + [.element(index)])
      #expect(JSONValue(text.root) == sample.value, "\(sample) \(path)")
      #expect(isFirst || text == sample.text, "\(sample) \(path)")
    }
  }

  @Test func `removing a value removes no other value and no comment of another line`() throws {
    for var sample in try Sample.samples(2000) {
      guard let path = sample.path() else { continue }
      let removed = try #require(sample.text.node(at: path)).range
      let kept = sample.lonelyComments.filter { !removed.contains($0.lowerBound) }
      let expected = sample.value.removing(path[...])
      sample.text.remove(path)
      #expect(JSONValue(sample.text.root) == expected, "\(sample) \(path)")
      #expect(sample.lonelyComments.count == kept.count, "\(sample) \(path)")
    }
  }
}

private struct Sample: CustomStringConvertible {
  let seed: UInt64
  var document: RandomDocument
  let value: JSONValue
  var text: JSONText

  init(seed: UInt64) throws {
    self.seed = seed
    document = RandomDocument(seed: seed)
    value = document.object()
    let bytes = Array(document.write(value).utf8)
    text = try JSONText(document.random.oneIn(8) ? [0xEF, 0xBB, 0xBF] + bytes : bytes)
  }

  static func samples(_ count: Int) throws -> [Sample] {
    try Random.seeds(count).map(Sample.init)
  }

  var description: String { "seed \(seed): \(text.text.debugDescription)" }

  /// The comments on lines of their own.
  var lonelyComments: [Range<Int>] {
    text.comments.filter { text.bytes[$0].elementsEqual("// alone".utf8) }
  }

  /// A path to any value but the root.
  mutating func path() -> JSONPath? {
    paths(below: text.root).randomElement(using: &document.random)
  }

  private func paths(below node: JSONNode) -> [JSONPath] {
    let members: [(JSONStep, JSONNode)] = node.members.map { (.key($0.name), $0.node) }
    let elements = node.elements.enumerated().map { (JSONStep.element($0), $1) }
    return (members + elements).flatMap { step, node in
      [[step]] + paths(below: node).map { [step] + $0 }
    }
  }
}

extension JSONValue {
  fileprivate func removing(_ path: ArraySlice<JSONStep>) -> JSONValue {
    guard let step = path.first else { return self }
    let rest = path.dropFirst()
    switch (self, step) {
    case (.object(let members), .key(let key)):
      return .object(
        members.compactMap { member in
          guard member.key == key else { return member }
          return rest.isEmpty ? nil : Member(key: key, value: member.value.removing(rest))
        })
    case (.array(let elements), .element(let index)):
      return .array(
        elements.enumerated().compactMap { place, element in
          guard place == index else { return element }
          return rest.isEmpty ? nil : element.removing(rest)
        })
    default:
      return self
    }
  }
}

extension JSONText {
  fileprivate func value(at path: JSONPath) -> JSONValue? { node(at: path).map(JSONValue.init) }

  /// The bytes before and behind the root.
  fileprivate var outside: [ArraySlice<UInt8>] {
    [bytes[..<root.range.lowerBound], bytes[root.range.upperBound...]]
  }
}

extension [UInt8] {
  fileprivate func isSubsequence(of other: [UInt8]) -> Bool {
    var rest = self[...]
    for byte in other where byte == rest.first { rest = rest.dropFirst() }
    return rest.isEmpty
  }
}
