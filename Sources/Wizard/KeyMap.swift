package import Screen

/// The one table of keys: the key line, the help page and the README are made from it.
package struct Binding: Sendable {
  package let keys: [Key]
  let command: Command
  /// What it does, for the help page.
  package let words: String
  /// One word for the key line; empty keeps it out.
  package let short: String
  let scopes: Set<Scope>

  /// Where the cursor is when a key is pressed.
  enum Scope: Hashable, Sendable, CaseIterable {
    /// On a field whose letters are commands.
    case field
    /// In a text, where letters are text.
    case text
    case table
    case preview
    case list
    case page
  }

  init(
    _ keys: [Key], _ command: Command, _ words: String, short: String = "", _ scopes: Set<Scope>
  ) {
    self.keys = keys
    self.command = command
    self.words = words
    self.short = short
    self.scopes = scopes
  }
}

package enum KeyMap {
  private static let everywhere = Set(Binding.Scope.allCases)
  private static let session: Set<Binding.Scope> = [.field, .text, .table, .preview]
  private static let scrolling: Set<Binding.Scope> = [.field, .table, .preview, .page]

  /// In the order of the key line. A letter in the scope of a text is text: its twin acts there.
  package static let bindings: [Binding] = [
    Binding([.up], .up, "up", everywhere),
    Binding([.down], .down, "down", everywhere),
    Binding([.character("k")], .up, "up", scrolling),
    Binding([.character("j")], .down, "down", scrolling),
    Binding([.enter], .accept, "accept and go on, open, press", short: "next", [.field, .text]),
    Binding([.enter], .accept, "edit the row", short: "edit", [.table]),
    Binding([.enter], .accept, "choose", short: "choose", [.list]),
    Binding([.enter], .accept, "next file", short: "file", [.preview]),
    Binding([.character(" ")], .choose, "choose, switch, open", short: "choose", [.field]),
    Binding([.character("a"), .insert], .add, "add a row", short: "add", [.table]),
    Binding([.character("a")], .add, "after saving: git add of these files", [.page]),
    Binding([.character("x"), .delete], .remove, "remove the row", short: "remove", [.table]),
    Binding([.tab], .nextField, "next field, cell or pane", session),
    Binding([.backTab], .previousField, "field, cell or pane before", session),
    Binding([.right, .character("l")], .forward, "open, step after", session),
    Binding([.left, .character("h")], .back, "step before", session),
    Binding([.control("n")], .nextStep, "step after", session),
    Binding([.control("p")], .previousStep, "step before", session),
    Binding([.home, .character("g")], .first, "first", scrolling),
    Binding([.end, .character("G")], .last, "last", scrolling),
    Binding([.home], .first, "first", [.list]),
    Binding([.end], .last, "last", [.list]),
    Binding([.pageUp], .pageUp, "page up", everywhere),
    Binding([.pageDown], .pageDown, "page down", everywhere),
    Binding([.character("/")], .search, "search in a list", [.field]),
    Binding(
      [.character("n"), .function(6)], .nextProblem, "next problem", short: "problem", session),
    Binding([.character("N"), .function(7)], .previousProblem, "problem before", session),
    Binding(
      [.character("p"), .function(3)], .preview, "preview: scroll, switch file", short: "preview",
      session),
    Binding(
      [.character("d"), .function(4)], .diff, "difference to what is on disk", short: "diff",
      session),
    Binding([.character("c"), .function(5)], .commands, "commands that remain", session),
    Binding(
      [.character("?"), .function(1)], .help, "help for the field, then all keys", short: "help",
      session),
    Binding([.character("u"), .control("_")], .undo, "undo", session),
    Binding([.control("r")], .redo, "redo", session),
    Binding([.control("s"), .function(2)], .save, "save", short: "save", session),
    Binding([.character("q")], .leave, "leave", short: "leave", session.subtracting([.text])),
    Binding([.escape, .character("q")], .close, "close", short: "close", [.page]),
    Binding([.escape], .close, "close", short: "close", [.list]),
    Binding([.escape], .close, "back to what it was", [.text]),
    Binding([.escape], .close, "back to the fields", short: "back", [.preview]),
    Binding([.control("c")], .interrupt, "leave; twice: leave at once", short: "leave", [.text]),
    Binding(
      [.control("c")], .interrupt, "leave; twice: leave at once",
      everywhere.subtracting([.text])),
    Binding([.control("z")], .suspend, "suspend", everywhere),
    Binding([.control("l")], .redraw, "draw the screen again", everywhere),
  ]

  private static let table: [Binding.Scope: [Key: Command]] = {
    var table: [Binding.Scope: [Key: Command]] = [:]
    for binding in bindings {
      for scope in binding.scopes {
        for key in binding.keys { table[scope, default: [:]][key] = binding.command }
      }
    }
    for scope in session {
      for digit in 1...7 {
        table[scope, default: [:]][.character(Character("\(digit)"))] = .step(digit - 1)
      }
    }
    return table
  }()

  static func command(for key: Key, in scope: Binding.Scope) -> Command? {
    table[scope]?[key]
  }

  /// What the key line shows in a scope, most useful first.
  static func keyLine(in scope: Binding.Scope) -> [(command: Command, key: String, word: String)] {
    bindings.compactMap { binding in
      guard !binding.short.isEmpty, binding.scopes.contains(scope) else { return nil }
      let key = binding.keys.first { scope != .text || !$0.isText }
      return key.map { (binding.command, $0.label, binding.short) }
    }
  }
}

extension Key {
  var isText: Bool { if case .character = self { true } else { false } }

  /// The key as people write it.
  package var label: String {
    switch self {
    case .enter: "⏎"
    case .escape: "Esc"
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .tab: "Tab"
    case .backTab: "⇧Tab"
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
    case .backspace: "⌫"
    }
  }
}
