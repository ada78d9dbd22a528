import MailSetup
import Wizard
import Workspace

/// Writes what is saved; holds the project's lock, so that one session at a time writes.
struct Saving {
  let transaction: Transaction?

  /// Without a transaction, where another session has the project, nothing can be saved.
  init(root: String) throws {
    do throws(SaveError) {
      transaction = try ProjectLock(root: root).map { Transaction($0) }
    } catch {
      throw Failure(error.words, .files)
    }
  }

  /// Brings the project back from a save that was cut off; what was done about it, in words.
  func recover() throws -> String? {
    do throws(SaveError) {
      return try transaction?.recover()?.words
    } catch {
      throw Failure(error.words, .files)
    }
  }

  func save(_ changes: [FileChange]) throws {
    guard let transaction else {
      throw Failure(
        "Not saved: another session has this project open, so this one only reads.", .files)
    }
    do throws(SaveError) {
      try transaction.commit(changes)
    } catch {
      let message = "Not saved\(error.leavesAll ? ", and nothing was changed" : ""): \(error.words)"
      if case .changedOnDisk(let path, _) = error {
        throw Conflict(path: path, message: message)
      }
      throw Failure(message, .files)
    }
  }

  /// A file is not the one that was read.
  struct Conflict: Error {
    let path: String
    let message: String
  }
}
