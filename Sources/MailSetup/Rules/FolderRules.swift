extension Rule {
  static let folders = [
    Rule(
      "folder-order", .error,
      what:
        "The run modes stand in the wrong order, which fails the build: service, then environment.",
      mend: "Write config.author.dev, not config.dev.author.",
      source: "AEM analyser plugin; Adobe, Configuring OSGi"
    ) { subject in
      guard let folder = subject.target?.folder, let right = RunModeFolder.reordered(folder) else {
        return []
      }
      return [
        Fault(
          .folder, at: .start, "\(folder) has its run modes in the wrong order.",
          mend: "Rename the folder to \(right).")
      ]
    },
    Rule(
      "folder-unsupported", .warning,
      what: "AEM as a Cloud Service does not know these run modes and leaves the folder out.",
      mend: "Take config, or author, publish, dev, stage, prod, rde, service first.",
      source: "Adobe, Deploying to AEM as a Cloud Service"
    ) { subject in
      guard let folder = subject.target?.folder, !RunModeFolder.isSupported(folder),
        RunModeFolder.reordered(folder) == nil
      else { return [] }
      return [Fault(.folder, at: .start, "AEM as a Cloud Service leaves \(folder) out.")]
    },
    Rule(
      "folder-shadows", .warning,
      what:
        "A folder with more run modes has a mail configuration too, and replaces this one there.",
      mend: "Keep one file, or change them together.",
      source: "Adobe, Configuring OSGi: the folder with the most matching run modes wins"
    ) { subject in
      subject.rivals.filter {
        $0.modes.count > subject.modes.count && subject.isCompatible($0.modes)
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
      mend: "Keep one of the two, or use a folder for both run modes.",
      source: "Adobe, Configuring OSGi, which leaves the case open"
    ) { subject in
      subject.rivals.filter {
        $0.modes.count == subject.modes.count && $0.modes != subject.modes
          && subject.isCompatible($0.modes)
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
      mend: "Keep one of the two.",
      source: "Adobe, AEM project structure"
    ) { subject in
      guard let target = subject.target else { return [] }
      return subject.project.candidates
        .filter { $0 != subject.candidate && $0.build == subject.candidate?.build }
        .filter { !$0.mailFiles(in: target.folder).isEmpty }
        .map { other in
          Fault(
            .module, at: .start,
            "\(other.configurationsPath) has a mail configuration for \(target.folder) too: which one wins is not documented."
          )
        }
    },
    Rule(
      "not-covered-by-filter", .error,
      what: "The module's filter.xml does not cover the folder, so the file is never deployed.",
      mend: "Add the folder's path to META-INF/vault/filter.xml.",
      source: "Adobe, AEM project structure"
    ) { subject in
      guard let candidate = subject.candidate, subject.target != nil, !candidate.isCovered
      else { return [] }
      return [
        Fault(
          .module, at: .start,
          "\(candidate.module)'s filter.xml does not cover \(candidate.jcrPath), so the file is never deployed.",
          mend: "Add <filter root=\"\(candidate.jcrPath)\"/> to \(candidate.module)'s filter.xml.")
      ]
    },
  ]
}

extension Candidate {
  /// The folder of the configurations as the repository sees it.
  package var jcrPath: String {
    ["/apps", app, configurations].filter { !$0.isEmpty }.joined(separator: "/")
  }
}

extension Subject {
  var modes: [Substring] { RunModeFolder.modes(of: target?.folder ?? "") }

  /// The other folders that hold a mail configuration.
  var rivals: [(folder: String, modes: [Substring])] {
    guard let candidate, let target else { return [] }
    return candidate.folders
      .filter { $0 != target.folder && !candidate.mailFiles(in: $0).isEmpty }
      .map { ($0, RunModeFolder.modes(of: $0)) }
  }

  /// Whether an instance can have both sets of run modes: one service, one environment.
  func isCompatible(_ other: [Substring]) -> Bool {
    let all = Set(modes + other)
    return !all.isSuperset(of: ["author", "publish"])
      && all.intersection(["dev", "stage", "prod", "rde"]).count <= 1
  }
}
