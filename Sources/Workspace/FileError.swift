import Platform

/// A file or folder that could not be read.
package struct FileError: Error, Hashable {
  /// Absolute path.
  package let path: String
  package let reason: Reason

  package enum Reason: Hashable, Sendable {
    /// The error number that the system gave.
    case system(Int32)
    /// A symbolic link, a folder, a pipe: nothing that is read as a file.
    case notRegularFile
    /// More bytes than the limit.
    case tooLarge(limit: Int)
  }

  package init(path: String, reason: Reason) {
    self.path = path
    self.reason = reason
  }

  var isMissing: Bool { reason == .system(ENOENT) || reason == .system(ENOTDIR) }
}
