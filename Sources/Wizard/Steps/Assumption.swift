import MailSetup

/// A value that nobody gave and no file states, which the next steps need.
struct Assumption: Sendable {
  let words: String
  let step: Step
  let stop: Stop

  var sentence: String { "\(words) Choose it in step \(step.number), \(step.title)." }
}

extension Plan {
  var assumptions: [Assumption] { Step.all.flatMap { $0.assumptions(in: self) } }
}
