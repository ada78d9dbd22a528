import MailSetup
import Workspace

/// Writes what is saved; holds the project's lock, so that one session at a time writes.
final class Saving {
  /// Nil where another session has the project: nothing can be saved.
  let transaction: Transaction?
  /// All that the saves changed together.
  private(set) var saved: [FileChange] = []

  init(root: String) throws(SaveError) {
    transaction = try ProjectLock(root: root).map { Transaction($0) }
  }

  func save(_ changes: [FileChange]) throws(Failure) {
    guard let transaction else { throw .lockedProject }
    do throws(SaveError) {
      try transaction.commit(changes)
    } catch {
      throw .notSaved(error)
    }
    saved = saved.followed(by: changes)
  }
}

extension [FileChange] {
  /// Both changes as one; a file that is as it was at first is in neither.
  fileprivate func followed(by later: [FileChange]) -> [FileChange] {
    let both = map { first in
      guard let last = later.first(where: { $0.path == first.path }) else { return first }
      return FileChange(first.path, file: first.file, before: first.before, after: last.after)
    }
    let paths = Set(map(\.path))
    return (both + later.filter { !paths.contains($0.path) }).changed
  }
}
