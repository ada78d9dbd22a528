import MailSetup

/// How a field is drawn and asked, and what a command does on it.
///
/// A control reads the plan and answers with values. It changes nothing itself.
protocol Control: Sendable {
  /// The columns of a table's rows; none for what is no table.
  var columns: [Column] { get }

  /// How many parts the cursor can be on: options, or rows of a table.
  func parts(in plan: Plan) -> Int

  /// The part that the cursor comes to first.
  func entry(in plan: Plan) -> Int

  /// The field's lines for a pane of some columns.
  func rows(of field: Field, in plan: Plan, columns: Int, focus: Focus?) -> Rows

  /// The value of a part in words, for the status line.
  func value(in plan: Plan, part: Int) -> String

  /// What the field asks for or tells line by line.
  func prompt(in plan: Plan) -> Prompt

  /// The text that letters go into; nil where letters are commands.
  func input(in plan: Plan, at focus: Focus) -> TextInput?

  /// The word for a command here, where the key table's word does not fit; empty where the
  /// command does nothing new.
  func word(for command: Command, in plan: Plan) -> String?

  /// What a command does here; nil leaves it to the step.
  func action(for command: Command, in plan: Plan, at focus: Focus) -> Action?

  /// What choosing an option does.
  func action(choosing option: Int, in plan: Plan) -> Action?

  /// What a pasted text does as a whole; nil leaves it to the text under the cursor.
  func action(pasting text: String, in plan: Plan) -> Action?
}

extension Control {
  var columns: [Column] { [] }
  func parts(in plan: Plan) -> Int { 1 }
  func entry(in plan: Plan) -> Int { 0 }
  func value(in plan: Plan, part: Int) -> String { "" }
  func input(in plan: Plan, at focus: Focus) -> TextInput? { nil }
  func word(for command: Command, in plan: Plan) -> String? { nil }
  func action(for command: Command, in plan: Plan, at focus: Focus) -> Action? { nil }
  func action(choosing option: Int, in plan: Plan) -> Action? { nil }
  func action(pasting text: String, in plan: Plan) -> Action? { nil }
}
