/// Every rule over a project as it is on disk: all modules, apps and run-mode folders.
package struct Inspection: Hashable, Sendable {
  /// In the order of files, lines and columns; what has no place comes first.
  package private(set) var findings: [Finding] = []
  /// The mail configurations that were looked at, as paths relative to the project's root.
  package private(set) var paths: [String] = []

  package init(_ project: Project) {
    for candidate in project.candidates {
      for folder in candidate.mailFolders {
        inspect(candidate, Target(candidate, folder: folder), of: project)
      }
      if candidate.mailFolders.isEmpty { inspectOthers(of: candidate, of: project) }
    }
    findings.sort { left, right in
      guard let place = right.place else { return false }
      return left.place.map { $0 < place } ?? true
    }
  }

  /// The errors that saving would bring into configurations that are not saved themselves: run
  /// modes share the forwards, which `existing` has as they are on disk.
  static func errors(
    saving documents: [Document], removing removals: [ProjectFile], in project: Project,
    of target: Target, _ existing: Existing
  ) -> [Finding] {
    guard let forwards = documents.first(where: { $0.kind == .portForwards }),
      forwards.change != .unchanged
    else { return [] }
    var before = project
    before.candidates = project.candidates.compactMap { candidate in
      var candidate = candidate
      candidate.mailFiles.removeAll { file in
        removals.contains(file) || documents.contains { $0.path == file.path }
          || !MailFile(file).isAffected(by: forwards.body, before: existing.body)
      }
      return candidate.module == target.module && !candidate.mailFiles.isEmpty ? candidate : nil
    }
    guard !before.candidates.isEmpty else { return [] }
    var after = before
    for index in after.candidates.indices {
      after.candidates[index].forwards = ProjectFile(path: forwards.path, bytes: forwards.bytes)
    }
    let known = Inspection(before).findings
    return Inspection(after).findings.filter { $0.severity == .error && !known.contains($0) }
  }

  private mutating func inspect(_ candidate: Candidate, _ target: Target, of project: Project) {
    let existing = Existing(candidate, target: target)
    let settings = Settings(chosen: Answers(), found: existing.answers)
    for file in [existing.configuration].compactMap(\.self) + existing.others {
      var subject = Subject(
        project: project, settings: settings, candidate: candidate, target: target)
      subject.errors = [file.error, existing.forwards?.error].compactMap(\.self)
      subject.others = file.isCurrent ? existing.others : []
      subject.look(at: file, existing.forwards)
      paths.append(file.file.path)
      add(subject.findings)
    }
  }

  /// Looks at what there is of mail without a mail configuration: forwards, an OAuth provider.
  private mutating func inspectOthers(of candidate: Candidate, of project: Project) {
    let existing = Existing(candidate, target: Target(candidate, folder: "config"))
    var subject = Subject(
      project: project, settings: Settings(chosen: Answers(), found: existing.answers),
      candidate: candidate, target: nil)
    subject.errors = [existing.forwards?.error].compactMap(\.self)
    subject.look(at: nil, existing.forwards)
    add(subject.findings)
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

extension Candidate {
  /// The run-mode folders that hold a mail configuration, in the order of their names.
  var mailFolders: [String] {
    let start = configurationsPath.count + 1
    let folders = mailFiles.compactMap { file in
      file.path.dropFirst(start).split(separator: "/").first.map(String.init)
    }
    return Set(folders).sorted()
  }
}
