/// One change of a save at the place where it happens.
struct Step: Sendable {
  let change: Change
  let new: String
  let old: String
  private(set) var place: Place
  /// What is read to see whether the file changed: it differs where a link is to be removed.
  private let linked: Place?
  private let status: FileStatus?
  private var hasOld = false

  /// Fails where the file is not the one that was read.
  init(_ change: Change, new: String, old: String, in project: ProjectLock) throws(SaveError) {
    self.change = change
    self.new = new
    self.old = old
    let (entry, file) = try project.resolve(change.path)
    place = change.after == nil ? entry : file
    linked = change.after == nil ? file : nil
    status = try Self.check(change, at: file)
  }

  private static func check(_ change: Change, at place: Place) throws(SaveError) -> FileStatus? {
    let file = try place.read()
    guard file?.bytes == change.before else {
      throw .changedOnDisk(path: change.path, now: file?.bytes)
    }
    return file?.status
  }

  /// Writes the new file beside its place and gives the old one a second name.
  mutating func prepare() throws(SaveError) {
    try place.makeFolders()
    guard let after = change.after else { return }
    try place.folder.create(new, after, like: status)
    if status != nil { hasOld = try place.folder.link(place.name, to: old) }
    try place.folder.sync()
  }

  /// Looks at the file a last time and puts the new one in its place.
  func put() throws(SaveError) {
    _ = try Self.check(change, at: linked ?? place)
    let folder = place.folder
    if change.before == nil {
      // Unlike a rename, a link takes no place that somebody else has just taken.
      if try !folder.link(new, to: place.name) { try folder.rename(new, to: place.name) }
      return
    }
    if !hasOld { try folder.rename(place.name, to: old) }
    if change.after != nil { try folder.rename(new, to: place.name) }
  }
}
