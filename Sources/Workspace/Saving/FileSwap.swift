import MailSetup

/// One change of a save at the place where it happens.
final class FileSwap {
  let change: FileChange
  private let names: StagedNames
  private(set) var slot: FileSlot
  /// Where the link leads that is to be removed, if it is one.
  private let linked: FileSlot?
  private let status: FileStatus?
  private var hasOld = false

  /// Fails where the file is not the one that was read.
  init(_ change: FileChange, _ names: StagedNames, in project: ProjectLock) throws(SaveError) {
    self.change = change
    self.names = names
    let (entry, file) = try project.resolve(change.path)
    slot = change.after == nil ? entry : file
    linked = slot.path == file.path ? nil : file
    status = try Self.check(change, at: file)
  }

  /// A file beyond a megabyte is no configuration, and is not read to the end.
  private static func check(_ change: FileChange, at slot: FileSlot) throws(SaveError)
    -> FileStatus?
  {
    let file = try slot.read(limit: 1 << 20)
    guard file?.bytes == change.before else {
      throw .changedOnDisk(path: change.path, now: file?.bytes)
    }
    return file?.status
  }

  /// Writes the new file beside its place and gives the old one a second name.
  func prepare() throws(SaveError) {
    try slot.makeFolders()
    guard let after = change.after else { return }
    try slot.folder.create(names.new, after, like: status)
    if status != nil { hasOld = try slot.folder.link(slot.name, to: names.old) }
    try slot.folder.sync()
  }

  /// Looks at the file a last time and puts the new one in its place.
  func put() throws(SaveError) {
    _ = try Self.check(change, at: linked ?? slot)
    let folder = slot.folder
    if change.before == nil {
      // Unlike a rename, a link takes no place that somebody else has just taken.
      if try !folder.link(names.new, to: slot.name) {
        try folder.rename(names.new, to: slot.name)
      }
      return
    }
    if !hasOld { try folder.rename(slot.name, to: names.old) }
    if change.after != nil { try folder.rename(names.new, to: slot.name) }
  }

  /// Brings the new names to the disk; fails where somebody wrote to the old file between the last
  /// look at it and its move.
  func confirm() throws(SaveError) {
    try slot.folder.sync()
    guard let before = change.before, linked == nil else { return }
    let bytes = try slot.folder.read(names.old)?.bytes
    guard bytes == before else { throw .changedOnDisk(path: change.path, now: bytes) }
  }
}
