extension Setup {
  /// The setup that an answers file asks for; forwards and hosts on disk that it does not name stay.
  package init(
    project: Project, file answers: Answers, imported: PortForwardsBody? = nil
  ) throws(AnswersError) {
    guard project.candidate(for: answers) != nil else {
      throw Setup.noTarget(answers, in: project)
    }
    let tied = project.tied(for: answers)
    if tied.count > 1 { throw .tied(tied.map { "\($0.module) with \($0.app)" }) }
    var answers = answers
    answers.keepsAnswers = false
    let setup = Setup(project: project, answers: answers, imported: imported)
    self = setup.merging(answers, base: Answers(), on: project)
  }

  private static func noTarget(_ answers: Answers, in project: Project) -> AnswersError {
    let modules = project.candidates.map(\.module)
    if let module = answers.module, !modules.contains(module) {
      return .noSuchTarget("target.module", value: module, there: modules)
    }
    return .noSuchTarget(
      "target.app", value: answers.app ?? "",
      there: project.candidates.filter { (answers.module ?? $0.module) == $0.module }.map(\.app))
  }
}

extension Project {
  /// The candidates that nothing ranks before each other among those that the answers allow.
  package func tied(for answers: Answers) -> [Candidate] {
    let fitting = candidates.filter {
      (answers.module ?? $0.module) == $0.module && (answers.app ?? $0.app) == $0.app
    }
    return fitting.filter { $0.reasons == fitting.first?.reasons }
  }
}
