/// The run-mode folders that AEM reads a configuration from, for each kind of instance.
package struct RunModeMatrix: Hashable, Sendable {
  package struct Line: Hashable, Sendable {
    package var service: String
    package var environments: [String]
    /// The folder that wins; several where they tie, which is not documented; none without any.
    package var folders: [String]
  }

  package private(set) var lines: [Line] = []

  package init(folders: [String]) {
    let folders = folders.filter(RunModeFolder.isSupported)
    for service in ["author", "publish"] as [Substring] {
      for environment in ["dev", "stage", "prod", "rde"] as [Substring] {
        // A rapid development environment takes the configurations of dev too.
        let modes: Set = environment == "rde" ? [service, "rde", "dev"] : [service, environment]
        let winners = RunModeMatrix.winners(among: folders, for: modes)
        if let last = lines.last, last.service == String(service), last.folders == winners {
          lines[lines.count - 1].environments.append(String(environment))
        } else {
          lines.append(
            Line(
              service: String(service), environments: [String(environment)], folders: winners))
        }
      }
    }
  }

  /// The folders that some instance reads, each once.
  package var folders: [String] { Set(lines.flatMap(\.folders)).sorted() }

  /// The whole file of the folder with the most matching run modes wins.
  private static func winners(among folders: [String], for modes: Set<Substring>) -> [String] {
    let matching = folders.filter { modes.isSuperset(of: RunModeFolder.modes(of: $0)) }
    let most = matching.map { RunModeFolder.modes(of: $0).count }.max()
    return matching.filter { RunModeFolder.modes(of: $0).count == most }.sorted()
  }
}
