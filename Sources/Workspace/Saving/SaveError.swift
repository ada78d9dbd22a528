/// Why nothing was saved; but for `notRestored`, all files are as they were before.
///
/// Paths are relative to the project's root, or absolute outside it.
package enum SaveError: Error, Hashable {
  /// The system refused a call with this error number.
  case failed(SystemCall, path: String, code: CInt)
  /// The file is no longer the one that was read; nil where it is gone.
  case changedOnDisk(path: String, now: [UInt8]?)
  /// The path leads out of the project: by itself, or by a link on the way.
  case leavesProject(path: String, link: String?)
  /// A folder or something else that holds no bytes stands where the file should be.
  case notAFile(path: String)
  /// An unfinished save of another folder was copied or checked out into this one.
  case foreignJournal(path: String)
  /// The save failed and so did going back; the next recovery goes back again.
  indirect case notRestored(after: SaveError, because: SaveError)
}
