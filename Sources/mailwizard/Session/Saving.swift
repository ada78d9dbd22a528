import MailSetup
import Workspace

/// Writes files into the project, and holds its lock, so that only one session at a time writes.
final class Saving {
  /// Nil if another session has the project open: nothing can be saved then.
  let transaction: Transaction?
  private(set) var hasSaved = false

  init(root: String) throws(SaveError) {
    transaction = try ProjectLock(root: root).map { Transaction($0) }
  }

  /// Finishes or undoes a save that was cut off; returns words about it.
  func recover() throws(Failure) -> String? {
    do throws(SaveError) {
      return try transaction?.recover()?.words
    } catch {
      throw .notSaved(error)
    }
  }

  /// Saves changes; returns words about an earlier save that was cut off.
  @discardableResult
  func save(_ changes: [FileChange]) throws(Failure) -> String? {
    guard let transaction else { throw .lockedProject }
    let recovery: Recovery?
    do throws(SaveError) {
      recovery = try transaction.commit(changes)
    } catch {
      throw .notSaved(error)
    }
    hasSaved = true
    return recovery?.words
  }
}
