import MailSetup

/// Explanations; the cursor passes them by.
struct NoteControl: Control {
  var notes: @Sendable (Plan) -> [Note]

  func parts(in plan: Plan) -> Int { 0 }

  func rows(of field: Field, in plan: Plan, columns: Int, focus: Focus?) -> Rows {
    Rows(notes(plan).flatMap { $0.rows(columns: columns - 1) })
  }

  func prompt(in plan: Plan) -> Prompt { .notes(notes(plan)) }
}
