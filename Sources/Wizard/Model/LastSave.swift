import MailSetup

/// What the last save wrote and removed, and what git says of it.
struct LastSave: Hashable, Sendable {
  let changes: [FileChange]
  /// Git's states in words by path; empty until they are read, and without git.
  var states: [String: String] = [:]

  var paths: [String] { changes.map(\.path) }
}
