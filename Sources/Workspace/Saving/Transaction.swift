package import MailSetup

/// Saves files of a project so that either all of them are new or all are as before.
///
/// A journal in the project's root says what is going on; the new files are written beside their
/// places and the old ones keep a name until all is done. Then the journal is renamed, which is
/// the point that divides going back from cleaning up, in this process or the next one.
package struct Transaction: Sendable {
  let project: ProjectLock
  var root: Folder { project.root }

  package init(_ project: ProjectLock) {
    self.project = project
  }

  /// Saves the changes, after any recovery that an earlier save still needs.
  package func commit(_ changes: [FileChange]) throws(SaveError) {
    try recover()
    let id = UInt32.random(in: .min ... .max)
    var steps: [Step] = []
    for change in changes where change.before != change.after {
      steps.append(try Step(change, Aside(steps.count, of: id), in: project))
    }
    guard !steps.isEmpty else { return }
    let journal = Journal(id: id, root: try root.status().inode, steps)
    try root.create(Journal.pending, journal.bytes, mode: 0o600)
    do throws(SaveError) {
      try root.sync()
      for step in steps { try naming(step, step.prepare) }
      for step in steps { try naming(step, step.put) }
      for step in steps { try naming(step, step.confirm) }
      try root.rename(Journal.pending, to: Journal.committed)
    } catch {
      do throws(SaveError) {
        _ = try goBack(journal)
      } catch let failure {
        throw .notRestored(after: error, because: failure)
      }
      throw error
    }
    // The files are saved: what cannot be cleaned up now is no failure and waits for a recovery.
    try? cleanUp(journal)
  }

  /// Has errors name the file that was asked for, not the one beside it that met them.
  private func naming(
    _ step: Step, _ work: () throws(SaveError) -> Void
  ) throws(SaveError) {
    do throws(SaveError) {
      try work()
    } catch .failed(let call, _, let code) {
      throw .failed(call, path: step.change.path, code: code)
    }
  }
}

extension Journal {
  fileprivate init(id: UInt32, root: UInt64, _ steps: [Step]) {
    self.id = id
    self.root = root
    changes = steps.map {
      FileChange($0.place.path, before: $0.change.before, after: $0.change.after)
    }
    var seen: Set<String> = []
    folders = steps.flatMap(\.place.missingPaths).filter { seen.insert($0).inserted }
  }
}
