package import MailSetup

/// Saves files of a project so that either all of them are new or all are as before.
///
/// A journal in the project's root records the plan. The new files are written beside the old ones,
/// which keep a second name until all is done. Renaming the journal then commits the save: before
/// it an interrupted save is undone, after it completed, by this process or the next one.
package struct Transaction: Sendable {
  let project: ProjectLock
  var root: Folder { project.root }

  package init(_ project: ProjectLock) {
    self.project = project
  }

  /// Saves the changes, after recovering from an earlier save if necessary.
  package func commit(_ changes: [FileChange]) throws(SaveError) {
    try recover()
    let id = UInt32.random(in: .min ... .max)
    var swaps: [FileSwap] = []
    for change in changes where change.before != change.after {
      swaps.append(try FileSwap(change, StagedNames(swaps.count, of: id), in: project))
    }
    guard !swaps.isEmpty else { return }
    let journal = Journal(id: id, root: try root.status().inode, swaps)
    try root.create(Journal.pending, journal.bytes, mode: 0o600)
    do throws(SaveError) {
      try root.sync()
      for swap in swaps { try naming(swap, swap.prepare) }
      for swap in swaps { try naming(swap, swap.put) }
      for swap in swaps { try naming(swap, swap.confirm) }
      try root.rename(Journal.pending, to: Journal.committed)
    } catch {
      do throws(SaveError) {
        _ = try goBack(journal)
      } catch let failure {
        throw .notRestored(after: error, because: failure)
      }
      throw error
    }
    // The files are saved; if cleaning up fails, the next recovery does it.
    try? cleanUp(journal)
  }

  /// Makes errors name the file that is saved instead of the staged file that caused them.
  private func naming(
    _ swap: FileSwap, _ work: () throws(SaveError) -> Void
  ) throws(SaveError) {
    do throws(SaveError) {
      try work()
    } catch .failed(let call, _, let code) {
      throw .failed(call, path: swap.change.path, code: code)
    }
  }
}

extension Journal {
  fileprivate init(id: UInt32, root: UInt64, _ swaps: [FileSwap]) {
    self.id = id
    self.root = root
    changes = swaps.map {
      FileChange($0.slot.path, before: $0.change.before, after: $0.change.after)
    }
    var seen: Set<String> = []
    folders = swaps.flatMap(\.slot.missingPaths).filter { seen.insert($0).inserted }
  }
}
