package import Screen

extension Key {
  var isText: Bool { if case .character = self { true } else { false } }

  /// The key as people write it.
  package var label: String {
    switch self {
    case .enter: "Enter"
    case .escape: "Esc"
    case .up: "Up"
    case .down: "Down"
    case .left: "Left"
    case .right: "Right"
    case .tab: "Tab"
    case .backTab: "Shift-Tab"
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .control(let character): "^\(character.uppercased())"
    case .alt(let character): "Alt-\(character.uppercased())"
    case .function(let number): "F\(number)"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .insert: "Ins"
    case .delete: "Del"
    case .backspace: "Backspace"
    }
  }
}
