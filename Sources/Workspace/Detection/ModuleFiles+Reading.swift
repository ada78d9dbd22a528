import MailSetup

extension ModuleFiles {
  /// Nil if the module has none.
  init?(of module: Module, in build: String, root: String, _ reader: Reader) {
    self.init(module: module.path.relative(to: root), build: build)
    for file in ManagedFile.all {
      guard case .module = file.place else { continue }
      let path = file.place.path(inModule: self.module)
      self[file] = reader.readIfPresent(root.appending(path: path)).value.map {
        ProjectFile(path: path, bytes: $0)
      }
    }
    if isEmpty { return nil }
  }
}
