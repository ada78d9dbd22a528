extension Answers {
  /// These answers with others that win. An answer that the others rule out is taken back, as a value
  /// on disk would be: a record repeats all that was saved, and must not contradict what is asked
  /// for now.
  package func overridden(by others: Answers) -> Answers {
    let before = ResolvedSettings(chosen: Answers(), found: self)
    let after = ResolvedSettings(chosen: others, found: self)
    var answers = merged(with: others)
    for answer in AnswerTable.all where answer.isGiven(in: self) && !answer.isGiven(in: others) {
      let isHeld = { (settings: ResolvedSettings) in
        answer.isUsed(in: settings) && settings.origin(of: answer.key) == .found
      }
      if isHeld(before), !isHeld(after) { _ = answers.forget([answer.key]) }
    }
    // An object of which nothing is left is not given.
    answers.wholeObjects = wholeObjects.filter { object in
      !given.contains { $0.isInside([object]) } || answers.given.contains { $0.isInside([object]) }
    }
    return answers
  }

  /// The answers that others do not have, or have otherwise.
  package func keys(changedIn others: Answers) -> Set<AnswerKey> {
    Set(values.keys.filter { values[$0] != others.values[$0] })
  }
}
