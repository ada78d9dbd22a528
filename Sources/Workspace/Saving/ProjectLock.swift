/// The right to save into a project, which one session at a time has as long as this lives.
///
/// It is a lock on the project's folder itself: it needs no file, it shows whoever else works on
/// the project by whatever path or user, and it ends with the process.
package final class ProjectLock: Sendable {
  let root: Folder
  /// The root's path without links.
  let location: String

  /// Nil where another session has the project.
  package convenience init?(root: String) throws(SaveError) {
    try self.init(root: root, calls: SystemCalls())
  }

  init?(root path: String, calls: SystemCalls) throws(SaveError) {
    root = try Folder(at: path, path: "", calls: calls)
    location = (try? FileSystem.resolve(path)) ?? path
    do throws(SaveError) {
      guard try root.lock() else { return nil }
    } catch {
      // NFS, for one, locks no folders. What a save promises does not depend on the lock.
    }
  }
}
