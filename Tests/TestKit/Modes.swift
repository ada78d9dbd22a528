/// The modes of a terminal that a program's output leaves set, by their numbers.
package struct Modes: Equatable, CustomStringConvertible {
  package static let alternateScreen = [1049, 1047, 47]
  package static let cursor = 25
  package static let keypad = 1
  package static let paste = 2004
  package static let mouse = [1000, 1002, 1003, 1006]

  package private(set) var set: Set<Int> = [cursor]

  package init(after output: String) {
    for match in output.matches(of: /\u{1B}\[\?([0-9;]+)([hl])/) {
      for number in match.1.split(separator: ";").compactMap({ Int($0) }) {
        if match.2 == "h" { set.insert(number) } else { set.remove(number) }
      }
    }
  }

  /// Whether everything is as a terminal begins.
  package var isInitial: Bool {
    let all = Modes.alternateScreen + Modes.mouse + [Modes.keypad, Modes.paste]
    return set.contains(Modes.cursor) && set.isDisjoint(with: all)
  }

  package var description: String { "\(set.sorted())" }
}
