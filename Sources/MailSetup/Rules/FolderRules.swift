extension Rule {
  static let folders = [
    Rule(
      "folder-order", .error, .notDeployed,
      what:
        "The run modes stand in the wrong order, which fails the build: service, then environment.",
      advice: "Write config.author.dev, not config.dev.author.",
      source: "AEM analyser plugin; Adobe, Configuring OSGi"
    ) { context in
      guard let folder = context.location?.folder, let right = RunModeFolder.reordered(folder)
      else {
        return []
      }
      return [
        Fault(
          .folder, at: .start, "\(folder) has its run modes in the wrong order.",
          advice: "Rename the folder to \(right).")
      ]
    },
    Rule(
      "folder-unsupported", .warning, .notDeployed,
      what: "AEM as a Cloud Service does not know these run modes and leaves the folder out.",
      advice: "Take config, or author, publish, dev, stage, prod, rde, service first.",
      source: "Adobe, Deploying to AEM as a Cloud Service"
    ) { context in
      guard let folder = context.location?.folder, !RunModeFolder.isSupported(folder),
        RunModeFolder.reordered(folder) == nil
      else { return [] }
      return [Fault(.folder, at: .start, "AEM as a Cloud Service leaves \(folder) out.")]
    },
    Rule(
      "folder-shadows", .warning,
      what:
        "A folder with more run modes has a mail configuration too, and replaces this one there.",
      advice: "Keep one file, or change them together.",
      source: "Adobe, Configuring OSGi: the folder with the most matching run modes wins"
    ) { context in
      context.rivals.filter {
        $0.modes.count > context.modes.count && context.isCompatible($0.modes)
      }
      .map {
        Fault(
          .folder, at: .start,
          "\($0.folder) has a mail configuration too, and replaces this one there.")
      }
    },
    Rule(
      "folder-tie", .warning,
      what:
        "Another folder with as many run modes has a mail configuration: which one wins is not documented.",
      advice: "Keep one of the two, or use a folder for both run modes.",
      source: "Adobe, Configuring OSGi, which leaves the case open"
    ) { context in
      context.rivals.filter {
        $0.modes.count == context.modes.count && $0.modes != context.modes
          && context.isCompatible($0.modes)
      }
      .map {
        Fault(
          .folder, at: .start,
          "\($0.folder) ties with this folder: which one wins is not documented.")
      }
    },
    Rule(
      "same-folder-twice", .error,
      what:
        "Two modules configure the mail service for the same run modes: which one wins is not documented.",
      advice: "Keep one of the two.",
      source: "Adobe, AEM project structure"
    ) { context in
      guard let location = context.location, context.isDeployed else { return [] }
      let others = context.project.homes.filter {
        $0.configurationsPath != context.home?.configurationsPath
          && $0.build == context.home?.build && $0.isCovered
          && !$0.mailFiles(in: location.folder).isEmpty
      }
      guard let first = others.first else { return [] }
      let names =
        others.count == 1
        ? "\(first.configurationsPath) has"
        : "\(first.configurationsPath) and \(others.count - 1) more folders have"
      return [
        Fault(
          .module, at: .start,
          "\(names) a mail configuration for \(location.folder) too: which one wins is not documented."
        )
      ]
    },
    Rule(
      "not-covered-by-filter", .error, .notDeployed,
      what: "The module's filter.xml does not cover the folder, so the file is never deployed.",
      advice: "Add the folder's path to META-INF/vault/filter.xml.",
      source: "Adobe, AEM project structure"
    ) { context in
      guard let home = context.home, context.location != nil, !home.isCovered
      else { return [] }
      return [
        Fault(
          .module, at: .start,
          "\(home.module)'s filter.xml does not cover \(home.jcrPath), so the file is never deployed.",
          advice: "Add <filter root=\"\(home.jcrPath)\"/> to \(home.module)'s filter.xml.")
      ]
    },
  ]
}

extension RuleContext {
  var modes: [Substring] { RunModeFolder.modes(of: location?.folder ?? "") }

  /// The other folders with a mail configuration, as far as AEM as a Cloud Service reads them.
  var rivals: [(folder: String, modes: [Substring])] {
    guard let home, let location, RunModeFolder.isSupported(location.folder) else { return [] }
    return home.folders
      .filter {
        $0 != location.folder && RunModeFolder.isSupported($0) && !home.mailFiles(in: $0).isEmpty
      }
      .map { ($0, RunModeFolder.modes(of: $0)) }
  }

  /// Whether an instance can have both sets of run modes: one service, one environment.
  func isCompatible(_ other: [Substring]) -> Bool {
    let all = Set(modes + other)
    return !all.isSuperset(of: ["author", "publish"])
      && all.intersection(["dev", "stage", "prod", "rde"]).count <= 1
  }
}
