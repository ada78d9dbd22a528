import Bytes

extension Rule {
  static let folders = [
    Rule(
      "folder-order", .error, .notDeployed,
      what:
        "Run modes in the wrong order break the build: the service comes first, then the environment.",
      advice: "Write config.author.dev, not config.dev.author.",
      source: Source.analyser
    ) { context in
      guard let folder = context.location?.folder, let right = RunModeFolder.reordered(folder)
      else {
        return []
      }
      return [
        Fault(
          .folder, at: .start, "The run modes of \(folder) are in the wrong order.",
          advice: "Rename the folder to \(right).")
      ]
    },
    Rule(
      "folder-unsupported", .warning, .notDeployed,
      what: "AEM as a Cloud Service does not support these run modes and ignores the folder.",
      advice: "Use config, or a folder such as config.author, config.dev, or config.author.dev.",
      source: Source.deploying
    ) { context in
      guard let folder = context.location?.folder, !RunModeFolder.isSupported(folder),
        RunModeFolder.reordered(folder) == nil
      else { return [] }
      return [Fault(.folder, at: .start, "AEM as a Cloud Service ignores \(folder).")]
    },
    Rule(
      "folder-shadows", .warning,
      what:
        "A folder with more run modes replaces this mail configuration on some instances.",
      advice: "Keep one file, or change both together.",
      source: Source.osgi
    ) { context in
      context.rivals.filter {
        $0.modes.count > context.modes.count && context.isCompatible($0.folder)
      }
      .map {
        Fault(
          .folder, at: .start,
          "\($0.folder) also contains a mail configuration, which replaces this one there.")
      }
    },
    Rule(
      "folder-tie", .warning,
      what:
        "Another folder with the same number of run modes contains a mail configuration, and it is not documented which one AEM uses.",
      advice: "Keep one of the two, or use one folder for both run modes.",
      source: Source.osgi
    ) { context in
      context.rivals.filter {
        $0.modes.count == context.modes.count && $0.modes != context.modes
          && context.isCompatible($0.folder)
      }
      .map {
        Fault(
          .folder, at: .start,
          "\($0.folder) has the same number of run modes, and it is not documented which one AEM uses."
        )
      }
    },
    Rule(
      "same-folder-twice", .error,
      what:
        "Two modules configure the mail service for the same run modes, and it is not documented which one AEM uses.",
      advice: "Keep one of the two.",
      source: Source.packageStructure
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
        ? "\(first.configurationsPath) also has"
        : "\(first.configurationsPath) and \(others.count - 1) more folders also have"
      return [
        Fault(
          .module, at: .start,
          "\(names) a mail configuration for \(location.folder), and it is not documented which one AEM uses."
        )
      ]
    },
    Rule(
      "shadowed-elsewhere", .warning,
      what: "Another module or app replaces this mail configuration in some environments.",
      advice: "Keep one file, or change both together.",
      source: Source.osgi
    ) { context in
      context.rivalsElsewhere.map { home, folder in
        Fault(
          .folder, at: .start,
          "\(home.configurationsPath)/\(folder) also contains a mail configuration, which replaces this one there."
        )
      }
    },
    Rule(
      "forwards-twice", .error, .otherFile,
      what: "Two files contain port forwards, but an environment can use only one of them.",
      advice: "Move all port forwards into one file, and delete the other.",
      source: Source.advancedNetworking
    ) { context in
      guard let home = context.home else { return [] }
      let bodies = context.project.homes(builtWith: home).compactMap(\.forwards?.path)
      guard let first = bodies.first, let other = bodies.first(where: { $0 != first }) else {
        return []
      }
      return [
        Fault(
          nil, at: .file(other, TextPosition(line: 1, column: 1)),
          "\(first) and \(other) both contain port forwards, but an environment can use only one of them."
        )
      ]
    },
    Rule(
      "not-covered-by-filter", .error, .notDeployed,
      what: "The module's filter.xml does not cover the folder, so the file is never deployed.",
      advice: "Add the folder's path to META-INF/vault/filter.xml.",
      source: Source.packageStructure
    ) { context in
      guard let home = context.home, context.location != nil, !home.isCovered
      else { return [] }
      return [
        Fault(
          .module, at: .start,
          "\(home.module)'s filter.xml does not cover \(home.jcrPath), so the file is never deployed.",
          advice: "Add <filter root=\"\(context.uncoveredPath)\"/> to \(home.module)'s filter.xml.")
      ]
    },
  ]
}

extension RuleContext {
  var modes: [Substring] { RunModeFolder.modes(of: location?.folder ?? "") }

  /// The repository path to deploy. A package owns all that is below its filter's root, and removes
  /// what it does not have there, so that an app's own folder is never the root.
  var uncoveredPath: String {
    guard let home, let location, home.configurations.isEmpty else { return home?.jcrPath ?? "" }
    return "\(home.jcrPath)/\(location.folder)"
  }

  /// The folders of other modules and apps whose mail configuration replaces this one in some
  /// environment.
  var rivalsElsewhere: [(home: ConfigHome, folder: String)] {
    guard let home, isDeployed, location != nil else { return [] }
    let count = modes.count
    return project.homes(builtWith: home).flatMap { other in
      other.deployedMailFolders
        .filter { RunModeFolder.modes(of: $0).count > count && isCompatible($0) }
        .map { (other, $0) }
    }.filter { $0.0 != home }
  }

  /// The other folders with a mail configuration, as far as AEM as a Cloud Service reads them.
  var rivals: [(folder: String, modes: [Substring])] {
    guard let home, let location, RunModeFolder.isSupported(location.folder) else { return [] }
    return home.folders
      .filter {
        $0 != location.folder && RunModeFolder.isSupported($0) && !home.mailFiles(in: $0).isEmpty
      }
      .map { ($0, RunModeFolder.modes(of: $0)) }
  }

  func isCompatible(_ other: String) -> Bool {
    location.map { RunModeFolder.areCompatible($0.folder, other) } ?? false
  }
}
