/// The state of Cloud Manager, or the outcome of a change there, in lines.
package struct CloudReport: Hashable, Sendable {
  package let lines: [String]
  /// The lines, without their indent, that a person can paste into a shell.
  package let commands: [String]
  /// The environments that an apply would change.
  package let changes: [CloudChange]

  package init(lines: [String], commands: [String] = [], changes: [CloudChange] = []) {
    self.lines = lines
    self.commands = commands
    self.changes = changes
  }
}

/// An environment that an apply would change.
package struct CloudChange: Hashable, Sendable {
  package let id: String
  /// `environment 111 (dev)`.
  package let words: String
  /// The change as it was shown. The person agrees to nothing else.
  package let lines: [String]
  /// The rows that would change, in one line.
  package let summary: String
  /// Whether Cloud Manager finds no port forwards there yet.
  package let isFirst: Bool

  package init(id: String, words: String, lines: [String], summary: String, isFirst: Bool) {
    self.id = id
    self.words = words
    self.lines = lines
    self.summary = summary
    self.isFirst = isFirst
  }
}
