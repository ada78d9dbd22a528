/// What the modules and apps of one build have for each other, found without a look at all of them:
/// a stranger's project may have thousands.
struct Build: Hashable, Sendable {
  /// The folders of configurations that deploy a mail configuration, by its run-mode folder.
  private var mailFolders: [String: [Place]] = [:]
  /// The modules that have port forwards, of which there should be one.
  private(set) var bodies: [ModuleFiles] = []
  private var records: [ModuleFiles] = []
  private var bodiesByModule: [String: ModuleFiles] = [:]
  private var recordsByModule: [String: ModuleFiles] = [:]

  mutating func add(_ home: ConfigHome) {
    for folder in home.deployedMailFolders {
      let place = Place(path: home.configurationsPath, isVariant: home.isVariant)
      mailFolders[folder, default: []].append(place)
    }
  }

  mutating func add(_ files: ModuleFiles) {
    if files[.portForwards] != nil {
      bodies.append(files)
      bodiesByModule[files.module] = files
    }
    if files[.record] != nil {
      records.append(files)
      recordsByModule[files.module] = files
    }
  }

  /// The forwards and the record for a module, or the module that will have them: a build has one of
  /// each, so that a module that has them comes before the module itself.
  func networking(for module: String) -> ModuleFiles? {
    bodiesByModule[module] ?? bodies.first ?? recordsByModule[module] ?? records.first
  }

  /// The other places that deploy a mail configuration for a run-mode folder; nil without any.
  func others(beside home: ConfigHome, in folder: String) -> Others? {
    let all = mailFolders[folder] ?? []
    let others = all.lazy.filter { $0.path != home.configurationsPath }
    guard let first = others.first else { return nil }
    let isOwn = home.isDeployed(folder) && !home.mailFiles(in: folder).isEmpty
    return Others(
      first: first.path, more: all.count - (isOwn ? 2 : 1),
      areSure: others.contains { $0.isVariant == home.isVariant })
  }

  private struct Place: Hashable, Sendable {
    let path: String
    let isVariant: Bool
  }

  /// Folders of configurations, of which the first is named.
  struct Others {
    let first: String
    let more: Int
    /// Whether some of them are deployed together with the place beside which they are.
    let areSure: Bool
  }
}
