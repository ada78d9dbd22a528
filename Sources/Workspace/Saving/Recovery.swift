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
    if let file = try root.read(Journal.committed, limit: .max) {
      guard let journal = try journal(file, Journal.committed) else { return nil }
      try cleanUp(journal)
      return Recovery(outcome: .completed, paths: journal.changes.map(\.path), kept: [])
    }
    guard let file = try root.read(Journal.pending, limit: .max) else { return nil }
    guard let journal = try journal(file, Journal.pending) else { return nil }
    let kept = try goBack(journal)
    return Recovery(outcome: .restored, paths: journal.changes.map(\.path), kept: kept)
  }

  private func journal(_ file: Folder.File, _ name: String) throws(SaveError) -> Journal? {
    guard let journal = Journal(file.bytes) else {
      // Interrupted before it was whole, that is, before anything else was done.
      try root.remove(name)
      return nil
    }
    guard journal.root == (try root.status().inode) else { throw .foreignJournal(path: name) }
    return journal
  }

  /// Undoes what was done of a save; the paths of the files that somebody changed since.
  func goBack(_ journal: Journal) throws(SaveError) -> [String] {
    var kept: [String] = []
    for (index, change) in journal.changes.enumerated().reversed() {
      let place = try project.resolve(change.path).entry
      guard place.missing.isEmpty else { continue }
      let (new, old) = (Journal.new(index, journal.id), Journal.old(index, journal.id))
      if try !revert(change, place, new, old) { kept.append(change.path) }
      try place.folder.remove(old)
      try place.folder.remove(new)
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
    _ change: Change, _ place: Place, _ new: String, _ old: String
  ) throws(SaveError) -> Bool {
    do throws(SaveError) {
      if change.before == nil {
        guard let file = try place.read() else { return true }
        // Where it is still there, the new file is the same one under its other name.
        let made = try place.folder.status(of: new)
        guard file.bytes == change.after, made == nil || made?.inode == file.status.inode
        else { return false }
        try place.folder.remove(place.name)
      } else if try place.folder.status(of: old) != nil {
        let bytes = try place.read()?.bytes
        if bytes == change.before { return true }
        guard bytes == nil || bytes == change.after else { return false }
        try place.folder.rename(old, to: place.name)
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
      try place.folder.remove(Journal.old(index, journal.id))
      try place.folder.remove(Journal.new(index, journal.id))
    }
    try root.remove(Journal.committed)
    try root.sync()
  }
}
