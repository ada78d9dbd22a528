/// One mail setup of one project: what was chosen, and all that follows from it.
package struct Setup: Hashable, Sendable {
  package let project: Project
  package var answers: Answers {
    didSet { if answers != oldValue { derive() } }
  }
  package private(set) var candidate: Candidate?
  package private(set) var target: Target?
  package private(set) var existing = Existing()
  package private(set) var settings: Settings
  /// The files as they will be saved; none where there is no target or a file cannot be read.
  package private(set) var documents: [Document] = []
  /// Files that go when the documents are saved: what they said stands in the documents.
  package private(set) var removals: [ProjectFile] = []
  package private(set) var findings: [Finding] = []
  /// The forwards that an environment has, which are kept beside those on disk.
  private let imported: PortForwardsBody?

  package init(
    project: Project, answers: Answers = Answers(), imported: PortForwardsBody? = nil
  ) {
    self.project = project
    self.imported = imported
    self.answers = answers
    settings = Settings(chosen: answers, found: Answers())
    derive()
  }

  private mutating func derive() {
    let target = project.target(for: answers)
    if target != self.target || target == nil {
      self.target = target
      candidate = project.candidate(for: answers)
      existing = Existing()
      documents = []
      if let candidate, let target {
        existing = Existing(candidate, target: target, imported: imported)
      }
    }
    let replaces = answers.replacesOthers == true
    let removals = replaces ? existing.others.map(\.file) : []
    if removals != self.removals { documents = [] }
    self.removals = removals
    let last = settings
    settings = Settings(chosen: answers, found: existing.answers)
    documents.removeAll { $0.kind == .answers }
    if let target {
      documents.follow(settings, after: last, to: target, existing, replacing: replaces)
    }
    if keepsAnswers, let target, !documents.isEmpty {
      documents.append(
        Document(
          kind: .answers, path: target.answersPath, original: candidate?.answers?.bytes,
          text: answersFile))
    }

    var subject = Subject(
      project: project, settings: settings, candidate: candidate, target: target)
    subject.isSandbox = answers.situation.isSandbox == true
    subject.isHostDerived = settings.host != answers.host ?? existing.answers.host
    subject.errors = existing.errors + (replaces ? existing.others.compactMap(\.error) : [])
    subject.others = replaces ? [] : existing.others
    subject.look(at: documents)
    findings = subject.findings
    findings += errorsElsewhere.filter { error in
      !findings.contains { $0.rule == error.rule && $0.place == error.place }
    }
  }

  /// What saving would break in other configurations.
  private var errorsElsewhere: [Finding] {
    guard let target else { return [] }
    return Inspection.errors(
      saving: documents, removing: removals, in: project, of: target, existing
    ).map {
      var error = $0
      let path = error.place?.path ?? ""
      let isBeside = existing.others.contains { $0.file.path == path }
      error.answer = .portOrig
      error.message = "This would break \(path): \(error.message)"
      error.mend = "Keep the forward that it uses\(isBeside ? ", or replace the file" : "")."
      return error
    }
  }

  /// Other answers on the project as it is now.
  package func reloaded(_ project: Project, answers: Answers) -> Setup {
    Setup(project: project, answers: answers, imported: imported)
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

  package var canSave: Bool { !documents.isEmpty && blockers.isEmpty }

  /// Whether the answers are saved beside the forwards; once they were, they are again.
  package var keepsAnswers: Bool { answers.keepsAnswers ?? (candidate?.answers != nil) }

  /// The command that writes the same files again.
  package var repeatingCommand: String? {
    guard keepsAnswers, let target else { return nil }
    let replaces = answers.replacesOthers == true ? " --replace" : ""
    return "mailwizard generate --answers \(Shell.quote(target.answersPath))\(replaces)"
  }

  /// Whether saving would change nothing on disk.
  package var isOnDisk: Bool {
    !documents.isEmpty && documents.allSatisfy { $0.change == .unchanged } && removals.isEmpty
  }

  /// Where an answer's value is from.
  package func origin<Value: Equatable>(of answer: (Answers) -> Value?) -> Origin {
    let found = answer(existing.answers)
    if let chosen = answer(answers) { return chosen == found ? .found : .chosen }
    return found == nil ? .derived : .found
  }

  package enum Origin: Hashable, Sendable {
    case chosen
    case found
    case derived
  }
}
