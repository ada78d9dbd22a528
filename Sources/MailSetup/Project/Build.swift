/// What the modules and apps of one build have for each other, found without a look at all of them:
/// a stranger's project may have thousands.
struct Build: Hashable, Sendable {
  /// The folders of configurations that deploy a mail configuration, by its run-mode folder.
  private var mailFolders: [String: [String]] = [:]
  private var bodies: [ModuleFiles] = []
  private var records: [ModuleFiles] = []
  private var bodiesByModule: [String: ModuleFiles] = [:]
  private var recordsByModule: [String: ModuleFiles] = [:]

  mutating func add(_ home: ConfigHome) {
    for folder in home.deployedMailFolders {
      mailFolders[folder, default: []].append(home.configurationsPath)
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

  /// The first two files of port forwards, a module's own first.
  func bodies(for module: String) -> [ModuleFiles] {
    let others = bodies.lazy.filter { $0.module != module }.prefix(2)
    return Array(([bodiesByModule[module]].compactMap(\.self) + others).prefix(2))
  }

  /// The forwards and the record for a module, or the module that will have them: a build has one of
  /// each, so that a module that has them comes before the module itself.
  func networking(for module: String) -> ModuleFiles? {
    bodiesByModule[module] ?? bodies.first ?? recordsByModule[module] ?? records.first
  }

  /// The other places that deploy a mail configuration for a run-mode folder; nil without any.
  func others(beside home: ConfigHome, in folder: String) -> Others? {
    let all = mailFolders[folder] ?? []
    guard let first = all.first(where: { $0 != home.configurationsPath }) else { return nil }
    let isOwn = home.isDeployed(folder) && !home.mailFiles(in: folder).isEmpty
    return Others(first: first, more: all.count - (isOwn ? 2 : 1))
  }

  /// Folders of configurations, of which the first is named.
  struct Others {
    let first: String
    let more: Int
  }
}
