import XMLText

/// The filter.xml of a package, which says what repository paths it deploys.
struct VaultFilter {
  private struct Root {
    let path: String
    let patterns: [Pattern]

    /// Whether a path inside it is deployed, which is not known beyond the work that is left.
    func covers(_ path: String, _ work: Work) -> Bool {
      let decision = patterns.last { work.isDone || $0.matches(path, work) }
      return work.isDone || decision?.isInclude ?? (patterns.first?.isInclude != true)
    }
  }

  /// The work that matching may still be. A stranger's project may have thousands of patterns, and of
  /// paths that each is tried on.
  private final class Work {
    private var left = 100_000_000
    var isDone: Bool { left < 0 }

    func spend(_ units: Int) { left -= units }
  }

  private struct Pattern {
    let isInclude: Bool
    /// Nil if the expression is unknown.
    let expression: POSIXPattern?
    let length: Int

    /// An unknown expression counts as deploying, since refusing a place that works would be worse.
    func matches(_ path: String, _ work: Work) -> Bool {
      work.spend(length * path.utf8.count)
      return expression?.matches(path) ?? isInclude
    }
  }

  /// The filters by their roots.
  private let filters: [String: [Root]]
  private let work = Work()
  /// The roots in the order of the document.
  let roots: [String]
  let isReadable: Bool
  /// Whether the build fills in names, as in `/apps/${appId}/osgiconfig` or `@root@`.
  let isTemplate: Bool

  /// A filter that cannot be read, so that it is not known what it deploys.
  static var unreadable: VaultFilter { VaultFilter() }

  private init() {
    filters = [:]
    roots = []
    isReadable = false
    isTemplate = false
  }

  init(_ document: XMLElement) {
    isReadable = true
    let filters = document.children(named: "filter").compactMap { filter -> Root? in
      guard let root = filter.attribute("root")?.value, root.hasPrefix("/") else { return nil }
      let patterns = filter.children.compactMap { child -> Pattern? in
        guard child.name == "include" || child.name == "exclude",
          child.attribute("matchProperties")?.value != "true",
          let pattern = child.attribute("pattern")?.value
        else { return nil }
        return Pattern(
          isInclude: child.name == "include", expression: POSIXPattern(pattern),
          length: pattern.utf8.count)
      }
      return Root(path: root, patterns: patterns)
    }
    self.filters = Dictionary(grouping: filters, by: \.path)
    roots = filters.map(\.path)
    isTemplate = document.children(named: "filter").contains { filter in
      let root = filter.attribute("root")?.value ?? ""
      return ProjectWalk.isTemplate(root) || root.contains("@")
    }
  }

  /// Whether a repository path is deployed; the last matching pattern decides.
  func covers(_ path: String) -> Bool {
    var folder = path
    while true {
      if filters[folder]?.contains(where: { $0.covers(path, work) }) == true { return true }
      if folder == "/" { return false }
      folder = folder.parentPath
    }
  }
}
