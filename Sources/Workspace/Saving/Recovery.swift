import MailSetup

/// The result of recovering from an interrupted save.
package struct Recovery: Hashable, Sendable {
  package enum Outcome: Hashable, Sendable {
    /// All files are as they were before the save.
    case restored
    /// All files are as the save was to leave them.
    case completed
  }

  package let outcome: Outcome
  /// The files of the interrupted save.
  package let paths: [String]
  /// The files among them that somebody has changed since; they were not touched.
  package let kept: [String]
}

extension Transaction {
  /// Undoes or completes an interrupted save; nil if there was none.
  @discardableResult
  package func recover() throws(SaveError) -> Recovery? {
    for name in [Journal.committed, Journal.pending] {
      guard let file = try root.read(name) else { continue }
      guard let journal = Journal(file.bytes) else {
        // The save was interrupted while it wrote the journal, before it did anything else.
        try root.remove(name)
        continue
      }
      guard journal.root == (try root.status().inode) else { throw .foreignJournal(path: name) }
      let paths = journal.changes.map(\.path)
      if name == Journal.pending {
        return Recovery(outcome: .restored, paths: paths, kept: try goBack(journal))
      }
      try cleanUp(journal)
      return Recovery(outcome: .completed, paths: paths, kept: [])
    }
    return nil
  }

  /// Undoes an incomplete save. Returns the paths of files that somebody has changed since.
  func goBack(_ journal: Journal) throws(SaveError) -> [String] {
    var kept: [String] = []
    for (index, change) in journal.changes.enumerated().reversed() {
      let slot = try project.resolve(change.path).entry
      guard slot.missing.isEmpty else { continue }
      let names = StagedNames(index, of: journal.id)
      if try !revert(change, slot, names) { kept.append(change.path) }
      try slot.folder.remove(names.old)
      try slot.folder.remove(names.new)
      try slot.folder.sync()
    }
    for path in journal.folders.reversed() {
      let slot = try project.resolve(path).entry
      guard slot.missing.isEmpty else { continue }
      try slot.folder.removeFolder(slot.name)
      try slot.folder.sync()
    }
    try root.remove(Journal.pending)
    try root.sync()
    return kept.reversed()
  }

  /// Undoes a change if it was made; false if the file is no longer the one that was saved.
  private func revert(
    _ change: FileChange, _ slot: FileSlot, _ names: StagedNames
  ) throws(SaveError) -> Bool {
    do throws(SaveError) {
      if change.before == nil {
        guard let file = try slot.read() else { return true }
        // If the staged file still exists, the new file must be the same one under its other name.
        let made = try slot.folder.status(of: names.new)
        guard file.bytes == change.after, made == nil || made?.inode == file.status.inode
        else { return false }
        try slot.folder.remove(slot.name)
      } else if try slot.folder.status(of: names.old) != nil {
        let bytes = try slot.read()?.bytes
        if bytes == change.before { return true }
        guard bytes == nil || bytes == change.after else { return false }
        try slot.folder.rename(names.old, to: slot.name)
      }
      return true
    } catch .notAFile {
      return false
    }
  }

  /// Removes the journal and the staged files of a finished save.
  func cleanUp(_ journal: Journal) throws(SaveError) {
    // If power is lost before the journal's new name is on disk, the next start undoes the save.
    try root.sync()
    for (index, change) in journal.changes.enumerated() {
      let slot = try project.resolve(change.path).entry
      guard slot.missing.isEmpty else { continue }
      let names = StagedNames(index, of: journal.id)
      try slot.folder.remove(names.old)
      try slot.folder.remove(names.new)
    }
    try root.remove(Journal.committed)
    try root.sync()
  }
}
