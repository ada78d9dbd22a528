import MailSetup

/// The files that the last save wrote and removed, those of the saves before it, and their states in
/// git.
struct LastSave: Hashable, Sendable {
  let changes: [FileChange]
  /// The changes of all saves of the session as one.
  let all: [FileChange]
  /// The paths of all saves, those too of files that came and went.
  let paths: [String]
  /// Git's states in words by path; empty until they are read, and without git.
  var states: [String: String] = [:]

  init(_ changes: [FileChange], after before: LastSave?) {
    self.changes = changes
    all = (before?.all ?? []).followed(by: changes)
    let earlier = before?.paths ?? []
    paths = earlier + changes.map(\.path).filter { !earlier.contains($0) }
  }
}
