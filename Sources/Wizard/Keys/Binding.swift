package import Screen

/// Keys that do one thing in some scopes, and the words for it.
package struct Binding: Sendable {
  package let keys: [Key]
  let command: Command
  /// What it does, for the help page.
  let words: String
  /// One word for the key line; empty keeps it out.
  let short: String
  let scopes: [Scope]

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
    _ keys: [Key], _ command: Command, _ words: String, short: String = "", _ scopes: [Scope]
  ) {
    self.keys = keys
    self.command = command
    self.words = words
    self.short = short
    self.scopes = scopes
  }
}

/// What the key line says of a key.
struct KeyWord {
  let key: String
  /// What it does, in a word.
  let word: String
  var command: Command?
}
