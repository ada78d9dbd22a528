import Platform

/// Reads files and folders.
package enum FileSystem {
  /// The path without links, `.` and `..`.
  package static func resolve(
    _ path: String, calls: SystemCalls = SystemCalls()
  ) throws(FileError) -> String {
    try calls.look(.realpath, at: path)
    guard let resolved = unsafe realpath(path, nil) else { throw failure(path) }
    defer { unsafe free(resolved) }
    guard let text = unsafe String(validatingCString: resolved) else {
      throw unsafe FileError(path: String(cString: resolved), reason: .notUTF8)
    }
    return text
  }

  /// Fails if the path is not a folder that can be listed.
  package static func requireFolder(
    _ path: String, calls: SystemCalls = SystemCalls()
  ) throws(FileError) {
    try calls.look(.access, at: path) { unsafe access(path + "/", R_OK) }
  }

  package static func exists(
    _ path: String, calls: SystemCalls = SystemCalls()
  ) throws(FileError) -> Bool {
    do throws(FileError) {
      try calls.look(.access, at: path) { unsafe access(path, F_OK) }
      return true
    } catch {
      if error.isMissing { return false }
      throw error
    }
  }

  /// The kind of file at a path; nil if there is none.
  static func kind(
    _ path: String, calls: SystemCalls = SystemCalls(), followingLinks: Bool = false
  ) throws(FileError) -> DirectoryEntry.Kind? {
    var status = stat()
    do throws(FileError) {
      try calls.look(.fstatat, at: path) {
        unsafe fstatat(AT_FDCWD, path, &status, followingLinks ? 0 : AT_SYMLINK_NOFOLLOW)
      }
      return DirectoryEntry.Kind(mode: status.st_mode)
    } catch {
      if error.isMissing { return nil }
      throw error
    }
  }

  /// Reads a regular file of at most `limit` bytes; the last name of the path must not be a link.
  package static func read(
    _ path: String, limit: Int = 1 << 20, calls: SystemCalls = SystemCalls()
  ) throws(FileError) -> [UInt8] {
    let file = Descriptor(try openFile(path, calls))
    let number = file.number
    var status = stat()
    try calls.look(.fstat, at: path) { unsafe fstat(number, &status) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw FileError(path: path, reason: .notRegularFile)
    }
    return try read(number, of: path, limit: limit, calls: calls)
  }

  /// Reads an open file to its end.
  static func read(
    _ number: CInt, of path: String, limit: Int, calls: SystemCalls = SystemCalls()
  ) throws(FileError) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 12)
    while bytes.count <= limit {
      let count = try calls.look(.read, at: path) {
        unsafe Platform.read(number, &chunk, chunk.count)
      }
      if count == 0 { return bytes }
      bytes += chunk.prefix(count)
    }
    throw FileError(path: path, reason: .tooLarge(limit: limit))
  }

  private static func openFile(_ path: String, _ calls: SystemCalls) throws(FileError) -> CInt {
    do throws(FileError) {
      return try calls.look(.open, at: path) {
        // Opening a pipe that has no writer would block otherwise.
        unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW)
      }
    } catch {
      if error.reason == .system(ELOOP) { throw FileError(path: path, reason: .notRegularFile) }
      throw error
    }
  }

  /// The entries of a folder, unsorted, without `.` and `..`; a link counts as `other`.
  package static func list(
    _ folder: String, calls: SystemCalls = SystemCalls()
  ) throws(FileError) -> [DirectoryEntry] {
    try calls.look(.opendir, at: folder)
    guard let stream = unsafe opendir(folder) else { throw failure(folder) }
    defer { unsafe closedir(stream) }
    var entries: [DirectoryEntry] = []
    while true {
      try calls.look(.readdir, at: folder)
      errno = 0
      guard let next = unsafe readdir(stream) else {
        guard errno == 0 else { throw failure(folder) }
        return entries
      }
      let (text, name) = unsafe DirectoryEntry.name(&next.pointee)
      guard name != ".", name != ".." else { continue }
      let kind: DirectoryEntry.Kind?
      if let known = unsafe DirectoryEntry.Kind(type: next.pointee.d_type) {
        kind = known
      } else {
        kind = try Self.kind(folder.appending(path: name), calls: calls)
      }
      // A file may have been removed since its name was read.
      if let kind { entries.append(DirectoryEntry(name: name, kind: kind, isUTF8: text != nil)) }
    }
  }

  private static func failure(_ path: String) -> FileError {
    FileError(path: path, reason: .system(errno))
  }
}
