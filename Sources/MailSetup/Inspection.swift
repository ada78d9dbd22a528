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
