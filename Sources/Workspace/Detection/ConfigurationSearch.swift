import MailSetup

/// The search through a config module's `jcr_root` for folders of OSGi configurations.
struct ConfigurationSearch {
  /// How many levels below `apps` a run-mode folder may lie.
  private static let depthLimit = 4

  let module: Module
  /// The places found, not yet ranked.
  private(set) var homes: [ConfigHome] = []
  private(set) var problems: [DetectionProblem] = []
  private let contentRoot: ContentRoot
  private let root: String

  /// Searches; paths in the config homes are relative to the project's root.
  init(_ contentRoot: ContentRoot, of module: Module, root: String) {
    self.contentRoot = contentRoot
    self.module = module
    self.root = root
    if contentRoot.hasApps { enter([]) }
    if homes.isEmpty { addAnnounced() }
    guard !homes.isEmpty else { return }
    let forwards = read(module.path.appending(path: SaveLocation.forwardsInModule))
    let answers = read(module.path.appending(path: SaveLocation.answersInModule))
    for index in homes.indices {
      homes[index].forwards = forwards
      homes[index].answers = answers
    }
  }

  private mutating func read(_ path: String) -> ProjectFile? {
    problems.readIfPresent(path).map { ProjectFile(path: path.relative(to: root), bytes: $0) }
  }

  /// Searches a folder that lies below `apps` by these names.
  private mutating func enter(_ names: [String]) {
    let folder = path(names)
    let folders = problems.list(folder).filter { $0.kind == .folder }.map(\.name)
    let runModes = folders.filter(ConfigurationName.isRunModeFolder).sorted()
    if let name = names.last, names.count > 1, ConfigurationName.isConfigurations(name) {
      if name == "osgiconfig" || !runModes.isEmpty {
        add(app: Array(names.dropLast()), configurations: name, folders: runModes)
      }
      return
    }
    if !names.isEmpty {
      let holding = runModes.filter { runMode in
        problems.list(folder.appending(path: runMode)).contains {
          ConfigurationName.isOSGiFile($0.name)
        }
      }
      if !holding.isEmpty { add(app: names, configurations: "", folders: holding) }
    }
    guard names.count < Self.depthLimit - 1 else { return }
    for name in folders.sorted()
    where !runModes.contains(name) && !ProjectWalk.isPruned(name, in: folder) {
      enter(names + [name])
    }
  }

  /// Adds the folders that filter.xml speaks of, where the module has none yet.
  private mutating func addAnnounced() {
    for root in contentRoot.filter?.roots ?? [] {
      let parts = root.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
      guard parts.starts(with: ["", "apps"]), !parts.dropFirst().contains(where: Self.isNoName)
      else { continue }
      let names = parts.dropFirst(2)
      if let end = names.firstIndex(where: ConfigurationName.isConfigurations) {
        if end > names.startIndex {
          add(app: Array(names[..<end]), configurations: names[end], folders: [])
        }
      } else if module.isNamedUIConfig {
        let end = names.firstIndex(where: ConfigurationName.isRunModeFolder)
        let app = Array(names[..<(end ?? names.endIndex)])
        let configurations = end == nil ? "osgiconfig" : ""
        if !app.isEmpty { add(app: app, configurations: configurations, folders: []) }
      }
    }
  }

  private static func isNoName(_ part: String) -> Bool {
    part.isEmpty || part == "." || part == ".." || ProjectWalk.isTemplate(part)
  }

  private mutating func add(app: [String], configurations: String, folders: [String]) {
    let names = app + (configurations.isEmpty ? [] : [configurations])
    let app = app.joined(separator: "/")
    if homes.contains(where: { $0.app == app && $0.configurations == configurations }) {
      return
    }
    var mailFiles: [ProjectFile] = []
    var oauthFiles: [ProjectFile] = []
    for runMode in folders {
      let folder = path(names + [runMode])
      let names = problems.list(folder).map(\.name)
      for name in names.filter({ MailFileName($0) != nil || OAuthProvider.isFile($0) }).sorted() {
        let path = folder.appending(path: name)
        guard let bytes = problems.read(path) else { continue }
        let file = ProjectFile(path: path.relative(to: root), bytes: bytes)
        if OAuthProvider.isFile(name) { oauthFiles.append(file) } else { mailFiles.append(file) }
      }
    }
    let isCovered = (folders.isEmpty ? ["config"] : folders).contains { runMode in
      let file = ["", "apps"] + names + [runMode, ConfigurationName.mailFile]
      return contentRoot.filter?.covers(file.joined(separator: "/")) == true
    }
    homes.append(
      ConfigHome(
        module: module.path.relative(to: root), contentRoot: contentRoot.path.relative(to: root),
        app: app, configurations: configurations, folders: folders, isCovered: isCovered,
        mailFiles: mailFiles, oauthFiles: oauthFiles))
  }

  private func path(_ names: some Sequence<String>) -> String {
    names.reduce(contentRoot.path.appending(path: "apps")) { $0.appending(path: $1) }
  }
}
