import MailSetup

/// The files that the last save wrote and removed, and their states in git.
struct LastSave: Hashable, Sendable {
  let changes: [FileChange]
  /// Git's states in words by path; empty until they are read, and without git.
  var states: [String: String] = [:]

  var paths: [String] { changes.map(\.path) }
}
