import Screen

/// The one table of keys: the key line, the help page and the README are made from it.
package enum KeyMap {
  private static let everywhere = Binding.Scope.allCases
  private static let commanding = everywhere.filter { $0 != .text }
  private static let session: [Binding.Scope] = [.field, .text, .table, .preview]
  private static let scrolling: [Binding.Scope] = [.field, .table, .preview, .page]

  /// Keys that act in one place.
  package struct Group: Sendable {
    package let title: String
    let bindings: [Binding]

    init(_ title: String, _ scopes: [Binding.Scope], _ bindings: [Binding]) {
      self.title = title
      self.bindings = bindings.map { $0.scopes.isEmpty ? $0.within(scopes) : $0 }
    }
  }

  /// By place, in the order of the key line. In a text a letter is text, and the other
  /// keys of its binding act.
  package static let groups: [Group] = [
    Group(
      "Moving", session,
      [
        Binding([.up], .up, "up", everywhere),
        Binding([.down], .down, "down", everywhere),
        Binding([.character("k")], .up, "up", scrolling),
        Binding([.character("j")], .down, "down", scrolling),
        Binding([.tab], .nextField, "next field, cell, or pane"),
        Binding([.backTab], .previousField, "previous field, cell, or pane"),
        Binding([.control("n")], .nextStep, "next step", short: "next step"),
        Binding([.right, .character("l")], .forward, "next step, or open a list"),
        Binding([.control("p")], .previousStep, "previous step"),
        Binding([.left, .character("h")], .back, "previous step"),
        Binding([.home, .character("g")], .first, "first", scrolling),
        Binding([.end, .character("G")], .last, "last", scrolling),
        Binding([.home], .first, "first", [.list]),
        Binding([.end], .last, "last", [.list]),
        Binding([.pageUp], .pageUp, "page up", everywhere),
        Binding([.pageDown], .pageDown, "page down", everywhere),
      ]),
    Group(
      "On a field", [.field],
      [
        Binding(
          [.enter], .accept, "confirm and continue; open; press", short: "continue",
          [.field, .text]),
        Binding([.character(" ")], .choose, "choose, switch, open", short: "choose"),
        Binding(
          [.delete, .backspace], .reset, "clear the choice: use the derived value again"),
        Binding([.character("/")], .search, "search in a list"),
        Binding([.escape], .close, "in a text: undo what you typed", [.text]),
      ]),
    Group(
      "In a table", [.table],
      [
        Binding([.enter], .accept, "next row, or continue", short: "next"),
        Binding([.character("e"), .character(" ")], .choose, "edit the row", short: "edit"),
        Binding([.character("a"), .insert], .add, "add a row", short: "add"),
        Binding([.character("x"), .delete], .remove, "remove the row", short: "remove"),
      ]),
    Group(
      "In an open list", [.list],
      [
        Binding([.enter], .accept, "choose", short: "choose"),
        Binding([.escape], .close, "close", short: "close"),
      ]),
    Group(
      "In the preview", [.preview],
      [
        Binding([.enter], .accept, "next file", short: "next file"),
        Binding([.escape], .close, "back to the fields", short: "back"),
      ]),
    Group(
      "On a page", [.page],
      [
        Binding(
          [.character("y")], .copy, "copy the command, or the address, to the clipboard",
          short: "copy"),
        Binding([.character("a")], .add, "after saving: git add these files", short: "git add"),
        Binding(
          [.character("c")], .cloud, "after saving: look at Cloud Manager, then apply the change",
          short: "Cloud Manager"),
        Binding([.character("?"), .function(1)], .help, "all keys", short: "keys"),
        Binding([.escape], .close, "close", short: "close"),
        Binding([.character("q")], .leave, "close; after saving: leave", short: "leave"),
      ]),
    Group(
      "Anywhere in the session", session,
      [
        Binding([.control("s"), .function(2)], .save, "save", short: "save"),
        Binding([.character("n"), .function(6)], .nextProblem, "next problem", short: "problem"),
        Binding([.character("N"), .function(7)], .previousProblem, "previous problem"),
        Binding(
          [.character("p"), .function(3)], .preview, "preview: scroll, switch file",
          short: "preview"),
        Binding(
          [.character("d"), .function(4)], .diff, "difference from the files on disk", short: "diff"
        ),
        Binding([.character("c"), .function(5)], .commands, "next steps"),
        Binding(
          [.character("t"), .function(8)], .test, "test the mail server from this machine",
          short: "test"),
        Binding(
          [.character("?"), .function(1)], .help, "help for the field, then all keys",
          short: "help"),
        Binding([.character("u"), .control("_")], .undo, "undo"),
        Binding([.control("r")], .redo, "redo"),
        Binding([.character("q")], .leave, "leave", short: "leave", [.field, .table, .preview]),
        Binding(
          [.control("c")], .interrupt, "leave; twice: leave and keep the answers for next time",
          short: "leave", [.text]),
        Binding(
          [.control("c")], .interrupt, "leave; twice: leave and keep the answers for next time",
          commanding),
        Binding([.control("z")], .suspend, "suspend", everywhere),
        Binding([.control("l")], .redraw, "redraw the screen", everywhere),
      ]),
  ]

  package static let bindings = groups.flatMap(\.bindings)

  static func command(for key: Key, in scope: Binding.Scope) -> Command? {
    let binding = bindings.first { $0.scopes.contains(scope) && $0.keys.contains(key) }
    return binding?.command ?? (session.contains(scope) ? digitCommand(for: key) : nil)
  }

  private static func digitCommand(for key: Key) -> Command? {
    Step.withDigits.first { key == .character(Character("\($0.number)")) }.map(Command.step)
  }

  /// The key of a command wherever letters are commands.
  static func key(for command: Command) -> String? {
    bindings.first { $0.command == command && $0.scopes.contains(.field) }?.keys.first?.label
  }

  /// The keys of a scope and their words, in the order of the key line; an empty word keeps a key
  /// out of it.
  static func keyLine(in scope: Binding.Scope) -> [KeyWord] {
    bindings.compactMap { binding in
      guard binding.scopes.contains(scope) else { return nil }
      let key = binding.keys.first { scope != .text || !$0.isText }
      return key.map { KeyWord(key: $0.label, word: binding.short, command: binding.command) }
    }
  }
}
