/// The way from the working folder up to the checkout's root.
struct Climb {
  /// The first folder upwards with a `.git`, be it a folder or a worktree's file.
  private(set) var repository: String?
  /// The folders upwards that are AEM roots, the nearest first.
  private(set) var roots: [String] = []
  /// Every module on the way.
  private(set) var modules: [Module] = []
  private(set) var problems: [DetectionProblem] = []

  init(from start: String) {
    var folder = start
    while true {
      if let module = Module(at: folder, problems: &problems) {
        modules.append(module)
        if module.isAEMRoot { roots.append(folder) }
      }
      if FileSystem.exists(folder.appending(path: ".git")) { repository = folder }
      if repository != nil || folder == "/" { return }
      folder = folder.parentPath
    }
  }
}
