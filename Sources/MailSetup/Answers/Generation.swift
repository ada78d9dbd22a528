extension Plan {
  /// The plan that an answers file asks for; forwards and hosts on disk that it does not name stay.
  package init(
    project: Project, file answers: Answers, imported: PortForwardsBody? = nil
  ) throws(AnswersError) {
    guard project.home(for: answers) != nil else {
      throw Plan.noLocation(answers, in: project)
    }
    let tied = project.tied(for: answers)
    if tied.count > 1 { throw .tied(tied.map { "\($0.module) with \($0.app)" }) }
    let plan = Plan(project: project, answers: answers, imported: imported, isFromFile: true)
    // A file that cannot be read is named first: it may say what the answers leave out.
    let isRecordLost = plan.keepsRecord && plan.onDisk.record?.error != nil
    if plan.parts.allSatisfy(\.errors.isEmpty), !isRecordLost {
      try plan.settings.requireAnswers()
    }
    self = plan.merging(answers, base: Answers(), on: project)
  }

  private static func noLocation(_ answers: Answers, in project: Project) -> AnswersError {
    let modules = project.homes.map(\.module)
    if let module = answers.module, !modules.contains(module) {
      return .noSuchTarget("target.module", value: module, there: modules)
    }
    return .noSuchTarget(
      "target.app", value: answers.app ?? "",
      there: project.homes.filter { (answers.module ?? $0.module) == $0.module }.map(\.app))
  }
}

extension ResolvedSettings {
  /// Refuses settings that no answer gives, no file states and nothing derives.
  fileprivate func requireAnswers() throws(AnswersError) {
    if usesServer, networking == nil { throw .missing("networking") }
    if usesServer, host.isEmpty { throw .missing("destination.provider or destination.host") }
    if from.isEmpty { throw .missing("from") }
  }
}
