import XMLText

/// The filter.xml of a package, which says what repository paths it deploys.
struct VaultFilter {
  private struct Root {
    let path: String
    let patterns: [Pattern]

    /// Whether a path inside it is deployed.
    func covers(_ path: String) -> Bool {
      let decision = patterns.last { $0.matches(path) }
      return decision?.isInclude ?? (patterns.first?.isInclude != true)
    }
  }

  private struct Pattern {
    let isInclude: Bool
    /// Nil if the expression is unknown.
    let expression: POSIXPattern?

    /// An unknown expression counts as deploying, since refusing a place that works would be worse.
    func matches(_ path: String) -> Bool { expression?.matches(path) ?? isInclude }
  }

  /// The filters by their roots.
  private let filters: [String: [Root]]
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
        return Pattern(isInclude: child.name == "include", expression: POSIXPattern(pattern))
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
      if filters[folder]?.contains(where: { $0.covers(path) }) == true { return true }
      if folder == "/" { return false }
      folder = folder.parentPath
    }
  }
}
