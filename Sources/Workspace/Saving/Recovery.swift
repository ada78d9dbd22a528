import MailSetup
import Platform

/// The result of recovering from an interrupted save.
package struct Recovery: Hashable, Sendable {
  package enum Outcome: Hashable, Sendable {
    /// All files are as they were before the save.
    case restored
    /// All files are as the save was to leave them.
    case completed
  }

  /// Nil if there was no save of this person on this machine.
  package fileprivate(set) var outcome: Outcome?
  /// The files of the interrupted save.
  package fileprivate(set) var paths: [String] = []
  /// The files among them that somebody has changed since; they were not touched.
  package fileprivate(set) var kept: [String] = []
  /// The journals that no save here has made; they were left alone.
  package fileprivate(set) var foreign: [String] = []
}

extension Transaction {
  /// Undoes or completes an interrupted save; nil if there was none.
  @discardableResult
  package func recover() throws(SaveError) -> Recovery? {
    var recovery = Recovery()
    for text in try root.names().sorted() {
      guard let name = Journal.Name(text) else { continue }
      if try !recover(name, &recovery) { recovery.foreign.append(text) }
    }
    return recovery == Recovery() ? nil : recovery
  }

  /// False for a journal that was made elsewhere.
  private func recover(_ name: Journal.Name, _ recovery: inout Recovery) throws(SaveError) -> Bool {
    guard try seals.contains(name.id), let file = try root.read(name.text, limit: Journal.limit)
    else { return false }
    if let journal = Journal(file.bytes) {
      guard journal.id == name.id, journal.root == (try root.status().inode) else { return false }
      recovery.paths += journal.changes.map(\.path)
      switch name.state {
      case .pending:
        recovery.outcome = .restored
        recovery.kept += try goBack(journal)
      case .committed:
        recovery.outcome = .completed
        try cleanUp(journal)
      }
    } else {
      // The save was interrupted while it wrote the journal, before it did anything else.
      try root.remove(name.text)
      try seals.remove(name.id)
    }
    return true
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
    try root.remove(journal.pending)
    try root.sync()
    // A seal that is left over is the seal of nothing.
    try? seals.remove(journal.id)
    return kept.reversed()
  }

  /// Undoes a change if it was made; false if the file is no longer the one that was saved.
  private func revert(
    _ change: FileChange, _ slot: FileSlot, _ names: StagedNames
  ) throws(SaveError) -> Bool {
    let limit = max(change.before?.count ?? 0, change.after?.count ?? 0)
    do throws(SaveError) {
      if change.before == nil {
        guard let file = try slot.read(limit: limit) else { return true }
        // If the staged file still exists, the new file must be the same one under its other name.
        let made = try slot.folder.status(of: names.new)
        guard file.bytes == change.after, made == nil || made?.inode == file.status.inode
        else { return false }
        try slot.folder.remove(slot.name)
      } else if try slot.folder.status(of: names.old) != nil {
        let bytes = try slot.read(limit: limit)?.bytes
        if bytes == change.before { return true }
        guard bytes == nil || bytes == change.after else { return false }
        try slot.folder.rename(names.old, to: slot.name)
      }
      return true
    } catch .notAFile {
      return false
    } catch .failed(.read, _, code: EFBIG) {
      // A larger file is another one.
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
    try root.remove(journal.committed)
    try root.sync()
    // A seal that is left over is the seal of nothing.
    try? seals.remove(journal.id)
  }
}
