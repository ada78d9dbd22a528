/// A `jcr_root` folder, which may not exist yet, and the filter.xml beside it.
struct ContentRoot {
  let path: String
  let hasApps: Bool
  let filter: VaultFilter?
  /// The innermost module around it.
  let module: Module?
}
