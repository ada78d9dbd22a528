import MailSetup

/// Judgements: the problems that an answer has or makes.
extension LineMode {
  /// Says the problems of the answer and the problems that it caused elsewhere; false if the
  /// question has to be asked again.
  mutating func isRight(_ own: [Finding], since before: Plan) -> Bool {
    sayChoices(changedSince: before)
    for finding in own { say(finding.words) }
    var isRight = own.allSatisfy { $0.severity == .warning }
    for finding in model.plan.findings
    where !finding.isGap && (finding.answer == nil || finding.answer != field.key)
      && !before.findings.contains(where: finding.isSame(as:))
    {
      say(finding)
      if finding.step == nil { isRight = isRight && finding.severity == .warning }
    }
    return isRight
  }

  /// Says how the options of earlier questions changed, which on a screen would be in sight.
  private mutating func sayChoices(changedSince before: Plan) {
    for field in model.fields.prefix(model.stop.field) where field.isShown(model.plan) {
      guard case .choice = field.control.prompt(in: model.plan) else { continue }
      let old = lines(of: field, in: before)
      let changed = lines(of: field, in: model.plan).filter { !old.contains($0) }
      if !changed.isEmpty { say(["\(label(of: field)):"] + changed) }
    }
  }
}

extension Finding {
  /// The step that asks for the answer.
  var step: Step? {
    answer.flatMap { key in Step.all.first { $0.fields.contains { $0.key == key } } }
  }

  /// Whether both report the same rule at the same answer, whatever their places in the file.
  fileprivate func isSame(as other: Finding) -> Bool {
    rule == other.rule && answer == other.answer && row == other.row
  }
}
