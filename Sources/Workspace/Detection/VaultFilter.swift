import XMLText

/// The filter.xml of a package, which says what repository paths it deploys.
struct VaultFilter {
  private struct Root {
    let path: String
    let patterns: [Pattern]
  }

  private struct Pattern {
    let isInclude: Bool
    /// Nil if the expression is unknown.
    let expression: POSIXPattern?

    /// An unknown expression counts as deploying, since refusing a place that works would be worse.
    func matches(_ path: String) -> Bool { expression?.matches(path) ?? isInclude }
  }

  private let filters: [Root]
  let isReadable: Bool

  /// A filter that is there and cannot be read: nothing is known of what it deploys.
  static var unreadable: VaultFilter { VaultFilter() }

  private init() {
    filters = []
    isReadable = false
  }

  init(_ document: XMLElement) {
    isReadable = true
    filters = document.children(named: "filter").compactMap { filter in
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
  }

  var roots: [String] { filters.map(\.path) }

  /// Whether the build fills in names, as in `/apps/${appId}/osgiconfig`.
  var isTemplate: Bool { roots.contains(where: ProjectWalk.isTemplate) }

  /// Whether a repository path is deployed; the last matching pattern decides.
  func covers(_ path: String) -> Bool {
    filters.contains { filter in
      guard path.isInside(filter.path) else { return false }
      let decision = filter.patterns.last { $0.matches(path) }
      return decision?.isInclude ?? (filter.patterns.first?.isInclude != true)
    }
  }
}
