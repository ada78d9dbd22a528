import MailSetup

/// One screen of the session: a title and its fields, top to bottom.
///
/// Each step is declared in a file of its own. Its place in `all` alone decides on its number, its
/// key and its neighbours.
package struct Step: Identifiable, Sendable {
  package let id: String
  /// One word for the line of steps.
  package let title: String
  /// The question that the step settles.
  let heading: String
  /// Says in a few words what the step comes to.
  let summary: @Sendable (Plan) -> String
  /// Whether the preview of the files is beside the fields.
  var showsFiles = true
  let fields: [Field]

  package static let all: [Step] = [
    .project, .networking, .service, .ports, .tls, .credentials, .review,
  ]

  /// The steps that a key leads to.
  static var withDigits: some Collection<Step> { all.prefix(9) }

  private var index: Int { Step.all.firstIndex(of: self) ?? 0 }
  /// The step's place among all, counted from 1.
  var number: Int { index + 1 }
  var next: Step { Step.all[min(index + 1, Step.all.count - 1)] }
  var previous: Step { Step.all[max(index - 1, 0)] }

  /// The findings on the answers that the step's fields give.
  func findings(in plan: Plan) -> [Finding] {
    plan.findings.filter { finding in fields.contains { $0.gives(finding.answer) } }
  }

  /// The values that the step assumes, each with the field that gives it.
  func assumptions(in plan: Plan) -> [AssumedAnswer] {
    plan.settings.assumptions.compactMap { assumption in
      stop(givingAnswer: assumption.answer, in: plan).map {
        AssumedAnswer(assumption: assumption, step: self, stop: $0)
      }
    }
  }

  /// The cursor's place in the first shown field that gives an answer: the row of a table, or the
  /// part that Enter leaves as it is.
  func stop(givingAnswer answer: AnswerKey, row: Int? = nil, in plan: Plan) -> Stop? {
    guard let field = fields.firstIndex(where: { $0.gives(answer) && $0.isShown(plan) }) else {
      return nil
    }
    return Stop(field: field, part: row ?? fields[field].control.entry(in: plan))
  }

  /// Whether something that the step asks is only assumed.
  func isAssumed(in plan: Plan) -> Bool { !assumptions(in: plan).isEmpty }
}

extension Step: Hashable {
  package static func == (left: Step, right: Step) -> Bool { left.id == right.id }

  package func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
