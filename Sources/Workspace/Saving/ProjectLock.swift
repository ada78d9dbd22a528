/// The right to save into a project, which only one session has at a time, for as long as this
/// value lives. It is a lock on the project's folder itself, so it needs no file, every user sees
/// it under every path, and it ends with the process.
package final class ProjectLock: Sendable {
  let root: Folder
  /// The root's path without links.
  let location: String

  /// Nil if another session has the lock.
  package convenience init?(root: String) throws(SaveError) {
    try self.init(root: root, calls: SystemCalls())
  }

  init?(root path: String, calls: SystemCalls) throws(SaveError) {
    root = try Folder(at: path, path: "", calls: calls)
    location = (try? FileSystem.resolve(path)) ?? path
    do throws(SaveError) {
      guard try root.lock() else { return nil }
    } catch {
      // Some file systems, such as NFS, cannot lock folders. Saves are safe without the lock too.
    }
  }
}
