package import MailSetup
import Platform

/// The AEM project that was found around a folder.
package struct Detection: Hashable, Sendable {
  package let project: Project
  /// Everything that could not be read; a mail configuration among it belongs to no config home.
  package let problems: [DetectionProblem]

  /// The problems because of which nothing may be saved: unreadable is not absent.
  package var obstacles: [DetectionProblem] { problems.filter { $0.matters(to: project) } }

  /// Searches upwards from a folder to the root of its checkout, then downwards.
  /// - Parameter isInside: Whether a folder that is neither in a checkout nor in a module has no
  ///   project: below it could be a whole disk.
  package init(from folder: String, isInside: Bool = false) throws(DetectionError) {
    try self.init(from: folder, isInside: isInside, calls: SystemCalls())
  }

  init(
    from folder: String, isInside: Bool = false, calls: SystemCalls
  ) throws(DetectionError) {
    let reader = Reader(calls)
    let start = try Self.resolve(folder, calls)
    let climb = Climb(from: start, reader)
    if climb.repository == nil, climb.modules.isEmpty {
      if isInside { throw .noProject(from: start, top: start, problems: []) }
      reader.mostFolders = 10_000
    }
    let top = climb.modules.last(where: \.isAEMRoot)?.path ?? climb.repository ?? start
    var walk = ProjectWalk(towards: start, known: climb.modules, reader)
    walk.enter(top)

    let roots = walk.roots(below: top)
    let rootPaths = Set(roots.map(\.path))
    let outermost = roots.filter { $0.path.folders(among: rootPaths).count == 1 }
    // Without a checkout, nothing shows that the projects belong together.
    if climb.repository == nil, outermost.count > 1, outermost.allSatisfy(\.isAEMRoot) {
      throw .severalProjects(outermost.map { $0.path.relative(to: top) }, in: top)
    }
    let root = outermost.count == 1 ? outermost[0].path : top
    let makingFilter = Set(walk.modules.filter(\.pom.makesFilter).map(\.path))
    let searches = walk.contentRoots.withTheirFilters.compactMap {
      contentRoot -> ConfigurationSearch? in
      guard let module = contentRoot.module, module.isContentPackage, module.path.isInside(root)
      else { return nil }
      let inheritsFilter = module.path.folders(among: makingFilter).contains { $0 != module.path }
      return ConfigurationSearch(
        contentRoot, of: module, root: root, inheritsFilter: inheritsFilter, reader)
    }
    let ranking = Ranking(roots: roots, modules: walk.modules, from: start)
    let homes = ranking.rank(searches)
    let modules = walk.modules.filter { $0.path.isInside(root) }
    let moduleFiles = modules.compactMap {
      ModuleFiles(of: $0, in: ranking.build(of: $0), root: root, reader)
    }

    problems = reader.problems
    var project = Project(root: root, repository: climb.repository, homes: homes)
    project.moduleFiles = ranking.rank(moduleFiles, like: homes)
    let poms = modules.map(\.pom)
    project.isFor65 =
      poms.contains(where: \.dependsOnUberJar) && !poms.contains(where: \.isForCloudService)
    project.today = CalendarDay(number: time(nil) / 86400)
    self.project = project
    guard homes.isEmpty else { return }
    if roots.isEmpty && walk.contentRoots.isEmpty {
      throw .noProject(from: start, top: top, problems: problems)
    }
    throw .noConfigModule(walk.found(in: root), problems: problems)
  }

  private static func resolve(
    _ folder: String, _ calls: SystemCalls
  ) throws(DetectionError) -> String {
    do throws(FileError) {
      let path = try FileSystem.resolve(folder, calls: calls)
      try FileSystem.requireFolder(path, calls: calls)
      return path
    } catch {
      switch error.reason {
      case .system(ENOENT): throw .noSuchFolder(folder)
      case .system(ENOTDIR): throw .notAFolder(folder)
      default: throw .unreadable(error)
      }
    }
  }
}

extension ProjectWalk {
  /// The roots of AEM projects; if there are none, a config module on its own counts as one.
  fileprivate func roots(below top: String) -> [Module] {
    let reachable = modules.filter { module in
      let depth = module.path.relative(to: top).components.count
      return depth <= Self.depthLimit || destination.isInside(module.path)
    }
    let roots = reachable.filter(\.isAEMRoot)
    return roots.isEmpty ? reachable.filter(\.isContentPackage) : roots
  }

  fileprivate func found(in root: String) -> DetectionError.Found {
    let inside = { (paths: [String]) in
      paths.filter { $0.isInside(root) }.map { $0.relative(to: root) }
    }
    return DetectionError.Found(
      root: root, contentPackages: inside(modules.filter(\.isContentPackage).map(\.path)),
      contentRoots: inside(contentRoots.map(\.path)), gradleBuilds: inside(gradleBuilds))
  }
}
