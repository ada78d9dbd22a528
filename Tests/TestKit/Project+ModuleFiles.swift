package import MailSetup

extension Project {
  /// A file of a config home's module.
  package subscript(file: ManagedFile, of home: ConfigHome) -> ProjectFile? {
    get { moduleFiles.first { $0.module == home.module }?[file] }
    set {
      let index = moduleFiles.firstIndex { $0.module == home.module } ?? moduleFiles.count
      if index == moduleFiles.count {
        moduleFiles.append(ModuleFiles(module: home.module, build: home.build))
      }
      moduleFiles[index][file] = newValue
    }
  }
}
