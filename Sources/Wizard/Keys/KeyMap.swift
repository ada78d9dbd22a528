import Screen

/// The one table of keys: the key line, the help page and the README are made from it.
package enum KeyMap {
  private static let everywhere = Binding.Scope.allCases
  private static let session: [Binding.Scope] = [.field, .text, .table, .preview]
  private static let scrolling: [Binding.Scope] = [.field, .table, .preview, .page]

  /// Keys that act in one place.
  package struct Group: Sendable {
    package let title: String
    let bindings: [Binding]
  }

  /// By place, in the order of the key line. A letter in the scope of a text is text: its twin
  /// acts there.
  package static let groups: [Group] = [
    Group(
      title: "Moving",
      bindings: [
        Binding([.up], .up, "up", everywhere),
        Binding([.down], .down, "down", everywhere),
        Binding([.character("k")], .up, "up", scrolling),
        Binding([.character("j")], .down, "down", scrolling),
        Binding([.tab], .nextField, "next field, cell or pane", session),
        Binding([.backTab], .previousField, "field, cell or pane before", session),
        Binding([.right, .character("l")], .forward, "step after, or open a list", session),
        Binding([.left, .character("h")], .back, "step before", session),
        Binding([.control("n")], .nextStep, "step after", session),
        Binding([.control("p")], .previousStep, "step before", session),
        Binding([.home, .character("g")], .first, "first", scrolling),
        Binding([.end, .character("G")], .last, "last", scrolling),
        Binding([.home], .first, "first", [.list]),
        Binding([.end], .last, "last", [.list]),
        Binding([.pageUp], .pageUp, "page up", everywhere),
        Binding([.pageDown], .pageDown, "page down", everywhere),
      ]),
    Group(
      title: "On a field",
      bindings: [
        Binding(
          [.enter], .accept, "take it and go on, open, press", short: "next", [.field, .text]),
        Binding([.character(" ")], .choose, "choose, switch, open", short: "choose", [.field]),
        Binding([.character("/")], .search, "search in a list", [.field]),
        Binding([.escape], .close, "in a text: back to what it was", [.text]),
      ]),
    Group(
      title: "In a table",
      bindings: [
        Binding([.enter, .character(" ")], .accept, "edit the row", short: "edit", [.table]),
        Binding([.character("a"), .insert], .add, "add a row", short: "add", [.table]),
        Binding([.character("x"), .delete], .remove, "remove the row", short: "remove", [.table]),
      ]),
    Group(
      title: "In an open list",
      bindings: [
        Binding([.enter], .accept, "choose", short: "choose", [.list]),
        Binding([.escape], .close, "close", short: "close", [.list]),
      ]),
    Group(
      title: "In the preview",
      bindings: [
        Binding([.enter], .accept, "next file", short: "file", [.preview]),
        Binding([.escape], .close, "back to the fields", short: "back", [.preview]),
      ]),
    Group(
      title: "On a page",
      bindings: [
        Binding(
          [.character("a")], .add, "after saving: git add of these files", short: "git add",
          [.page]),
        Binding(
          [.character("?"), .function(1)], .help, "all keys", short: "all keys", [.page]),
        Binding([.escape, .character("q")], .close, "close", short: "close", [.page]),
      ]),
    Group(
      title: "Anywhere in the session",
      bindings: [
        Binding(
          [.character("n"), .function(6)], .nextProblem, "next problem", short: "problem",
          session),
        Binding([.character("N"), .function(7)], .previousProblem, "problem before", session),
        Binding(
          [.character("p"), .function(3)], .preview, "preview: scroll, switch file",
          short: "preview", session),
        Binding(
          [.character("d"), .function(4)], .diff, "difference to what is on disk", short: "diff",
          session),
        Binding([.character("c"), .function(5)], .commands, "commands that remain", session),
        Binding(
          [.character("?"), .function(1)], .help, "help for the field, then all keys",
          short: "help", session),
        Binding([.character("u"), .control("_")], .undo, "undo", session),
        Binding([.control("r")], .redo, "redo", session),
        Binding([.control("s"), .function(2)], .save, "save", short: "save", session),
        Binding([.character("q")], .leave, "leave", short: "leave", session.filter { $0 != .text }),
        Binding(
          [.control("c")], .interrupt, "leave; twice: leave at once", short: "leave", [.text]),
        Binding(
          [.control("c")], .interrupt, "leave; twice: leave at once",
          everywhere.filter { $0 != .text }),
        Binding([.control("z")], .suspend, "suspend", everywhere),
        Binding([.control("l")], .redraw, "draw the screen again", everywhere),
      ]),
  ]

  package static let bindings = groups.flatMap(\.bindings)

  private static let table: [Binding.Scope: [Key: Command]] = {
    var table: [Binding.Scope: [Key: Command]] = [:]
    for binding in bindings {
      for scope in binding.scopes {
        for key in binding.keys { table[scope, default: [:]][key] = binding.command }
      }
    }
    for scope in session {
      for step in Step.all.prefix(9) {
        table[scope, default: [:]][.character(Character("\(step.number)"))] = .step(step)
      }
    }
    return table
  }()

  static func command(for key: Key, in scope: Binding.Scope) -> Command? {
    table[scope]?[key]
  }

  /// The key that does the same wherever letters are commands.
  static func key(for command: Command) -> String? {
    bindings.first { $0.command == command && $0.scopes.contains(.field) }?.keys.first?.label
  }

  /// What keys do in a scope, in the order of the key line; a word that is empty keeps a key out.
  static func keyLine(in scope: Binding.Scope) -> [KeyWord] {
    bindings.compactMap { binding in
      guard binding.scopes.contains(scope) else { return nil }
      let key = binding.keys.first { scope != .text || !$0.isText }
      return key.map { KeyWord(key: $0.label, word: binding.short, command: binding.command) }
    }
  }
}
