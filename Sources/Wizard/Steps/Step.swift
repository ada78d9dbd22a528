package import MailSetup

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
  /// Whether the files stand beside the fields.
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

  /// The values that the step assumes, each with the place where it is answered. Each frame asks for
  /// them, and hardly any field assumes something, so that this is looked at before all else.
  func assumptions(in plan: Plan) -> [Assumption] {
    fields.indices.compactMap { index in
      guard let words = fields[index].assumed(plan), fields[index].isShown(plan) else { return nil }
      let stop = Stop(field: index, part: fields[index].control.entry(in: plan))
      return Assumption(words: words, step: self, stop: stop)
    }
  }

  /// Whether something that the step asks is only assumed.
  func isAssumed(in plan: Plan) -> Bool { !assumptions(in: plan).isEmpty }

  /// The fields that ask without a help text, which none should.
  package func unexplained(in plan: Plan) -> [String] {
    fields.filter { $0.help == nil && $0.control.prompt(in: plan).asks }.map(\.label)
  }
}

extension Step: Hashable {
  package static func == (left: Step, right: Step) -> Bool { left.id == right.id }

  package func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
