extension Project {
  /// The project as a save leaves it.
  package func applying(_ changes: [FileChange]) -> Project {
    var project = self
    for index in project.homes.indices {
      for change in changes { project.homes[index].apply(change) }
    }
    return project
  }
}

extension ConfigHome {
  fileprivate mutating func apply(_ change: FileChange) {
    let named = ManagedFile.configuration(named: change.name)
    guard let file = named ?? change.file.flatMap(ManagedFile.named),
      change.path.hasPrefix(folder(of: file))
    else { return }
    self[file].removeAll { $0.path == change.path }
    guard let bytes = change.after else { return }
    self[file].append(ProjectFile(path: change.path, bytes: bytes))
    self[file].sort { $0.path < $1.path }
  }

  /// The folder that the home has files of a kind in.
  private func folder(of file: ManagedFile) -> String {
    switch file.place {
    case .runModeFolder: "\(configurationsPath)/"
    case .module: module == "." ? file.place.pathInModule : "\(module)/\(file.place.pathInModule)"
    }
  }
}
