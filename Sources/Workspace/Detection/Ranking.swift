import MailSetup

/// The order of config homes, by how likely a developer in the working folder means them.
struct Ranking {
  private let roots: [Module]
  private let rootPaths: Set<String>
  private let appIDs: [String: String]
  private let start: String
  private let listed: Set<String>
  private let embedded: Set<String>

  init(roots: [Module], modules: [Module], from start: String) {
    self.roots = roots
    self.start = start
    rootPaths = Set(roots.map(\.path))
    appIDs = Dictionary(
      roots.compactMap { root in root.archetype?.appID.map { (root.path, $0) } }
    ) { first, _ in first }
    listed = Self.reactor(of: roots, in: modules)
    embedded = Set(modules.flatMap(\.pom.embedded))
  }

  /// The config homes of all searches with their reasons, best first.
  func rank(_ searches: [ConfigurationSearch]) -> [ConfigHome] {
    let modules = searches.filter { !$0.homes.isEmpty }.map(\.module)
    let nearestRoot = nearestRoot(among: modules)
    let nearest = nearestDistance(among: modules)
    var homes = searches.flatMap { search in
      search.homes.map { home in
        let module = search.module
        var home = home
        home.build = build(of: module)
        home.reasons = ConfigHome.Reason.allCases.filter { reason in
          switch reason {
          case .inNearestProject: nearestRoot.map(module.path.isInside) == true
          case .holdsMailConfiguration: !home.mailFiles.isEmpty
          case .coveredByFilter: home.coverage == .covered
          case .listedByReactor: listed.contains(module.path)
          case .embeddedByAll: embedded.contains(module.pom.artifactID)
          case .nearest: module.path.commonComponents(with: start) == nearest
          case .namedUIConfig: module.isNamedUIConfig
          case .isAppID: appIDs(of: module).contains(home.app)
          }
        }
        return home
      }
    }
    homes.sort { ($0.order, $0.place) < ($1.order, $1.place) }
    return homes
  }

  /// The files of modules in the order of the modules' config homes; those without any come last.
  func rank(_ files: [ModuleFiles], like homes: [ConfigHome]) -> [ModuleFiles] {
    let ranks = Dictionary(homes.enumerated().map { ($1.module, $0) }) { first, _ in first }
    let rank = { (files: ModuleFiles) in (ranks[files.module] ?? homes.count, files.module) }
    return files.sorted { rank($0) < rank($1) }
  }

  /// The path of the outermost build around a module.
  func build(of module: Module) -> String {
    module.path.folders(among: rootPaths).last ?? ""
  }

  /// The innermost AEM root around the working folder, if some modules are outside it.
  private func nearestRoot(among modules: [Module]) -> String? {
    start.folders(among: rootPaths).first.flatMap { root in
      modules.contains { !$0.path.isInside(root) } ? root : nil
    }
  }

  /// The number of leading names that the nearest module shares with the working folder; nil if all
  /// modules share as many.
  private func nearestDistance(among modules: [Module]) -> Int? {
    let shared = modules.map { $0.path.commonComponents(with: start) }
    return shared.min() == shared.max() ? nil : shared.max()
  }

  private func appIDs(of module: Module) -> [String] {
    module.path.folders(among: rootPaths).compactMap { appIDs[$0] }
  }

  /// The folders of all modules that the roots' reactors build, directly or through other modules.
  private static func reactor(of roots: [Module], in modules: [Module]) -> Set<String> {
    let byPath = Dictionary(modules.map { ($0.path, $0) }) { first, _ in first }
    var listed: Set<String> = []
    var open = roots
    while let module = open.popLast() {
      for name in module.pom.modules {
        let location = module.path.following(name)
        let path = name.hasSuffix(".xml") ? location.parentPath : location
        guard let next = byPath[path], listed.insert(path).inserted else { continue }
        open.append(next)
      }
    }
    return listed
  }
}

extension ConfigHome {
  /// A sort key, smaller is better: the nearest project first, then proper places for new files,
  /// then the other reasons.
  fileprivate var order: String {
    let merits =
      [reasons.contains(.inNearestProject), isProper] + Reason.allCases.map(reasons.contains)
      + [!configurations.isEmpty]
    return String(merits.map { $0 ? "0" : "1" })
  }

  fileprivate var place: String { "\(contentRoot)/apps/\(app)/\(configurations)" }
}
