import MailSetup

/// One walk through a checkout that collects what an AEM project consists of.
struct ProjectWalk {
  /// The working folder; the way to it is always walked.
  let destination: String
  /// Modules that were read before.
  private let known: [Module]
  private(set) var modules: [Module] = []
  private(set) var contentRoots: [ContentRoot] = []
  /// The outermost Gradle builds, which are no config modules but worth to be named.
  private(set) var gradleBuilds: [String] = []
  var problems: [DetectionProblem] = []

  /// How many levels below the start a build is looked for.
  static let depthLimit = 4
  /// How many levels below the start anything is looked for.
  private static let buildDepthLimit = 16

  init(towards destination: String, known: [Module]) {
    self.destination = destination
    self.known = known
  }

  mutating func enter(
    _ folder: String, depth: Int = 0, module outer: Module? = nil, inGradle: Bool = false
  ) {
    var module = outer
    var inGradle = inGradle
    var folders: [String] = []
    var content: [String] = []
    for entry in problems.list(folder) {
      switch entry.name {
      case "pom.xml":
        module =
          known.first { $0.path == folder } ?? Module(at: folder, problems: &problems) ?? module
      case "build.gradle", "build.gradle.kts", "settings.gradle", "settings.gradle.kts":
        if !inGradle { gradleBuilds.append(folder) }
        inGradle = true
      case "jcr_root" where entry.kind == .folder, "META-INF" where entry.kind == .folder:
        content.append(entry.name)
      default:
        if entry.kind == .folder, !Self.isPruned(entry.name, in: folder) {
          folders.append(entry.name)
        }
      }
    }
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

  private mutating func addContentRoot(in folder: String, exists: Bool, _ module: Module?) {
    let path = folder.appending(path: "jcr_root")
    let filter = problems.readXMLIfPresent(folder.appending(path: "META-INF/vault/filter.xml"))
    guard exists || filter != nil else { return }
    contentRoots.append(
      ContentRoot(
        path: path, hasApps: exists && problems.isFolder(path.appending(path: "apps")),
        filter: filter.map(VaultFilter.init), module: module))
  }

  /// Whether a folder cannot hold a module of the project: what tools keep, build output, templates.
  static func isPruned(_ name: String, in folder: String) -> Bool {
    switch name {
    case "node_modules", "node", "target", "archetype-resources": true
    case "test": folder.fileName == "src"
    case "archetype", "java": folder.hasSuffix("/src/main")
    default: name.hasPrefix(".") || isTemplate(name)
    }
  }

  /// Whether a name waits for a generator to put another in its place.
  static func isTemplate(_ name: String) -> Bool { name.contains("__") || name.contains("${") }
}
