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
  private static let step: Set<Binding.Scope> = [.field, .text, .table]
  private static let letters: Set<Binding.Scope> = [.field, .table, .preview]
  private static let everywhere = Set(Binding.Scope.allCases)
  private static let scrolling: Set<Binding.Scope> = [.field, .table, .preview, .list, .page]
  private static let session = step.union([.preview])

  package static let bindings: [Binding] = [
    Binding([.up], .up, "up", everywhere),
    Binding([.down], .down, "down", everywhere),
    Binding([.character("k")], .up, "up", scrolling.subtracting([.list])),
    Binding([.character("j")], .down, "down", scrolling.subtracting([.list])),
    Binding([.tab], .nextField, "next field, cell or pane", session),
    Binding([.backTab], .previousField, "previous field, cell or pane", session),
    Binding([.enter], .accept, "accept and go on, open, press", short: "next", [.field, .text]),
    Binding([.enter], .accept, "edit the row", short: "edit", [.table]),
    Binding([.enter], .accept, "choose", short: "choose", [.list]),
    Binding([.character(" ")], .choose, "choose, switch, open", short: "choose", [.field]),
    Binding([.character("a"), .insert], .add, "add a row", short: "add", [.table]),
    Binding([.character("x"), .delete], .remove, "remove the row", short: "remove", [.table]),
    Binding([.left, .character("h")], .back, "step before", letters),
    Binding([.right, .character("l")], .forward, "open, step after", letters),
    Binding([.control("n")], .nextStep, "step after", session),
    Binding([.control("p")], .previousStep, "step before", session),
    Binding([.home, .character("g")], .first, "first", scrolling.subtracting([.list])),
    Binding([.end, .character("G")], .last, "last", scrolling.subtracting([.list])),
    Binding([.home], .first, "first", [.list]),
    Binding([.end], .last, "last", [.list]),
    Binding([.pageUp], .pageUp, "page up", everywhere),
    Binding([.pageDown], .pageDown, "page down", everywhere),
    Binding([.character("/")], .search, "search in a list", [.field]),
    Binding([.character("n")], .nextProblem, "next problem", short: "problem", letters),
    Binding([.character("N")], .previousProblem, "previous problem", letters),
    Binding([.character("?")], .help, "help", short: "help", letters),
    Binding([.function(1)], .help, "help for the field, then all keys", short: "help", session),
    Binding([.character("p")], .preview, "preview: scroll, switch file", short: "preview", letters),
    Binding([.function(3)], .preview, "preview: scroll, switch file", short: "preview", session),
    Binding([.character("d")], .diff, "difference to what is on disk", short: "diff", letters),
    Binding([.function(4)], .diff, "difference to what is on disk", short: "diff", session),
    Binding([.character("c")], .commands, "commands that remain", letters),
    Binding([.function(5)], .commands, "commands that remain", session),
    Binding([.character("u"), .control("_")], .undo, "undo", letters),
    Binding([.control("_")], .undo, "undo", [.text]),
    Binding([.control("r")], .redo, "redo", session),
    Binding([.control("s")], .save, "save", short: "save", session),
    Binding([.function(2)], .save, "save", session),
    Binding([.character("q")], .leave, "leave", short: "leave", letters),
    Binding([.escape, .character("q")], .close, "close", short: "close", [.page]),
    Binding([.escape], .close, "close", short: "close", [.list]),
    Binding([.escape], .close, "back to what it was", short: "revert", [.text]),
    Binding([.escape], .close, "back to the fields", short: "back", [.preview]),
    Binding([.control("c")], .interrupt, "leave; twice: leave at once", everywhere),
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
    for scope in letters {
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
  static func keyLine(in scope: Binding.Scope) -> [(key: String, word: String)] {
    bindings.filter { $0.scopes.contains(scope) && !$0.short.isEmpty }
      .map { ($0.keys[0].label, $0.short) }
  }
}

extension Key {
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
