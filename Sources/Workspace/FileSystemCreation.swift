import Platform

extension FileSystem {
  /// Makes a new folder with a unique name that begins with `prefix`, in TMPDIR or another folder.
  package static func makeTemporaryFolder(
    _ prefix: String, otherwise: String = "/tmp"
  ) throws(FileError) -> String {
    let parent = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? otherwise
    // mkdtemp replaces these letters.
    let end = String(repeating: "X", count: 6)
    var template = Array("\(parent)/\(prefix)\(end)".utf8CString)
    guard unsafe mkdtemp(&template) != nil else {
      throw FileError(path: parent, reason: .system(errno))
    }
    let path = template.dropLast().map(UInt8.init(bitPattern:))
    return try resolve(String(decoding: path, as: UTF8.self))
  }

  /// Makes a folder and its parents if they are missing.
  static func makeFolder(_ path: String) throws(FileError) {
    if unsafe mkdir(path, 0o777) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, path != "/" else { throw FileError(path: path, reason: .system(errno)) }
    try makeFolder(path.parentPath)
    guard unsafe mkdir(path, 0o777) == 0 else {
      throw FileError(path: path, reason: .system(errno))
    }
  }

  /// Removes a folder and all below it as far as possible, without following links.
  static func removeTree(_ folder: String) {
    for entry in (try? list(folder)) ?? [] {
      let path = folder.appending(path: entry.name)
      if entry.kind == .folder { removeTree(path) } else { _ = unsafe unlink(path) }
    }
    _ = unsafe rmdir(folder)
  }

  /// Writes a file that must not exist yet.
  static func create(
    _ path: String, _ bytes: [UInt8], mode: mode_t = 0o666
  ) throws(FileError) {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw FileError(path: path, reason: .system(errno)) }
    defer { close(descriptor) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { unsafe write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw FileError(path: path, reason: .system(errno)) }
      rest.removeFirst(count)
    }
  }
}
