extension Setup {
  /// The setup that an answers file asks for; forwards on disk that it does not name stay.
  package init(
    project: Project, file answers: Answers, imported: PortForwardsBody? = nil
  ) throws(AnswersError) {
    guard project.candidate(for: answers) != nil else {
      throw Setup.noTarget(answers, in: project)
    }
    var answers = answers
    answers.keepsAnswers = false
    self.init(project: project, answers: answers, imported: imported)
    let found = existing.answers.otherForwards ?? []
    guard let given = answers.otherForwards else { return }
    let mail = settings.mailForward
    var kept = found.filter { forward in
      !forward.reachesSame(as: mail) && !given.contains { $0.reachesSame(as: forward) }
    }
    // An entry that stands in both keeps its place on disk, so that a second run changes nothing.
    for forward in given where !forward.reachesSame(as: mail) {
      let place = found.firstIndex { $0.reachesSame(as: forward) }
      kept.insert(forward, at: min(place ?? kept.count, kept.count))
    }
    self.answers.otherForwards = kept
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
