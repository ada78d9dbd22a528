import Platform

/// A file or folder that could not be read.
package struct FileError: Error, Hashable {
  /// The absolute path.
  package let path: String
  package let reason: Reason

  package enum Reason: Hashable, Sendable {
    /// The system refused with this error number.
    case system(Int32)
    /// It is a symbolic link, a folder, a pipe or the like.
    case notRegularFile
    /// It is in the place of a folder, and a symbolic link, a pipe or the like.
    case notFollowed
    /// Its name is not UTF-8.
    case notUTF8
    /// It has more bytes than the limit.
    case tooLarge(limit: Int)
    /// With the files that were read before, it has more bytes than the limit of all.
    case tooMuch(limit: Int)
    /// The search for projects ended at this folder, after so many others.
    case tooManyFolders(limit: Int)
  }

  package init(path: String, reason: Reason) {
    self.path = path
    self.reason = reason
  }

  var isMissing: Bool { reason == .system(ENOENT) || reason == .system(ENOTDIR) }
}
