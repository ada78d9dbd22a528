import JSONText

/// Answers on a project, and all that follows from them.
package struct Plan: Hashable, Sendable {
  package let project: Project
  /// The secrets that its files contain as they are, and those that they contained before a save.
  package let secrets: Secrets
  /// The same, prepared once for all frames of a session.
  package let drawnSecrets: DrawnSecrets
  package var answers: Answers {
    didSet { if answers != oldValue { derive() } }
  }
  /// The save locations: the one of the answers, then one for each environment that has answers of
  /// its own.
  package private(set) var parts: [LocationPlan] = []
  /// Everything that a save does, file by file, including files that stay as they are; none if
  /// there is no location or a file cannot be read.
  package private(set) var files: [FileChange] = []
  /// The files to show beside the fields.
  package private(set) var previewed: [ShownFile] = []
  package private(set) var findings: [Finding] = []
  /// The forwards that an environment has, which are kept beside those on disk.
  let imported: PortForwardsBody?
  /// Whether the answers are those of a file, all of which have to fit each other. In a session an
  /// answer of another way out waits until that way is chosen again.
  let isFromFile: Bool
  /// Whether it is a plan of the saved project: its files are those on disk, and no others.
  let isSaved: Bool

  package init(
    project: Project, answers: Answers = Answers(), imported: PortForwardsBody? = nil,
    isFromFile: Bool = false, isSaved: Bool = false, former: Secrets = Secrets()
  ) {
    self.project = project
    var secrets = Secrets(project)
    secrets.formUnion(former)
    self.secrets = secrets
    drawnSecrets = DrawnSecrets(secrets)
    self.imported = imported
    self.isFromFile = isFromFile
    self.isSaved = isSaved
    self.answers = answers
    derive()
  }

  private mutating func derive() {
    parts = ([answers] + answers.ofEnvironments).map {
      LocationPlan(project.home(for: $0), in: project, answers: $0, imported: imported)
    }
    files = changes
    previewed = files.filter { $0.file.flatMap(ManagedFile.named)?.isPreviewed == true }
      .map { ShownFile($0, hiding: secrets) }
    findings = parts.flatMap { RuleContext($0, of: self).findings }
    let own = findings
    findings += errorsElsewhere.filter { error in
      !own.contains { $0.rule == error.rule && $0.place == error.place }
    }
  }

  /// Nothing is overwritten that cannot be read.
  private var changes: [FileChange] {
    guard parts.allSatisfy({ $0.location != nil && $0.errors.isEmpty }) else { return [] }
    var paths: Set<String> = []
    return ManagedFile.all.flatMap { file in parts.compactMap { change(of: file, in: $0) } }
      .filter { paths.insert($0.path).inserted }
      + parts.flatMap(\.replacedFiles).map {
        FileChange($0.file.path, before: $0.file.bytes, after: nil)
      }
  }

  private func change(of file: ManagedFile, in part: LocationPlan) -> FileChange? {
    guard let location = part.location, let written = file.written(self, part) else {
      return nil
    }
    let path = file.path(at: location)
    let old = project.file(at: path)
    if isSaved {
      return old.map {
        FileChange(path, file, over: $0, WrittenFile(bytes: $0.bytes, content: $0.content))
      }
    }
    return FileChange(path, file, over: old, written)
  }

  package var home: ConfigHome? { parts[0].home }
  package var location: SaveLocation? { parts[0].location }
  package var onDisk: FilesOnDisk { parts[0].onDisk }
  package var settings: ResolvedSettings { parts[0].settings }

  package func origin<Value: Hashable & Sendable>(of path: AnswerPath<Value>) -> Origin {
    let key = path(AnswerTable.declared).key
    return settings.assumptions.contains { $0.answer == key } ? .assumed : settings.origin(of: key)
  }

  package func file(_ file: ManagedFile) -> FileChange? { files.first { $0.file == file.id } }

  /// The places in a file that an answer is written to, for marking them; a table's answer by its
  /// row.
  package func ranges(in change: FileChange, fedBy answer: AnswerKey, row: Int) -> [Range<Int>] {
    change.file.flatMap(ManagedFile.named)?.ranges(change.content, answer, row, settings) ?? []
  }

  /// Other answers on the project as it is now.
  package func reloaded(_ project: Project, answers: Answers) -> Plan {
    guard project != self.project else {
      var plan = self
      plan.answers = answers
      return plan
    }
    return Plan(
      project: project, answers: answers, imported: imported, isFromFile: isFromFile,
      isSaved: isSaved, former: secrets)
  }

  /// Every value as it is now, as if somebody had chosen it.
  package var settledAnswers: Answers {
    var settled = settings.answers
    settled.module = location?.module
    settled.app = location?.app
    settled.folder = location?.folder
    return settled
  }

  /// The plan without the faults of an answer that is still being typed; they count as gaps.
  package func waiting(for isTyped: (Finding) -> Bool) -> Plan {
    var plan = self
    for index in findings.indices where isTyped(findings[index]) {
      plan.findings[index].kind = .gap
      plan.findings[index].message = ""
      plan.findings[index].advice = ""
    }
    return plan
  }

  package var errors: [Finding] { findings.filter { $0.severity == .error } }

  /// The findings that block saving.
  package var blockers: [Finding] { findings.filter(\.blocksSaving) }

  package var canSave: Bool { !files.isEmpty && blockers.isEmpty }

  /// Whether the answers are saved beside the forwards.
  package var keepsRecord: Bool { answers.keepsRecord ?? true }

  /// The command that writes the same files again; nil where nobody said all that it needs.
  package var repeatingCommand: String? {
    guard keepsRecord, let location, !settings.usesServer || settings.networking != nil else {
      return nil
    }
    let replaces = answers.replacesOthers == true ? " --replace" : ""
    return "mailwizard generate --answers \(Shell.quote(location.recordPath))\(replaces)"
  }

  /// What a check finds in the project once this is saved, beside the findings of the plan.
  package var remainingFindings: [Finding] {
    let own = Set(findings.map(\.identity))
    return ProjectCheck(project.applying(files.changed)).findings.filter {
      !own.contains($0.identity)
    }
  }

  /// Whether saving would change nothing on disk.
  package var isOnDisk: Bool { !files.isEmpty && files.changed.isEmpty }
}

extension Answers {
  /// The answers of each environment that has some of its own.
  fileprivate var ofEnvironments: [Answers] {
    CloudEnvironment.allCases.compactMap { environment in
      overrides[environment].map { own in
        var answers = merged(with: own)
        answers.folder = own.folder ?? "config.\(environment.rawValue)"
        return answers
      }
    }
  }
}
