import MailSetup

/// The search through a config module's `jcr_root` for folders of OSGi configurations.
struct ConfigurationSearch {
  /// The most levels below `apps` at which a run-mode folder may be.
  private static let depthLimit = 4
  /// The most places that a filter.xml may announce.
  private static let mostAnnounced = 100

  let module: Module
  /// The places found, not yet ranked.
  private(set) var homes: [ConfigHome] = []
  /// The homes' folders of configurations with their apps, such as `osgiconfig/wknd`.
  private var added: Set<String> = []
  private let contentRoot: ContentRoot
  private let root: String
  /// Whether a parent's pom says what to deploy.
  private let inheritsFilter: Bool
  private let reader: Reader

  /// Searches at once; paths in the config homes are relative to the project's root.
  init(
    _ contentRoot: ContentRoot, of module: Module, root: String, inheritsFilter: Bool,
    _ reader: Reader
  ) {
    self.contentRoot = contentRoot
    self.module = module
    self.root = root
    self.inheritsFilter = inheritsFilter
    self.reader = reader
    if contentRoot.hasApps { enter([]) }
    if homes.isEmpty { addAnnounced() }
  }

  /// Searches the folder below `apps` that these names lead to.
  private mutating func enter(_ names: [String]) {
    let folder = path(names)
    let entries = reader.list(folder)
    let folders = entries.filter { $0.kind == .folder }.map(\.name)
    for entry in entries where entry.kind == .other { note(entry.name, in: folder) }
    let runModes = folders.filter(ConfigurationName.isRunModeFolder).sorted()
    if let name = names.last, names.count > 1, ConfigurationName.isConfigurations(name) {
      if name == "osgiconfig" || !runModes.isEmpty {
        add(app: Array(names.dropLast()), configurations: name, folders: runModes)
      }
      return
    }
    if !names.isEmpty {
      let holding = runModes.filter { runMode in
        reader.list(folder.appending(path: runMode)).contains {
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

  /// Adds the folders that filter.xml names, for a module that has no folders yet.
  private mutating func addAnnounced() {
    for root in contentRoot.filter?.roots ?? [] {
      let parts = root.splitAtSlashes
      guard parts.starts(with: ["", "apps"]), !parts.dropFirst().contains(where: Self.isNoName)
      else { continue }
      if homes.count == Self.mostAnnounced { return }
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

  /// Notes a link in the place of a folder that may contain configurations.
  private func note(_ name: String, in folder: String) {
    if ProjectWalk.isPruned(name, in: folder) { return }
    let path = folder.appending(path: name)
    if ConfigurationName.isRunModeFolder(name) || ConfigurationName.isConfigurations(name) {
      reader.noteNotFollowed(path)
    } else {
      reader.noteIfLeadingToFolder(path)
    }
  }

  private static func isNoName(_ part: String) -> Bool {
    part.isEmpty || part == "." || part == ".." || ProjectWalk.isTemplate(part)
  }

  private mutating func add(app: [String], configurations: String, folders: [String]) {
    let names = app + (configurations.isEmpty ? [] : [configurations])
    let app = app.joined(separator: "/")
    guard added.insert("\(configurations)/\(app)").inserted else { return }
    var files: [ManagedFile.ID: [ProjectFile]] = [:]
    for runMode in folders {
      let folder = path(names + [runMode])
      for name in reader.list(folder).map(\.name).sorted() {
        guard let file = ManagedFile.configuration(named: name),
          let bytes = reader.read(folder.appending(path: name))
        else { continue }
        files[file.id, default: []].append(
          ProjectFile(
            path: folder.appending(path: name).relative(to: root), bytes: bytes))
      }
    }
    let filter = contentRoot.filter
    let covers = { (runMode: String) in
      let file = ["", "apps"] + names + [runMode, ConfigurationName.mailFile]
      return filter?.covers(file.joined(separator: "/")) == true
    }
    let isCovered = (folders.isEmpty ? ["config"] : folders).contains(where: covers)
    var home = ConfigHome(
      module: module.path.relative(to: root), contentRoot: contentRoot.path.relative(to: root),
      app: app, configurations: configurations, folders: folders)
    home.coverage = isCovered ? .covered : isFilterKnown ? .notCovered : .unknown
    if isCovered, isFilterKnown {
      home.uncoveredFolders = Set(RunModeFolder.supported + folders).filter { !covers($0) }
    }
    home.files = files
    homes.append(home)
  }

  /// Whether filter.xml is final, so that the build neither makes it nor fills names in.
  private var isFilterKnown: Bool {
    contentRoot.filter.map { $0.isReadable && !$0.isTemplate } == true && !module.pom.makesFilter
      && !inheritsFilter
  }

  private func path(_ names: some Sequence<String>) -> String {
    names.reduce(contentRoot.path.appending(path: "apps")) { $0.appending(path: $1) }
  }
}
