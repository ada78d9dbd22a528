import Platform

/// A name in a folder and the kind of file that has it.
package struct DirectoryEntry: Hashable, Sendable {
  package let name: String
  package let kind: Kind

  package enum Kind: Hashable, Sendable {
    case file, folder
    /// A link, a pipe, a socket or a device.
    case other
  }
}

extension DirectoryEntry.Kind {
  /// Reads the type of a directory entry; file systems that leave it unknown are asked for it.
  init(_ type: UInt8, _ name: String, in folder: CInt) {
    switch Int(type) {
    case Int(DT_REG): self = .file
    case Int(DT_DIR): self = .folder
    case Int(DT_UNKNOWN):
      var status = stat()
      // If this fails, the mode stays 0, which is neither a file nor a folder.
      _ = unsafe fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW)
      switch status.st_mode & S_IFMT {
      case S_IFREG: self = .file
      case S_IFDIR: self = .folder
      default: self = .other
      }
    default: self = .other
    }
  }
}
