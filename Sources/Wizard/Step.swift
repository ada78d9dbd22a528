import MailSetup

/// One screen of the session: a title and its fields, top to bottom.
package struct Step: Sendable {
  /// The steps in their order.
  package enum ID: Int, CaseIterable, Hashable, Sendable {
    case project, networking, service, ports, tls, credentials, review

    var next: ID { ID(rawValue: rawValue + 1) ?? self }
    var previous: ID { ID(rawValue: rawValue - 1) ?? self }
  }

  let id: ID
  /// One word for the line of steps.
  package let title: String
  /// What the step settles.
  let heading: String
  let fields: [Field]
  /// What its fields give.
  let answers: [AnswerKey]

  init(id: ID, title: String, heading: String, fields: [Field]) {
    self.id = id
    self.title = title
    self.heading = heading
    self.fields = fields
    answers = fields.flatMap { [$0.key].compactMap(\.self) + $0.alsoGives }
  }

  package static let all: [Step] = [
    .project, .networking, .service, .ports, .tls, .credentials, .review,
  ]

  static func named(_ id: ID) -> Step { all[id.rawValue] }

  /// The fields that ask without a help text, which none should.
  package var unexplained: [String] {
    fields.filter { field in
      field.help == nil && !(field.control is NoteControl) && !(field.control is ButtonControl)
        && !(field.control is FindingsControl) && !(field.control is DiffControl)
    }.map(\.label)
  }
}
