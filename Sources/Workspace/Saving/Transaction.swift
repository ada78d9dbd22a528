package import MailSetup
import Platform

/// Saves files of a project so that either all of them are new or all are as before.
///
/// A journal in the project's root records the plan. The new files are written beside the old ones,
/// which keep a second name until all is done. A seal outside the project tells the journal from one
/// that a repository brings. Renaming the journal then commits the save: before
/// it an interrupted save is undone, after it completed, by this process or the next one.
package struct Transaction: Sendable {
  let project: ProjectLock
  let seals: Seals
  var root: Folder { project.root }

  package init(_ project: ProjectLock) {
    self.init(project, seals: Seals(calls: project.root.calls))
  }

  init(_ project: ProjectLock, seals: Seals) {
    self.project = project
    self.seals = seals
  }

  /// Saves the changes, after recovering from an earlier save if necessary; returns what that did.
  @discardableResult
  package func commit(_ changes: [FileChange]) throws(SaveError) -> Recovery? {
    let recovery = try recover()
    let id = Journal.ID.random(in: .min ... .max)
    var swaps: [FileSwap] = []
    for change in changes where change.before != change.after {
      swaps.append(try FileSwap(change, StagedNames(swaps.count, of: id), in: project))
    }
    guard !swaps.isEmpty else { return recovery }
    let journal = Journal(id: id, root: try root.status().inode, swaps)
    let bytes = journal.bytes
    guard bytes.count <= Journal.limit else {
      throw .failed(.write, path: swaps[0].change.path, code: EFBIG)
    }
    try seals.make(id)
    do throws(SaveError) {
      try root.create(journal.pending, bytes, mode: 0o600)
    } catch {
      try? seals.remove(id)
      throw error
    }
    do throws(SaveError) {
      try root.sync()
      for swap in swaps { try naming(swap, swap.prepare) }
      for swap in swaps { try naming(swap, swap.put) }
      for swap in swaps { try naming(swap, swap.confirm) }
      try root.rename(journal.pending, to: journal.committed)
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
    return recovery
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
  fileprivate init(id: ID, root: UInt64, _ swaps: [FileSwap]) {
    self.id = id
    self.root = root
    changes = swaps.map {
      FileChange($0.slot.path, before: $0.change.before, after: $0.change.after)
    }
    var seen: Set<String> = []
    folders = swaps.flatMap(\.slot.missingPaths).filter { seen.insert($0).inserted }
  }
}
