import Platform

/// An open folder. Links in it are never followed.
final class Folder: Sendable {
  /// The path in errors: absolute, or relative to the project's root and then empty for the root.
  let path: String
  let calls: SystemCalls
  let descriptor: Descriptor

  /// Opens a folder anywhere; links in the path are followed.
  init(at location: String, path: String, calls: SystemCalls) throws(SaveError) {
    self.path = path
    self.calls = calls
    descriptor = Descriptor(
      try calls.make(.open, on: location) {
        unsafe Platform.open(location, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
      })
  }

  init(_ name: String, in parent: Folder) throws(SaveError) {
    path = parent.path(of: name)
    calls = parent.calls
    descriptor = try parent.open(name, O_RDONLY | O_DIRECTORY)
  }

  func path(of name: String) -> String { path.isEmpty ? name : "\(path)/\(name)" }

  func open(_ name: String, _ flags: CInt, mode: mode_t = 0) throws(SaveError) -> Descriptor {
    Descriptor(
      try calls.make(.openat, on: path(of: name)) {
        unsafe openat(descriptor.number, name, flags | O_NOFOLLOW | O_CLOEXEC, mode)
      })
  }

  /// Locks the folder until it is closed; false if another process has locked it.
  func lock() throws(SaveError) -> Bool {
    do throws(SaveError) {
      try calls.make(.flock, on: path) { flock(descriptor.number, LOCK_EX | LOCK_NB) }
      return true
    } catch .failed(_, _, code: EWOULDBLOCK) {
      return false
    }
  }

  func status() throws(SaveError) -> FileStatus { try status(of: descriptor, path) }

  func status(of file: borrowing Descriptor, _ path: String) throws(SaveError) -> FileStatus {
    let number = file.number
    var status = stat()
    try calls.make(.fstat, on: path) { unsafe fstat(number, &status) }
    return FileStatus(status)
  }

  /// Nil if the name does not exist.
  func status(of name: String) throws(SaveError) -> FileStatus? {
    var status = stat()
    do throws(SaveError) {
      try calls.make(.fstatat, on: path(of: name)) {
        unsafe fstatat(descriptor.number, name, &status, AT_SYMLINK_NOFOLLOW)
      }
      return FileStatus(status)
    } catch .failed(_, _, code: ENOENT) {
      return nil
    }
  }

  /// The target of a link.
  func destination(of link: String) throws(SaveError) -> String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = try calls.make(.readlinkat, on: path(of: link)) {
      unsafe readlinkat(descriptor.number, link, &buffer, buffer.count)
    }
    let bytes = buffer.prefix(count).map(UInt8.init(bitPattern:))
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw .failed(.readlinkat, path: path(of: link), code: EILSEQ)
    }
    return text
  }

  /// The names in the folder that are UTF-8.
  func names() throws(SaveError) -> [String] {
    let copy = try calls.make(.openat, on: path) {
      unsafe openat(descriptor.number, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    }
    guard let stream = unsafe fdopendir(copy) else {
      close(copy)
      throw .failed(.opendir, path: path, code: errno)
    }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while true {
      try calls.make(.readdir, on: path) { 0 as CInt }
      errno = 0
      guard let next = unsafe readdir(stream) else {
        guard errno == 0 else { throw .failed(.readdir, path: path, code: errno) }
        return names
      }
      if let name = unsafe DirectoryEntry.name(&next.pointee).text { names.append(name) }
    }
  }

  struct File {
    let bytes: [UInt8]
    let status: FileStatus
  }

  /// Reads a regular file of at most `limit` bytes; nil if it does not exist.
  func read(_ name: String, limit: Int) throws(SaveError) -> File? {
    guard let status = try status(of: name) else { return nil }
    let path = path(of: name)
    guard status.kind == .file else { throw .notAFile(path: path) }
    // Open it for writing too, so that a write-protected file is refused before anything is done,
    // and without blocking, since it may have become a pipe.
    let file = try open(name, O_RDWR | O_NONBLOCK)
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 14)
    while bytes.count <= limit {
      let count = try calls.make(.read, on: path) {
        unsafe Platform.read(file.number, &chunk, chunk.count)
      }
      if count == 0 { return File(bytes: bytes, status: status) }
      bytes += chunk.prefix(count)
    }
    throw .failed(.read, path: path, code: EFBIG)
  }
}
