import MailSetup

/// One change of a save at the place where it happens.
final class Step {
  let change: FileChange
  private let aside: Aside
  private(set) var place: Place
  /// Where the link leads that is to be removed, if it is one.
  private let linked: Place?
  private let status: FileStatus?
  private var hasOld = false

  /// Fails where the file is not the one that was read.
  init(_ change: FileChange, _ aside: Aside, in project: ProjectLock) throws(SaveError) {
    self.change = change
    self.aside = aside
    let (entry, file) = try project.resolve(change.path)
    place = change.after == nil ? entry : file
    linked = place.path == file.path ? nil : file
    status = try Self.check(change, at: file)
  }

  /// A file beyond a megabyte is no configuration, and is not read to the end.
  private static func check(_ change: FileChange, at place: Place) throws(SaveError) -> FileStatus?
  {
    let file = try place.read(limit: 1 << 20)
    guard file?.bytes == change.before else {
      throw .changedOnDisk(path: change.path, now: file?.bytes)
    }
    return file?.status
  }

  /// Writes the new file beside its place and gives the old one a second name.
  func prepare() throws(SaveError) {
    try place.makeFolders()
    guard let after = change.after else { return }
    try place.folder.create(aside.new, after, like: status)
    if status != nil { hasOld = try place.folder.link(place.name, to: aside.old) }
    try place.folder.sync()
  }

  /// Looks at the file a last time and puts the new one in its place.
  func put() throws(SaveError) {
    _ = try Self.check(change, at: linked ?? place)
    let folder = place.folder
    if change.before == nil {
      // Unlike a rename, a link takes no place that somebody else has just taken.
      if try !folder.link(aside.new, to: place.name) {
        try folder.rename(aside.new, to: place.name)
      }
      return
    }
    if !hasOld { try folder.rename(place.name, to: aside.old) }
    if change.after != nil { try folder.rename(aside.new, to: place.name) }
  }

  /// Brings the new names to the disk; fails where somebody wrote to the old file between the last
  /// look at it and its move.
  func confirm() throws(SaveError) {
    try place.folder.sync()
    guard let before = change.before, linked == nil else { return }
    let bytes = try place.folder.read(aside.old)?.bytes
    guard bytes == before else { throw .changedOnDisk(path: change.path, now: bytes) }
  }
}
