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

  /// The number of errors that the project still has, all of them in files that the save did not write.
  private let errorsElsewhere: Int

  init(_ changes: [FileChange], after before: LastSave?, in project: Project) {
    self.changes = changes
    errorsElsewhere = ProjectCheck(project).errors.count
    all = (before?.all ?? []).followed(by: changes)
    let earlier = before?.paths ?? []
    paths = earlier + changes.map(\.path).filter { !earlier.contains($0) }
  }

  /// Says that other files still have errors; nil where none has.
  var warning: String? {
    let errors = errorsElsewhere == 1 ? "1 error remains" : "\(errorsElsewhere) errors remain"
    return errorsElsewhere == 0 ? nil : "\(errors) in other files. To see why: mailwizard check"
  }
}
