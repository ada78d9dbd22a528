/// A key, whatever bytes the terminal sent for it.
package enum Key: Hashable, Sendable {
  case character(Character)
  case control(Character)
  case alt(Character)
  case function(Int)
  case enter, escape, tab, backTab, backspace, delete, insert
  case up, down, left, right, home, end, pageUp, pageDown
}

extension Key {
  private static let named: [(name: String, key: Key)] = [
    ("Enter", .enter), ("Esc", .escape), ("Tab", .tab), ("S-Tab", .backTab),
    ("BS", .backspace), ("Del", .delete), ("Ins", .insert), ("Space", .character(" ")),
    ("lt", .character("<")),
    ("Up", .up), ("Down", .down), ("Left", .left), ("Right", .right),
    ("Home", .home), ("End", .end), ("PageUp", .pageUp), ("PageDown", .pageDown),
  ]

  /// The key as a script writes it: `a`, `<C-s>`, `<A-b>`, `<F1>`, `<Down>`.
  package var script: String {
    if let entry = Key.named.first(where: { $0.key == self }) { return "<\(entry.name)>" }
    return switch self {
    case .character(let character): String(character)
    case .control(let character): "<C-\(character)>"
    case .alt(let character): "<A-\(character)>"
    case .function(let number): "<F\(number)>"
    default: ""
    }
  }

  /// The key with this name between `<` and `>` in a script; nil if there is no such key.
  init?(scriptName name: Substring) {
    if let entry = Key.named.first(where: { $0.name == name }) {
      self = entry.key
    } else if name.count == 3, name.hasPrefix("C-"), let last = name.last {
      self = .control(last.lowercased().first ?? last)
    } else if name.count == 3, name.hasPrefix("A-"), let last = name.last {
      self = .alt(last)
    } else if name.hasPrefix("F"), let number = Int(name.dropFirst()), (1...12).contains(number) {
      self = .function(number)
    } else {
      return nil
    }
  }
}

/// A key script: a sequence of keys, with special keys in angle brackets and `<lt>` for a `<`.
package struct KeyScript: Hashable, Sendable {
  package let keys: [Key]

  /// Reads a script; line ends between keys are ignored.
  package init(_ text: String) throws(KeyScriptError) {
    var keys: [Key] = []
    var rest = text[...]
    while let first = rest.first {
      guard first == "<" else {
        if !first.isNewline { keys.append(.character(first)) }
        rest.removeFirst()
        continue
      }
      guard let end = rest.firstIndex(of: ">"),
        let key = Key(scriptName: rest[rest.index(after: rest.startIndex)..<end])
      else { throw KeyScriptError(near: String(rest.prefix(12).prefix { !$0.isNewline })) }
      keys.append(key)
      rest = rest[rest.index(after: end)...]
    }
    self.keys = keys
  }
}

/// A `<…>` in a key script that is not the name of a key.
package struct KeyScriptError: Error, Hashable {
  package let near: String
}
