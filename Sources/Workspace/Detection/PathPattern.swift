/// The regular expressions that filter.xml files are made of: plain characters, `\.`, `.`, `[^/]`,
/// each with `*` or `+`, and `(/.*)?` at the end.
struct PathPattern: Hashable {
  private enum Atom: Hashable {
    case byte(UInt8)
    case any, anyButSlash

    func matches(_ byte: UInt8) -> Bool {
      switch self {
      case .byte(let own): own == byte
      case .any: true
      case .anyButSlash: byte != UInt8(ascii: "/")
      }
    }
  }

  private struct Step: Hashable {
    let atom: Atom
    var repeats = false
  }

  private var steps: [Step] = []
  private var takesDescendants = false

  /// Nil for an expression with anything else in it.
  init?(_ expression: String) {
    var rest = expression[...]
    if rest.hasSuffix("(/.*)?") {
      takesDescendants = true
      rest.removeLast(6)
    }
    for (group, plain) in [("(.*)?", ".*"), ("(.*)", ".*"), ("[^/]", "\u{0}")] {
      rest.replace(group, with: plain)
    }
    while let character = rest.utf8.popFirst() {
      switch character {
      case UInt8(ascii: "\\"):
        guard let escaped = rest.utf8.popFirst(), !Character(Unicode.Scalar(escaped)).isLetter,
          !Character(Unicode.Scalar(escaped)).isNumber
        else { return nil }
        steps.append(Step(atom: .byte(escaped)))
      case UInt8(ascii: "."): steps.append(Step(atom: .any))
      case 0: steps.append(Step(atom: .anyButSlash))
      case UInt8(ascii: "*"), UInt8(ascii: "+"):
        guard let last = steps.popLast(), !last.repeats else { return nil }
        if character == UInt8(ascii: "+") { steps.append(last) }
        steps.append(Step(atom: last.atom, repeats: true))
      case let other where Self.special.contains(other): return nil
      default: steps.append(Step(atom: .byte(character)))
      }
    }
  }

  private static let special = Set("[]{}()?^$|".utf8)

  /// Whether the whole path matches; all ways are followed at once, so that no expression is slow.
  func matches(_ path: String) -> Bool {
    var reached = reach([0])
    for byte in path.utf8 {
      if takesDescendants, byte == UInt8(ascii: "/"), reached.contains(steps.count) { return true }
      let next = reached.filter { $0 < steps.count && steps[$0].atom.matches(byte) }
      reached = reach(next.map { steps[$0].repeats ? $0 : $0 + 1 })
    }
    return reached.contains(steps.count)
  }

  /// The steps that may come next; a repeated one may also be left out.
  private func reach(_ indices: [Int]) -> Set<Int> {
    var reached: Set<Int> = []
    for var index in indices {
      while reached.insert(index).inserted, index < steps.count, steps[index].repeats { index += 1 }
    }
    return reached
  }
}
