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
      return [
        Fault(
          .folder, at: .start, "AEM as a Cloud Service ignores \(folder).",
          severity: context.isOnDisk ? nil : .error)
      ]
    },
    Rule(
      "folder-shadows", .warning,
      what:
        "A folder with more run modes replaces this mail configuration on some instances.",
      advice: "Keep one file, or change both together.",
      source: Source.osgi
    ) { context in
      context.isNeverRead
        ? [Fault(.folder, at: .start, context.neverRead)] : context.replacements(by: context.rivals)
    },
    Rule(
      "folder-tie", .warning,
      what:
        "Another folder contains a mail configuration for the same instances, and it is not documented which one AEM uses.",
      advice: "Keep one of the two, or use one folder for both run modes.",
      source: Source.osgi
    ) { context in
      (context.rivals + context.rivalsElsewhere).filter {
        $0.modes != context.modes
          && ($0.modes.count == context.modes.count || context.isInheriting($0))
      }
      .map {
        Fault(
          .folder, at: .start,
          context.isInheriting($0)
            ? "\($0.name) also \($0.isOne ? "applies" : "apply") to a rapid development environment, and it is not documented which one AEM uses there."
            : "\($0.name) \($0.isOne ? "has" : "have") the same number of run modes, and it is not documented which one AEM uses."
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
      guard let home = context.home, let location = context.location, context.isDeployed,
        let others = context.project.build(of: home).others(beside: home, in: location.folder)
      else { return [] }
      let found =
        "\(others.words(others.first)) also \(others.isOne ? "has" : "have") a mail configuration for \(location.folder)"
      let unknown = "it is not documented which one AEM uses."
      return [
        Fault(
          .module, at: .start,
          others.areSure
            ? "\(found), and \(unknown)"
            : "\(found). If both are deployed together, \(unknown)",
          severity: others.areSure ? nil : .warning)
      ]
    },
    Rule(
      "shadowed-elsewhere", .warning,
      what: "Another module or app replaces this mail configuration in some environments.",
      advice: "Keep one file, or change both together.",
      source: Source.osgi
    ) { context in
      context.replacements(by: context.rivalsElsewhere)
    },
    Rule(
      "forwards-twice", .error, .otherFile,
      what: "The project has two files of port forwards, but an environment can use only one.",
      advice: "Move all port forwards into one file, and delete the other.",
      source: Source.advancedNetworking
    ) { context in
      guard let home = context.home else { return [] }
      let bodies = context.project.build(of: home).bodies.prefix(2)
        .compactMap { $0[.portForwards]?.path }
      guard let first = bodies.first, let other = bodies.dropFirst().first else { return [] }
      return [
        Fault(
          nil, at: .file(other, TextPosition(line: 1, column: 1)),
          "\(first) and \(other) are both files of port forwards, but an environment can use only one."
        )
      ]
    },
    Rule(
      "not-covered-by-filter", .error, .notDeployed,
      what: "The module's filter.xml does not cover the folder, so the file is never deployed.",
      advice: "Add the folder's path to META-INF/vault/filter.xml.",
      source: Source.packageStructure
    ) { context in
      guard let home = context.home, let location = context.location,
        !home.covers(location.folder)
      else { return [] }
      return [
        Fault(
          .module, at: .start,
          "\(home.module)'s filter.xml does not cover \(context.uncoveredPath), so the file is never deployed.",
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
    guard let home, let location, home.configurations.isEmpty || home.isCovered else {
      return home?.jcrPath ?? ""
    }
    return "\(home.jcrPath)/\(location.folder)"
  }

  /// A folder with a mail configuration that an instance may read beside this one.
  struct Rival {
    let name: String
    let isOne: Bool
    let modes: [Substring]
  }

  /// The faults of rivals that AEM reads in place of this folder on some instances.
  func replacements(by rivals: [Rival]) -> [Fault] {
    rivals.filter(isReplaced).map {
      Fault(
        .folder, at: .start,
        "\($0.name) also \($0.isOne ? "contains" : "contain") a mail configuration, which replaces this one there."
      )
    }
  }

  /// Whether AEM reads the rival in place of this one on some instances.
  func isReplaced(by rival: Rival) -> Bool {
    rival.modes.count > modes.count && !isInheriting(rival)
  }

  /// Whether one is for dev and the other for rde: rapid development environments read both.
  func isInheriting(_ rival: Rival) -> Bool {
    let environments = Set(modes + rival.modes).intersection(["dev", "rde"])
    return environments.count == 2 && Set(modes).intersection(environments).count == 1
  }

  /// Whether the other folders of the app leave no instance to read this one.
  var isNeverRead: Bool {
    guard let folder = location?.folder, RunModeFolder.isSupported(folder) else { return false }
    return !RunModeMatrix(folders: rivals.map(\.name) + [folder]).folders.contains(folder)
  }

  fileprivate var neverRead: String {
    let names = rivals.filter(isReplaced).map(\.name)
    return
      "\(names.joined(separator: " and ")) replace this mail configuration on every instance, so AEM never reads it."
  }

  /// The rivals in other modules and apps, those of one run-mode folder together.
  var rivalsElsewhere: [Rival] {
    guard let home, let location, isDeployed else { return [] }
    let build = project.build(of: home)
    return RunModeFolder.sorted.filter { RunModeFolder.areCompatible(location.folder, $0) }
      .compactMap { folder in
        build.others(beside: home, in: folder).map { others in
          Rival(
            name: others.words("\(others.first)/\(folder)"), isOne: others.isOne,
            modes: RunModeFolder.modes(of: folder))
        }
      }
  }

  /// The rivals in the same app.
  var rivals: [Rival] {
    guard let home, let location, isDeployed else { return [] }
    return home.deployedMailFolders
      .filter { $0 != location.folder && RunModeFolder.areCompatible(location.folder, $0) }
      .map { Rival(name: $0, isOne: true, modes: RunModeFolder.modes(of: $0)) }
  }
}

extension Build.Others {
  fileprivate var isOne: Bool { more == 0 }

  /// The name of the first one and the number of the others.
  fileprivate func words(_ name: String) -> String {
    isOne ? name : "\(name) and \(more) more \(more == 1 ? "folder" : "folders")"
  }
}
