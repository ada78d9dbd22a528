import Bytes
import JSONText
import TestKit
import Testing

/// What holds for every edit of every text, tried on random ones; MAILWIZARD_SEED tries one again.
@Suite struct EditingPropertyTests {
  @Test func `a text says the value that it was written from`() throws {
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
      let changed = text.set(path, to: new, keepingType: false)
      #expect(text.node(at: path).map(JSONValue.init) == new, "\(sample) \(path)")
      if let changed {
        #expect(changed == text.node(at: path)?.range, "\(sample) \(path)")
        #expect(text.bytes[..<changed.lowerBound] == sample.text.bytes[..<old.range.lowerBound])
        #expect(text.bytes[changed.upperBound...] == sample.text.bytes[old.range.upperBound...])
      } else {
        #expect(text == sample.text, "\(sample) \(path)")
      }
      let again = text.set(path, to: new, keepingType: false)
      #expect(again == nil, "\(sample) \(path)")
    }
  }

  @Test func `an edited text is as if it had been read`() throws {
    for var sample in try Sample.samples(2000) {
      for _ in 0..<4 {
        guard let path = sample.path() else { break }
        sample.edit(at: path)
        let read = try JSONText(sample.text.bytes, keys: sample.text.keys)
        #expect(sample.text == read, "\(sample) \(path)")
        let offset = sample.document.random.int(0..<read.bytes.count)
        let position = TextPosition(of: offset, in: read.bytes)
        #expect(sample.text.position(of: offset) == position, "\(sample) \(offset)")
      }
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

  @Test func `a new member stands where the order puts it, and goes without a trace`() throws {
    for var sample in try Sample.samples(5000) {
      guard case .object(let members) = sample.value else { continue }
      let index = sample.document.random.int(0..<members.count + 1)
      let value = sample.document.value(depth: 2)
      var expected = members
      expected.insert(.init(key: "new", value: value), at: index)
      let order = expected.map(\.key)

      var text = sample.text
      let edit = text.set(["new"], to: value, order: order)
      let changed = try #require(edit, "\(sample) \(order)")
      #expect(JSONValue(text.root) == .object(expected), "\(sample) \(order)")
      #expect(isUnchanged(outside: changed, in: text, since: sample.text), "\(sample) \(order)")
      let again = text.set(["new"], to: value, order: order)
      #expect(again == nil, "\(sample) \(order)")

      text.remove(["new"])
      #expect(JSONValue(text.root) == sample.value, "\(sample) \(order)")
      #expect(members.isEmpty || text == sample.text, "\(sample) \(order)")
    }
  }

  @Test func `removing takes one value away and no comment of another line`() throws {
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

  private func isUnchanged(
    outside changed: Range<Int>, in new: JSONText, since old: JSONText
  ) -> Bool {
    old.bytes.starts(with: new.bytes[..<changed.lowerBound])
      && old.bytes.reversed().starts(with: new.bytes[changed.upperBound...].reversed())
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

  /// The comments that have a line for themselves.
  var lonelyComments: [Range<Int>] {
    text.comments.filter { text.bytes[$0].elementsEqual("// alone".utf8) }
  }

  /// A path to any value but the root.
  mutating func path() -> JSONPath? {
    paths(below: text.root).randomElement(using: &document.random)
  }

  /// Sets, inserts or removes at a path.
  mutating func edit(at path: JSONPath) {
    let value = document.value(depth: 1)
    let count = text.node(at: path).map { $0.members.count + $0.elements.count } ?? 0
    let index = document.random.int(0..<count + 1)
    switch document.random.int(0..<4) {
    case 0: text.set(path, to: value, keepingType: false)
    case 1: text.insert(value, at: index, in: path)
    case 2:
      let keys = text.node(at: path)?.members.map(\.name) ?? []
      text.set(path + ["new"], to: value, order: keys.prefix(index) + ["new"])
    default: text.remove(path)
    }
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
