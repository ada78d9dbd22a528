package import Screen

/// Keys that do one thing in some scopes, and the words for it.
package struct Binding: Sendable {
  package let keys: [Key]
  let command: Command
  /// The words for the help page.
  let words: String
  /// One word for the key line; empty keeps it out.
  let short: String
  /// The places in which the keys act; empty for those of the group.
  let scopes: [Scope]

  /// The place of the cursor when a key is pressed.
  enum Scope: Hashable, Sendable, CaseIterable {
    /// A field whose letters are commands.
    case field
    /// A text, whose letters are text.
    case text
    case table
    case preview
    case list
    case page
  }

  init(
    _ keys: [Key], _ command: Command, _ words: String, short: String = "", _ scopes: [Scope] = []
  ) {
    self.keys = keys
    self.command = command
    self.words = words
    self.short = short
    self.scopes = scopes
  }

  func within(_ scopes: [Scope]) -> Binding {
    Binding(keys, command, words, short: short, scopes)
  }
}
