/// Every rule over a project as it is on disk: all modules, apps and run-mode folders, each planned
/// without answers.
package struct ProjectCheck: Hashable, Sendable {
  /// In the order of files, lines and columns; a finding without a place comes first.
  package private(set) var findings: [Finding] = []
  /// The mail configurations that were looked at, as paths relative to the project's root.
  package private(set) var paths: [String] = []

  package var errors: [Finding] { findings.filter { $0.severity == .error } }

  package init(_ project: Project) {
    let secrets = Secrets(project)
    var seen: Set<Finding.Identity> = []
    for home in project.homes {
      for (part, file) in home.checked(in: project) {
        let context = RuleContext(part, of: project, secrets, onDisk: file)
        findings += context.findings.filter { seen.insert($0.identity).inserted }
        file.map { paths.append($0.file.path) }
      }
    }
    let unused = Set(project.unusedProviders.map(\.file.path))
    for home in project.homes where !unused.isEmpty && !home[.oauthProvider].isEmpty {
      let part = LocationPlan(home, in: project, folder: "config")
      let context = RuleContext(part, of: project, secrets, onDisk: nil, unused: unused)
      findings += Rule.oauthProviderUnused.findings(in: context)
    }
    findings.sort { left, right in
      guard let place = right.place else { return false }
      return left.place.map { $0 < place } ?? true
    }
  }
}

extension ConfigHome {
  /// Each mail configuration with its folder. Without any, the forwards and the OAuth provider are
  /// checked alone.
  func checked(in project: Project) -> [(LocationPlan, MailFile?)] {
    if mailFolders.isEmpty {
      return [(LocationPlan(self, in: project, folder: "config"), nil)]
    }
    return mailFolders.flatMap { folder in
      let part = LocationPlan(self, in: project, folder: folder)
      let files = [part.onDisk.configuration].compactMap(\.self) + part.onDisk.others
      return files.map { (part, $0) }
    }
  }
}
