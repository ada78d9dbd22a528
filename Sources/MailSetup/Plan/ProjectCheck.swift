import JSONText

/// Every rule over a project as it is on disk: all modules, apps and run-mode folders.
package struct ProjectCheck: Hashable, Sendable {
  /// In the order of files, lines and columns; what has no place comes first.
  package private(set) var findings: [Finding] = []
  /// The mail configurations that were looked at, as paths relative to the project's root.
  package private(set) var paths: [String] = []

  package init(_ project: Project) {
    for home in project.homes {
      for folder in home.mailFolders {
        check(home, SaveLocation(home, folder: folder), of: project)
      }
      if home.mailFolders.isEmpty { inspectOthers(of: home, of: project) }
    }
    findings.sort { left, right in
      guard let place = right.place else { return false }
      return left.place.map { $0 < place } ?? true
    }
  }

  /// The errors that saving would bring into configurations that are not saved themselves: run
  /// modes share the forwards, which `existing` has as they are on disk.
  static func errors(
    saving files: [FileChange], in project: Project, of location: SaveLocation,
    _ onDisk: FilesOnDisk
  ) -> [Finding] {
    guard let forwards = files.changed.first(where: { $0.file == ManagedFile.portForwards.id }),
      let bytes = forwards.after
    else { return [] }
    let body = (try? JSONText(bytes)).map { PortForwardsBody($0) }
    var before = project
    before.homes = project.homes.compactMap { home in
      var home = home
      home.mailFiles.removeAll { file in
        files.contains { $0.path == file.path }
          || !MailFile(file).isAffected(by: body, before: onDisk.body)
      }
      return home.module == location.module && !home.mailFiles.isEmpty ? home : nil
    }
    guard !before.homes.isEmpty else { return [] }
    var after = before
    for index in after.homes.indices {
      after.homes[index].forwards = ProjectFile(path: forwards.path, bytes: bytes)
    }
    let known = ProjectCheck(before).findings
    return ProjectCheck(after).findings.filter { $0.severity == .error && !known.contains($0) }
  }

  private mutating func check(_ home: ConfigHome, _ location: SaveLocation, of project: Project) {
    let onDisk = FilesOnDisk(home, location: location)
    let settings = ResolvedSettings(chosen: Answers(), found: onDisk.answers)
    for file in [onDisk.configuration].compactMap(\.self) + onDisk.others {
      var context = RuleContext(
        project: project, settings: settings, home: home, location: location)
      context.errors = [file.error, onDisk.forwards?.error].compactMap(\.self)
      context.others = file.isCurrent ? onDisk.others : []
      context.look(at: file, onDisk.forwards)
      paths.append(file.file.path)
      add(context.findings)
    }
  }

  /// Looks at what there is of mail without a mail configuration: forwards, an OAuth provider.
  private mutating func inspectOthers(of home: ConfigHome, of project: Project) {
    let onDisk = FilesOnDisk(home, location: SaveLocation(home, folder: "config"))
    var context = RuleContext(
      project: project, settings: ResolvedSettings(chosen: Answers(), found: onDisk.answers),
      home: home, location: nil)
    context.errors = [onDisk.forwards?.error].compactMap(\.self)
    context.look(at: nil, onDisk.forwards)
    add(context.findings)
  }

  /// Forwards are one file for all folders: what is wrong there is said once.
  private mutating func add(_ others: [Finding]) {
    for finding in others where !findings.contains(finding) { findings.append(finding) }
  }
}

extension MailFile {
  /// Whether other forwards may change what is to be said of it.
  fileprivate func isAffected(by body: PortForwardsBody?, before: PortForwardsBody?) -> Bool {
    guard let body, let before, body.nonProxyHosts == before.nonProxyHosts else { return true }
    let port = properties?.number(.port)
    let forward = { (body: PortForwardsBody) in body.portForwards.first { $0.portOrig == port } }
    return forward(body) != forward(before)
  }
}

extension ConfigHome {
  /// The run-mode folders that hold a mail configuration, in the order of their names.
  var mailFolders: [String] {
    let start = configurationsPath.count + 1
    let folders = mailFiles.compactMap { file in
      file.path.dropFirst(start).split(separator: "/").first.map(String.init)
    }
    return Set(folders).sorted()
  }
}
