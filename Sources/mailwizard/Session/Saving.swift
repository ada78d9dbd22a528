import MailSetup
import Workspace

/// Writes what is saved; holds the project's lock, so that one session at a time writes.
struct Saving {
  /// Nil where another session has the project: nothing can be saved.
  let transaction: Transaction?

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
  }
}
