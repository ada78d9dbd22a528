extension Project {
  /// The project as a save leaves it.
  package func applying(_ changes: [FileChange]) -> Project {
    var project = self
    for change in changes {
      for index in project.homes.indices { project.homes[index].apply(change) }
      project.applyToModules(change)
    }
    return project
  }

  private mutating func applyToModules(_ change: FileChange) {
    let mayHold =
      moduleFiles + homes.map { ModuleFiles(module: $0.module, build: $0.build) }
    guard let file = change.file.flatMap(ManagedFile.named), case .module = file.place,
      var files = mayHold.first(where: { $0.path(of: file) == change.path })
    else { return }
    files[file] = change.after.map { ProjectFile(path: change.path, bytes: $0) }
    set(files)
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
