import Workspace

/// A file that a command was told to write.
enum OutputFile {
  static func write(_ text: String, to path: String) throws {
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
    let before = try? FileSystem.read(path, limit: .max)
    let change = Change(path: name, before: before, after: Array(text.utf8))
    var isLocked = false
    do throws(SaveError) {
      let lock = try ProjectLock(root: folder)
      isLocked = lock == nil
      try lock.map { Transaction($0) }?.commit([change])
    } catch {
      throw Failure(error.words, .files)
    }
    if isLocked { throw Failure("\(path): a session has \(folder) open. Close it first.", .files) }
  }
}
