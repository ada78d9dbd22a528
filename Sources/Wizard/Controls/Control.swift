import MailSetup

/// The part of a field that draws it, asks for it, and says what commands do on it.
///
/// A control reads the plan and answers with values. It changes nothing itself.
protocol Control: Sendable {
  /// The columns of a table; none for every other control.
  var columns: [Column] { get }

  /// The number of parts that the cursor can be on: options, or rows of a table.
  func parts(in plan: Plan) -> Int

  /// The part that the cursor comes to first.
  func entry(in plan: Plan) -> Int

  /// The field's lines for a pane of some columns.
  func rows(of field: Field, in plan: Plan, columns: Int, focus: Focus?) -> Rows

  /// A few sentences on each part, shown below the fields while the cursor is on it.
  func details(in plan: Plan) -> [String]

  /// The problems of the focused part that are worth saying now.
  func shown(_ findings: [Finding], in plan: Plan, at focus: Focus) -> [Finding]

  /// The value of a part in words, for the status line.
  func value(in plan: Plan, part: Int) -> String

  /// The source of the value.
  func origin(in plan: Plan) -> Origin

  /// The field as a question or a text without a screen.
  func prompt(in plan: Plan) -> Prompt

  /// The text that letters go into; nil where letters are commands.
  func input(in plan: Plan, at focus: Focus) -> TextInput?

  /// The word for a command on a part, where the key table's word does not fit; empty where the
  /// command does nothing new.
  func word(for command: Command, in plan: Plan, at part: Int) -> String?

  /// The action of a command on the field; nil leaves the command to the step.
  func action(for command: Command, in plan: Plan, at focus: Focus) -> Action?

  /// The action of choosing an option.
  func action(choosing option: Int, in plan: Plan) -> Action?

  /// The action of a pasted text as a whole; nil leaves the text to the text under the cursor.
  func action(pasting text: String, in plan: Plan) -> Action?
}

extension Control {
  var columns: [Column] { [] }
  func parts(in plan: Plan) -> Int { 1 }
  func entry(in plan: Plan) -> Int { 0 }
  func details(in plan: Plan) -> [String] { [""] }
  func shown(_ findings: [Finding], in plan: Plan, at focus: Focus) -> [Finding] { findings }
  func value(in plan: Plan, part: Int) -> String { "" }
  func origin(in plan: Plan) -> Origin { .found }
  func input(in plan: Plan, at focus: Focus) -> TextInput? { nil }
  func word(for command: Command, in plan: Plan, at part: Int) -> String? { nil }
  func action(for command: Command, in plan: Plan, at focus: Focus) -> Action? { nil }
  func action(choosing option: Int, in plan: Plan) -> Action? { nil }
  func action(pasting text: String, in plan: Plan) -> Action? { nil }
}
