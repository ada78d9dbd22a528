import XMLText

/// A package's filter.xml: the repository paths that it deploys.
struct VaultFilter: Hashable {
  private struct Root: Hashable {
    let path: String
    let rules: [Pattern]
  }

  private struct Pattern: Hashable {
    let isInclude: Bool
    /// Nil where the expression is beyond `PathPattern`.
    let pattern: PathPattern?

    /// What cannot be read is taken to deploy: refusing a place that works would be worse.
    func matches(_ path: String) -> Bool { pattern?.matches(path) ?? isInclude }
  }

  private let filters: [Root]

  init(_ document: XMLElement) {
    filters = document.children(named: "filter").compactMap { filter in
      guard let root = filter.attribute("root")?.value, root.hasPrefix("/") else { return nil }
      let rules = filter.children.compactMap { child -> Pattern? in
        guard child.name == "include" || child.name == "exclude",
          child.attribute("matchProperties")?.value != "true",
          let pattern = child.attribute("pattern")?.value
        else { return nil }
        return Pattern(isInclude: child.name == "include", pattern: PathPattern(pattern))
      }
      return Root(path: root, rules: rules)
    }
  }

  var roots: [String] { filters.map(\.path) }

  /// Whether a repository path is deployed: of the rules that match, the last one decides.
  func covers(_ path: String) -> Bool {
    filters.contains { filter in
      guard path.isInside(filter.path) else { return false }
      let decision = filter.rules.last { $0.matches(path) }
      return decision?.isInclude ?? (filter.rules.first?.isInclude != true)
    }
  }
}
