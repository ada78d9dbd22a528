import MailSetup

/// What was done about a save that did not come to its end.
package struct Recovery: Hashable, Sendable {
  package enum Outcome: Hashable, Sendable {
    /// All files are as they were before the save.
    case restored
    /// All files are as they were to be saved.
    case completed
  }

  package let outcome: Outcome
  /// The files of that save.
  package let paths: [String]
  /// Those of them that somebody changed since, and which were left like that.
  package let kept: [String]
}

extension Transaction {
  /// Brings the project out of an interrupted save; nil where there was none.
  @discardableResult
  package func recover() throws(SaveError) -> Recovery? {
    for name in [Journal.committed, Journal.pending] {
      guard let file = try root.read(name) else { continue }
      guard let journal = Journal(file.bytes) else {
        // Interrupted before it was whole, that is, before anything else was done.
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

  /// Undoes what was done of a save; the paths of the files that somebody changed since.
  func goBack(_ journal: Journal) throws(SaveError) -> [String] {
    var kept: [String] = []
    for (index, change) in journal.changes.enumerated().reversed() {
      let place = try project.resolve(change.path).entry
      guard place.missing.isEmpty else { continue }
      let aside = Aside(index, of: journal.id)
      if try !revert(change, place, aside) { kept.append(change.path) }
      try place.folder.remove(aside.old)
      try place.folder.remove(aside.new)
      try place.folder.sync()
    }
    for path in journal.folders.reversed() {
      let place = try project.resolve(path).entry
      guard place.missing.isEmpty else { continue }
      try place.folder.removeFolder(place.name)
      try place.folder.sync()
    }
    try root.remove(Journal.pending)
    try root.sync()
    return kept.reversed()
  }

  /// Undoes a change, if it was made; false where the file is no longer the one that was saved.
  private func revert(
    _ change: FileChange, _ place: Place, _ aside: Aside
  ) throws(SaveError) -> Bool {
    do throws(SaveError) {
      if change.before == nil {
        guard let file = try place.read() else { return true }
        // Where it is still there, the new file is the same one under its other name.
        let made = try place.folder.status(of: aside.new)
        guard file.bytes == change.after, made == nil || made?.inode == file.status.inode
        else { return false }
        try place.folder.remove(place.name)
      } else if try place.folder.status(of: aside.old) != nil {
        let bytes = try place.read()?.bytes
        if bytes == change.before { return true }
        guard bytes == nil || bytes == change.after else { return false }
        try place.folder.rename(aside.old, to: place.name)
      }
      return true
    } catch .notAFile {
      return false
    }
  }

  /// Removes what a finished save no longer needs.
  func cleanUp(_ journal: Journal) throws(SaveError) {
    // Without its new name on the disk, a loss of power now would have the next start go back.
    try root.sync()
    for (index, change) in journal.changes.enumerated() {
      let place = try project.resolve(change.path).entry
      guard place.missing.isEmpty else { continue }
      let aside = Aside(index, of: journal.id)
      try place.folder.remove(aside.old)
      try place.folder.remove(aside.new)
    }
    try root.remove(Journal.committed)
    try root.sync()
  }
}
