import Platform

/// Reads files and folders.
package enum FileSystem {
  /// The path without links, `.` and `..`.
  package static func resolve(_ path: String) throws(FileError) -> String {
    guard let resolved = unsafe realpath(path, nil) else { throw failure(path) }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }

  /// Fails if the path is not a folder that can be listed.
  package static func requireFolder(_ path: String) throws(FileError) {
    guard unsafe access(path + "/", R_OK) == 0 else { throw failure(path) }
  }

  package static func exists(_ path: String) -> Bool {
    unsafe access(path, F_OK) == 0
  }

  /// Whether the path is a folder; a link to one does not count.
  static func isFolder(_ path: String) throws(FileError) -> Bool {
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else {
      if errno == ENOENT { return false }
      throw failure(path)
    }
    return status.st_mode & S_IFMT == S_IFDIR
  }

  /// Reads a regular file of at most `limit` bytes; the last name of the path must not be a link.
  package static func read(_ path: String, limit: Int = 1 << 20) throws(FileError) -> [UInt8] {
    // Opening a pipe that has no writer would block otherwise.
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW)
    guard descriptor >= 0 else {
      throw errno == ELOOP ? FileError(path: path, reason: .notRegularFile) : failure(path)
    }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw failure(path) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw FileError(path: path, reason: .notRegularFile)
    }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 14)
    while bytes.count <= limit {
      let count = unsafe Platform.read(descriptor, &chunk, chunk.count)
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw failure(path) }
      if count == 0 { return bytes }
      bytes += chunk.prefix(count)
    }
    throw FileError(path: path, reason: .tooLarge(limit: limit))
  }

  /// The entries of a folder, unsorted, without `.` and `..`; a link counts as `other`.
  package static func list(_ folder: String) throws(FileError) -> [DirectoryEntry] {
    guard let stream = unsafe opendir(folder) else { throw failure(folder) }
    defer { unsafe closedir(stream) }
    var entries: [DirectoryEntry] = []
    while true {
      errno = 0
      guard let next = unsafe readdir(stream) else {
        guard errno == 0 else { throw failure(folder) }
        return entries
      }
      // The array has 256 bytes on Linux and 1,024 on Darwin.
      let name = unsafe withUnsafeBytes(of: &next.pointee.d_name) {
        unsafe String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard name != ".", name != ".." else { continue }
      let kind = unsafe DirectoryEntry.Kind(next.pointee.d_type, name, in: dirfd(stream))
      entries.append(DirectoryEntry(name: name, kind: kind))
    }
  }

  private static func failure(_ path: String) -> FileError {
    FileError(path: path, reason: .system(errno))
  }
}
