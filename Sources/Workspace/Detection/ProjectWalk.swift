import MailSetup

/// A walk through a checkout that collects the parts of AEM projects.
struct ProjectWalk {
  /// The working folder; the walk always enters the folders that lead to it.
  let destination: String
  /// Modules that have already been read.
  private let known: [Module]
  private(set) var modules: [Module] = []
  private(set) var contentRoots: [ContentRoot] = []
  /// The outermost Gradle builds, which cannot be config modules but are named in errors.
  private(set) var gradleBuilds: [String] = []
  /// The folders of a module's reactor by the module's path, as far as links made them needed.
  private var reactors: [String: Set<String>] = [:]
  private let reader: Reader

  /// The most levels below the start at which the walk looks for a build.
  static let depthLimit = 4
  /// The most levels below the start that the walk goes inside a build.
  private static let buildDepthLimit = 16

  init(towards destination: String, known: [Module], _ reader: Reader) {
    self.destination = destination
    self.known = known
    self.reader = reader
  }

  mutating func enter(
    _ folder: String, depth: Int = 0, module outer: Module? = nil, inGradle: Bool = false
  ) {
    var module = outer
    var inGradle = inGradle
    var folders: [String] = []
    var content: [String] = []
    var links: [String] = []
    for entry in reader.list(folder) {
      switch entry.name {
      case "pom.xml":
        module =
          known.first { $0.path == folder } ?? Module(at: folder, reader) ?? module
      case "build.gradle", "build.gradle.kts", "settings.gradle", "settings.gradle.kts":
        if !inGradle { gradleBuilds.append(folder) }
        inGradle = true
      case "jcr_root" where entry.kind == .folder, "META-INF" where entry.kind == .folder:
        content.append(entry.name)
      default:
        if Self.isPruned(entry.name, in: folder) { continue }
        if entry.kind == .folder { folders.append(entry.name) }
        if entry.kind == .other { links.append(entry.name) }
      }
    }
    if let module, !links.isEmpty { note(links, in: folder, of: module) }
    if let module, module.path == folder { modules.append(module) }
    if !content.isEmpty { addContentRoot(in: folder, exists: content.contains("jcr_root"), module) }
    let isOfCode = module.map { $0.path == folder && !$0.mayHoldContent } ?? false
    for name in folders.sorted() {
      let path = folder.appending(path: name)
      let limit = module != nil || inGradle ? Self.buildDepthLimit : Self.depthLimit
      if depth < limit && !(isOfCode && name == "src") || destination.isInside(path) {
        enter(path, depth: depth + 1, module: module, inGradle: inGradle)
      }
    }
  }

  /// Notes the links behind which a package's content or a module of the reactor may be.
  private mutating func note(_ links: [String], in folder: String, of module: Module) {
    let modules = reactors[module.path] ?? Set(module.pom.modules.map(module.path.following))
    reactors[module.path] = modules
    for name in links {
      let path = folder.appending(path: name)
      let isOfContent =
        module.isContentPackage && ["src", "main", "content", "jcr_root"].contains(name)
      if isOfContent || modules.contains(path) { reader.noteIfLeadingToFolder(path) }
    }
  }

  private mutating func addContentRoot(in folder: String, exists: Bool, _ module: Module?) {
    let path = folder.appending(path: "jcr_root")
    let document = reader.readXMLIfPresent(folder.appending(path: "META-INF/vault/filter.xml"))
    guard exists || document.value != nil else { return }
    contentRoots.append(
      ContentRoot(
        path: path, exists: exists,
        hasApps: exists && reader.isFolder(path.appending(path: "apps")),
        filter: document.isUnreadable ? .unreadable : document.value.map(VaultFilter.init),
        module: module))
  }

  /// Whether a folder belongs to a tool, a build's output or a template, and so contains no module.
  static func isPruned(_ name: String, in folder: String) -> Bool {
    switch name {
    case "node_modules", "node", "target", "archetype-resources": true
    case "test": folder.fileName == "src"
    case "archetype", "java": folder.hasSuffix("/src/main")
    default: name.hasPrefix(".") || isTemplate(name)
    }
  }

  /// Whether a name is a placeholder that a generator replaces.
  static func isTemplate(_ name: String) -> Bool {
    var last: UInt8?
    return name.utf8.contains { byte in
      defer { last = byte }
      return byte == UInt8(ascii: "_") && last == byte
        || byte == UInt8(ascii: "{") && last == UInt8(ascii: "$")
    }
  }
}
