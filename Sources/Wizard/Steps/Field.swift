import MailSetup
import Screen

/// A question or a text of a step.
final class Field: Sendable {
  /// The answer that it gives; problems of that answer are shown here.
  let key: AnswerKey?
  /// Other answers that are given in the same place.
  let alsoGives: [AnswerKey]
  /// Answers without a field of their own that Delete takes back here too.
  let alsoResets: [AnswerKey]
  let label: String
  let control: any Control
  let help: Help?
  /// Facts for the help on the choice that is made.
  let more: @Sendable (Plan) -> Help.More?
  /// Whether a blank line is above it.
  let standsApart: Bool
  /// Whether the cursor starts in this field rather than in one above it.
  let isFirst: @Sendable (Plan) -> Bool
  let isShown: @Sendable (Plan) -> Bool

  init(
    _ key: AnswerKey?, alsoGives: [AnswerKey] = [], alsoResets: [AnswerKey] = [], _ label: String,
    _ control: any Control, help: Help? = nil,
    more: @escaping @Sendable (Plan) -> Help.More? = { _ in nil },
    standsApart: Bool = false,
    isFirst: @escaping @Sendable (Plan) -> Bool = { _ in false },
    isShown: @escaping @Sendable (Plan) -> Bool = { _ in true }
  ) {
    self.key = key
    self.alsoGives = alsoGives
    self.alsoResets = alsoResets
    self.label = label
    self.control = control
    self.help = help
    self.more = more
    self.standsApart = standsApart
    self.isFirst = isFirst
    self.isShown = isShown
  }

  /// A button for a step that asks nothing, so that the cursor has a place.
  static func goOn(isShown: @escaping @Sendable (Plan) -> Bool) -> Field {
    Field(
      nil, "Continue", ButtonControl(command: .nextStep), standsApart: true, isShown: isShown)
  }

  static func notes(_ notes: @escaping @Sendable (Plan) -> [Note]) -> Field {
    Field(nil, "", NoteControl(notes: notes), standsApart: true)
  }

  static func note(
    _ text: String, _ role: Role = .muted,
    isShown: @escaping @Sendable (Plan) -> Bool = { _ in true }
  ) -> Field {
    let control = NoteControl { _ in [Note(text: text, role: role)] }
    return Field(nil, "", control, standsApart: true, isShown: isShown)
  }

  /// The problems of the answer, worst first; in a table those of one row.
  func findings(in plan: Plan, row: Int? = nil) -> [Finding] {
    plan.findings.filter { gives($0.answer) && (row == nil || ($0.row ?? 0) == row) }
  }

  /// The answers that Delete takes back.
  var answers: [AnswerKey] { (key.map { [$0] } ?? []) + alsoGives + alsoResets }

  func gives(_ answer: AnswerKey?) -> Bool {
    answer.map { $0 == key || alsoGives.contains($0) } ?? false
  }

  /// The problems of the part that the cursor is on.
  func findings(in plan: Plan, at part: Int) -> [Finding] {
    findings(in: plan, row: control.columns.isEmpty ? nil : part)
  }
}
