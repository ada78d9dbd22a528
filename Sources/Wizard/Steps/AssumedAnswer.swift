import MailSetup

/// An assumed value, and the place in the session where it is chosen.
struct AssumedAnswer: Sendable {
  let assumption: Assumption
  let step: Step
  let stop: Stop

  var sentence: String { "\(assumption.words) Choose it in step \(step.number), \(step.title)." }
}

extension Plan {
  var assumptions: [AssumedAnswer] { Step.all.flatMap { $0.assumptions(in: self) } }
}
