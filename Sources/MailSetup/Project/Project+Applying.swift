extension Project {
  /// The project as a save leaves it.
  package func applying(_ changes: [FileChange]) -> Project {
    var homes = homes
    for change in changes {
      for index in homes.indices { homes[index].apply(change) }
    }
    var project = self
    project.homes = homes
    for change in changes { project.applyToModules(change) }
    return project
  }

  private mutating func applyToModules(_ change: FileChange) {
    guard let file = change.file.flatMap(ManagedFile.named), case .module = file.place else {
      return
    }
    let isIn = { (module: String) in file.place.path(inModule: module) == change.path }
    let saved = change.after.map { ProjectFile(path: change.path, bytes: $0) }
    if let index = moduleFiles.firstIndex(where: { isIn($0.module) }) {
      moduleFiles[index][file] = saved
    } else if let home = homes.first(where: { isIn($0.module) }) {
      var files = ModuleFiles(module: home.module, build: home.build)
      files[file] = saved
      moduleFiles.append(files)
    }
  }
}

extension ConfigHome {
  fileprivate mutating func apply(_ change: FileChange) {
    guard let file = ManagedFile.configuration(named: change.name),
      change.path.hasPrefix("\(configurationsPath)/")
    else { return }
    self[file].removeAll { $0.path == change.path }
    guard let bytes = change.after else { return }
    self[file].append(ProjectFile(path: change.path, bytes: bytes))
    self[file].sort { $0.path < $1.path }
  }
}
