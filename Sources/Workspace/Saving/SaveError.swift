/// The reason why nothing was saved. Except for `notRestored`, all files are as they were before.
///
/// Paths are relative to the project's root, or absolute outside it.
package enum SaveError: Error, Hashable {
  /// The system refused a call with this error number.
  case failed(SystemCall, path: String, code: CInt)
  /// The file on disk is no longer the one that was read; nil if it was removed.
  case changedOnDisk(path: String, now: [UInt8]?)
  /// The path leads out of the project, by itself or through a link.
  case leavesProject(path: String, link: String?)
  /// The path is a folder or something else that is not a regular file.
  case notAFile(path: String)
  /// The save failed and could not be undone; the next recovery tries again.
  indirect case notRestored(after: SaveError, because: SaveError)
}
