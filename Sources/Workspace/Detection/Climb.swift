/// The way from the working folder up to the checkout's root.
struct Climb {
  /// The first folder upwards with a `.git`, be it a folder or a worktree's file.
  private(set) var repository: String?
  /// The modules upwards, the nearest first.
  private(set) var modules: [Module] = []
  private(set) var problems: [DetectionProblem] = []

  init(from start: String) {
    var folder = start
    while true {
      if let module = Module(at: folder, problems: &problems) { modules.append(module) }
      if FileSystem.exists(folder.appending(path: ".git")) { repository = folder }
      if repository != nil || folder == "/" { return }
      folder = folder.parentPath
    }
  }
}
