import JSONText

/// One mail plan of one project: what was chosen, and all that follows from it.
package struct Plan: Hashable, Sendable {
  package let project: Project
  package var answers: Answers {
    didSet { if answers != oldValue { derive() } }
  }
  package private(set) var home: ConfigHome?
  package private(set) var location: SaveLocation?
  package private(set) var onDisk = FilesOnDisk()
  package private(set) var settings: ResolvedSettings
  /// All that a save does, file by file, those that stay as they are among them; none where there is
  /// no location or a file cannot be read.
  package private(set) var files: [FileChange] = []
  package private(set) var findings: [Finding] = []
  /// The forwards that an environment has, which are kept beside those on disk.
  private let imported: PortForwardsBody?

  package init(
    project: Project, answers: Answers = Answers(), imported: PortForwardsBody? = nil
  ) {
    self.project = project
    self.imported = imported
    self.answers = answers
    settings = ResolvedSettings(chosen: answers, found: Answers())
    derive()
  }

  private mutating func derive() {
    location = project.location(for: answers)
    home = project.home(for: answers)
    onDisk = FilesOnDisk()
    if let home, let location {
      onDisk = FilesOnDisk(home, location: location, imported: imported)
    }
    settings = ResolvedSettings(chosen: answers, found: onDisk.answers)
    files = location.map(files) ?? []

    var context = RuleContext(
      project: project, settings: settings, home: home, location: location)
    context.isSandbox = answers.situation.isSandbox == true
    context.isHostDerived = settings.host != answers.host ?? onDisk.answers.host
    context.errors = onDisk.errors + replacedFiles.compactMap(\.error)
    context.others = replacedFiles.isEmpty ? onDisk.others : []
    context.look(at: files)
    findings = context.findings
    findings += errorsElsewhere.filter { error in
      !findings.contains { $0.rule == error.rule && $0.place == error.place }
    }
  }

  /// All that a save does at a location; none where a file on disk cannot be read, since nothing is
  /// overwritten.
  private func files(at location: SaveLocation) -> [FileChange] {
    guard onDisk.errors.isEmpty else { return [] }
    let managed = ManagedFile.all.compactMap { file in
      file.text(self, location).map { text in
        let path = file.path(location)
        return FileChange(
          path, file: file.id, before: project.bytes(of: path), after: text.bytes)
      }
    }
    return managed
      + replacedFiles.map { FileChange($0.file.path, before: $0.file.bytes, after: nil) }
  }

  /// Configurations in other formats beside the `.cfg.json` that go when it is saved.
  var replacedFiles: [MailFile] { answers.replacesOthers == true ? onDisk.others : [] }

  /// Where in a file an answer is written, for marking it; a table's answer by its row.
  package func ranges(in change: FileChange, fedBy answer: AnswerKey, row: Int) -> [Range<Int>] {
    guard let file = change.file.flatMap(ManagedFile.named), let bytes = change.after,
      let text = try? JSONText(bytes)
    else { return [] }
    return file.ranges(text, answer, row, settings)
  }

  package func file(_ file: ManagedFile) -> FileChange? { files.first { $0.file == file.id } }

  /// What saving would break in other configurations.
  private var errorsElsewhere: [Finding] {
    guard let location else { return [] }
    return ProjectCheck.errors(saving: files, in: project, of: location, onDisk).map {
      var error = $0
      let path = error.place?.path ?? ""
      let isBeside = onDisk.others.contains { $0.file.path == path }
      error.answer = .portOrig
      error.message = "This would break \(path): \(error.message)"
      error.advice = "Keep the forward that it uses\(isBeside ? ", or replace the file" : "")."
      return error
    }
  }

  /// Other answers on the project as it is now.
  package func reloaded(_ project: Project, answers: Answers) -> Plan {
    Plan(project: project, answers: answers, imported: imported)
  }

  /// Every value as it is now, as if somebody had chosen it.
  package var settledAnswers: Answers {
    var settled = Answers(settled: self)
    settled.situation = answers.situation
    settled.replacesOthers = answers.replacesOthers
    return settled
  }

  package var errors: [Finding] { findings.filter { $0.severity == .error } }

  /// The findings that block saving.
  package var blockers: [Finding] {
    errors.filter { Rule.named($0.rule)?.blocksSaving ?? true }
  }

  package var canSave: Bool { !files.isEmpty && blockers.isEmpty }

  /// Whether the answers are saved beside the forwards; once they were, they are again.
  package var keepsAnswers: Bool { answers.keepsAnswers ?? (home?.answers != nil) }

  /// The command that writes the same files again.
  package var repeatingCommand: String? {
    guard keepsAnswers, let location else { return nil }
    let replaces = answers.replacesOthers == true ? " --replace" : ""
    return "mailwizard generate --answers \(Shell.quote(location.answersPath))\(replaces)"
  }

  /// Whether saving would change nothing on disk.
  package var isOnDisk: Bool {
    !files.isEmpty && files.changed.isEmpty
  }

  /// Where an answer's value is from.
  package func origin<Value: Equatable>(of answer: (Answers) -> Value?) -> Origin {
    let found = answer(onDisk.answers)
    if let chosen = answer(answers) { return chosen == found ? .found : .chosen }
    return found == nil ? .derived : .found
  }

  package enum Origin: Hashable, Sendable {
    case chosen
    case found
    case derived
  }
}
