import Platform

/// A file that only its owner can read.
package enum PrivateFile {
  private static let limit = 1 << 16

  /// Reads it, unless somebody else could read or change it.
  package static func read(_ path: String) throws(PrivateFileError) -> [UInt8] {
    // Opening a pipe that has no writer would block otherwise.
    let number = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard number >= 0 else { throw .file(FileError(path: path, reason: .system(errno))) }
    let file = Descriptor(number)
    var status = stat()
    guard unsafe fstat(file.number, &status) == 0 else {
      throw .file(FileError(path: path, reason: .system(errno)))
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw .file(FileError(path: path, reason: .notRegularFile))
    }
    guard status.st_uid == geteuid() else { throw .ofSomebodyElse }
    guard status.st_mode & 0o077 == 0 else {
      throw .readableByOthers(mode: UInt32(status.st_mode & 0o777))
    }
    do throws(FileError) {
      return try FileSystem.read(file.number, of: path, limit: limit)
    } catch {
      throw .file(error)
    }
  }
}

package enum PrivateFileError: Error, Hashable {
  case file(FileError)
  case ofSomebodyElse
  case readableByOthers(mode: UInt32)
}
