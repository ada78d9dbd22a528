import MailSetup

/// One change of a save, carried out in three steps: prepare, put, confirm.
final class FileSwap {
  let change: FileChange
  private let names: StagedNames
  private(set) var slot: FileSlot
  /// The target of a link that is to be removed; nil if the file is not a link.
  private let linked: FileSlot?
  private let status: FileStatus?
  private var hasOld = false

  /// Fails if the file on disk differs from the one that was read.
  init(_ change: FileChange, _ names: StagedNames, in project: ProjectLock) throws(SaveError) {
    self.change = change
    self.names = names
    let (entry, file) = try project.resolve(change.path)
    slot = change.after == nil ? entry : file
    linked = slot.path == file.path ? nil : file
    status = try Self.check(change, at: file)
  }

  /// Fails for files over a megabyte, which cannot be configurations, without reading them whole.
  private static func check(_ change: FileChange, at slot: FileSlot) throws(SaveError)
    -> FileStatus?
  {
    let file = try slot.read(limit: 1 << 20)
    guard file?.bytes == change.before else {
      throw .changedOnDisk(path: change.path, now: file?.bytes)
    }
    return file?.status
  }

  /// Writes the new file beside the old one, which gets a second name.
  func prepare() throws(SaveError) {
    try slot.makeFolders()
    guard let after = change.after else { return }
    try slot.folder.create(names.new, after, like: status)
    if status != nil { hasOld = try slot.folder.link(slot.name, to: names.old) }
    try slot.folder.sync()
  }

  /// Checks the old file a last time and replaces it.
  func put() throws(SaveError) {
    _ = try Self.check(change, at: linked ?? slot)
    let folder = slot.folder
    if change.before == nil {
      // Unlike a rename, a link fails if somebody else has just made a file of that name.
      if try !folder.link(names.new, to: slot.name) {
        try folder.rename(names.new, to: slot.name)
      }
      return
    }
    if !hasOld { try folder.rename(slot.name, to: names.old) }
    if change.after != nil { try folder.rename(names.new, to: slot.name) }
  }

  /// Brings the new names to the disk. Fails if somebody wrote to the old file after it was checked
  /// and before it was replaced.
  func confirm() throws(SaveError) {
    try slot.folder.sync()
    guard let before = change.before, linked == nil else { return }
    let bytes = try slot.folder.read(names.old, limit: 1 << 20)?.bytes
    guard bytes == before else { throw .changedOnDisk(path: change.path, now: bytes) }
  }
}
