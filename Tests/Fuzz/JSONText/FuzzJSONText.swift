import JSONText

/// The first four bytes choose an edit, the rest is the text. A promise that is broken traps.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzJSONText(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = Array(UnsafeBufferPointer(start: start, count: count))
  guard input.count >= 4 else { return 0 }
  let bytes = Array(input[4...])
  let keys: KeyComparison = input[0] & 1 == 0 ? .exact : .configuration
  do throws(JSONSyntaxError) {
    let text = try JSONText(bytes, keys: keys)
    precondition(text.bytes == bytes)
    let places = places(in: JSONValue(text.root))
    let place = places[Int(input[1]) % places.count]
    tryEdit(input[0] >> 1, at: place, with: value(input[2], input[3]), of: text)
  } catch {
    precondition((0...bytes.count).contains(error.offset))
    precondition(error.position.line >= 1 && error.position.column >= 1)
  }
  return 0
}

/// A way by positions among siblings, which is clear where keys are not.
typealias Place = [Int]

func places(in value: JSONValue) -> [Place] {
  [[]]
    + value.entries.enumerated().flatMap { index, entry in places(in: entry).map { [index] + $0 } }
}

func value(_ kind: UInt8, _ detail: UInt8) -> JSONValue {
  let texts = ["", "true", "30465", "a\\", "\"//\n", "/*", "\u{1F4DA}"]
  switch kind % 7 {
  case 0: return .null
  case 1: return .bool(detail & 1 == 0)
  case 2: return .number(String(detail))
  case 3: return [.string(texts[Int(detail) % texts.count])]
  case 4: return ["name": "x", "portDest": 465, "list": [1, [], ["a": true]]]
  case 5: return [:]
  default: return .string(texts[Int(detail) % texts.count])
  }
}

func tryEdit(_ kind: UInt8, at place: Place, with value: JSONValue, of old: JSONText) {
  guard let path = path(to: place, in: old), let node = old.node(at: path) else { return }
  let root = JSONValue(old.root)
  var new = old
  switch kind % 4 {
  case 0:
    new.set(path, to: JSONValue(node))
    precondition(new == old)
    new.set(path, to: value, keepingType: false)
    guard new != old else { return }
    check(new, after: old, changedIn: node)
    precondition(new.node(at: path).map(JSONValue.init) == value)
    let once = new
    new.set(path, to: value, keepingType: false)
    precondition(new == once)
  case 1:
    guard case .object(let members) = node.kind else { return }
    let order = (members.first.map { [$0.name] } ?? []) + ["new"]
    let step: JSONPath = path + ["new"]
    guard old.node(at: step) == nil else { return }
    new.set(step, to: value, order: order)
    guard new != old else { return }
    check(new, after: old, changedIn: node)
    precondition(new.node(at: step).map(JSONValue.init) == value)
    new.remove(step)
    precondition(JSONValue(new.root) == root)
    precondition(members.isEmpty || new == old)
  case 2:
    let index = node.elements.count / 2
    new.insert(value, at: index, in: path)
    guard new != old else { return }
    check(new, after: old, changedIn: node)
    precondition(new.node(at: path + [.element(index)]).map(JSONValue.init) == value)
    new.remove(path + [.element(index)])
    precondition(JSONValue(new.root) == root)
    precondition(node.elements.isEmpty || new == old)
  default:
    new.remove(path)
    guard new != old else { return precondition(path.isEmpty) }
    let parent = JSONPath(path.dropLast())
    let before = old.node(at: parent).map { JSONValue($0).entries.count } ?? 0
    let after = new.node(at: parent).map { JSONValue($0).entries.count } ?? 0
    precondition(after < before)
    if case .key = path.last { precondition(new.node(at: path) == nil) }
  }
}

func check(_ new: JSONText, after old: JSONText, changedIn node: JSONNode) {
  precondition(new.bytes.starts(with: old.bytes[..<node.range.lowerBound]))
  precondition(new.bytes.reversed().starts(with: old.bytes[node.range.upperBound...].reversed()))
}

/// The path to a place, where keys lead there and not to a duplicate.
func path(to place: Place, in text: JSONText) -> JSONPath? {
  var path: JSONPath = []
  var node = text.root
  for index in place {
    if node.members.isEmpty {
      path.append(.element(index))
      node = node.elements[index]
    } else {
      path.append(.key(node.members[index].name))
      node = node.members[index].node
    }
    guard text.node(at: path) == node else { return nil }
  }
  return path
}

extension JSONValue {
  var entries: [JSONValue] {
    switch self {
    case .array(let elements): elements
    case .object(let members): members.map(\.value)
    default: []
    }
  }
}
