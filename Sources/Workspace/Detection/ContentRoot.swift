/// A `jcr_root` folder, which may not exist yet, and the filter.xml beside it.
struct ContentRoot {
  let path: String
  let exists: Bool
  let hasApps: Bool
  var filter: VaultFilter?
  /// The innermost module around it.
  let module: Module?
}

extension [ContentRoot] {
  /// The content roots, each with its filter.xml, which may be elsewhere in the module than the
  /// `jcr_root`.
  var withTheirFilters: [ContentRoot] {
    var roots = self
    for lone in self where !lone.exists {
      let owner = roots.firstIndex {
        $0.exists && $0.filter == nil && $0.module != nil && $0.module == lone.module
      }
      guard let owner else { continue }
      roots[owner].filter = lone.filter
      roots.removeAll { $0.path == lone.path }
    }
    return roots
  }
}
