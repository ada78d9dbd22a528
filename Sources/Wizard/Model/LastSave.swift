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

  /// The findings in files that the save did not write.
  private let elsewhere: [Finding]

  init(_ changes: [FileChange], after before: LastSave?, as plan: Plan) {
    self.changes = changes
    elsewhere = plan.remainingFindings
    all = (before?.all ?? []).followed(by: changes)
    let earlier = before?.paths ?? []
    paths = earlier + changes.map(\.path).filter { !earlier.contains($0) }
  }

  /// The severity of the worst of them.
  var severityElsewhere: Rule.Severity? { elsewhere.map(\.severity).max() }

  /// Says that other files still have errors or warnings; nil where none has.
  var warning: String? {
    let counts = [Rule.Severity.error, .warning].compactMap { severity -> String? in
      let count = elsewhere.count { $0.severity == severity }
      return count == 0 ? nil : "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
    }
    let verb = elsewhere.count == 1 ? "remains" : "remain"
    return counts.isEmpty
      ? nil
      : "\(counts.joined(separator: " and ")) \(verb) in other files. To see why: mailwizard check"
  }
}
