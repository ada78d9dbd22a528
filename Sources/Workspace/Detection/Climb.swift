/// A search upwards from the working folder to the root of the checkout.
struct Climb {
  /// The nearest folder with a `.git`, which is a folder or, in a worktree, a file.
  private(set) var repository: String?
  /// The modules on the way, nearest first.
  private(set) var modules: [Module] = []

  init(from start: String, _ reader: Reader) {
    var folder = start
    while true {
      if let module = Module(at: folder, reader) { modules.append(module) }
      if reader.exists(folder.appending(path: ".git")) { repository = folder }
      if repository != nil || folder == "/" { return }
      folder = folder.parentPath
    }
  }
}
