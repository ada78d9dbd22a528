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
  package private(set) var findings: [Finding] = []

  package init(project: Project, answers: Answers = Answers()) {
    self.project = project
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
      if let candidate, let target { existing = Existing(candidate, target: target) }
    }
    settings = Settings(chosen: answers, found: existing.answers)
    documents = target.map { Document.all(settings, target: $0, existing: existing) } ?? []

    var subject = Subject(
      settings: settings, candidate: candidate, target: target,
      configuration: documents.first { $0.kind == .configuration },
      forwards: documents.first { $0.kind == .portForwards })
    subject.isSandbox = answers.situation.isSandbox == true
    findings = existing.findings + subject.findings
  }

  package var errors: [Finding] { findings.filter { $0.severity == .error } }
  package var canSave: Bool { !documents.isEmpty && errors.isEmpty }

  /// Where an answer's value is from.
  package func origin<Value: Equatable>(of answer: KeyPath<Answers, Value?>) -> Origin {
    if let chosen = answers[keyPath: answer] {
      return chosen == existing.answers[keyPath: answer] ? .found : .chosen
    }
    return existing.answers[keyPath: answer] == nil ? .derived : .found
  }

  package enum Origin: Hashable, Sendable {
    case chosen
    case found
    case derived
  }
}
