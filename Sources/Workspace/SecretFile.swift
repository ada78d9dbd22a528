import MailSetup
import Platform

/// A new file with a secret, for its owner alone and outside the project.
package struct SecretFile: Hashable, Sendable {
  package let path: String

  /// Nil for a file inside one of the folders.
  package init?(_ path: String, outside folders: [String]) throws(FileError) {
    let whole = try FileSystem.resolve(path.contains("/") ? path.parentPath : ".")
    if folders.contains(where: { whole.isInside($0) }) { return nil }
    self.path = whole.appending(path: path.fileName)
    if unsafe access(self.path, F_OK) == 0 {
      throw FileError(path: self.path, reason: .system(EEXIST))
    }
  }

  package func write(_ bytes: [UInt8]) throws(FileError) {
    try FileSystem.create(path, bytes, mode: 0o600)
  }
}
