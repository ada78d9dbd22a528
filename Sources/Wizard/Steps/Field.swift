import MailSetup
import Screen

/// One thing that a step asks for or shows; a class, since every key passes it on often.
final class Field: Sendable {
  /// The answer it gives; what is wrong with it is shown here.
  let key: AnswerKey?
  /// Other answers that are given in the same place.
  let alsoGives: [AnswerKey]
  let label: String
  let control: any Control
  /// The control where it is a table.
  let table: TableControl?
  let help: Help?
  /// Whether a blank line stands above it.
  let standsApart: Bool
  let isShown: @Sendable (Plan) -> Bool

  init(
    _ key: AnswerKey?, alsoGives: [AnswerKey] = [], _ label: String, _ control: some Control,
    help: Help? = nil, standsApart: Bool? = nil,
    isShown: @escaping @Sendable (Plan) -> Bool = { _ in true }
  ) {
    self.key = key
    self.alsoGives = alsoGives
    self.label = label
    self.control = control
    table = control as? TableControl
    self.help = help
    self.standsApart = standsApart ?? (control is NoteControl)
    self.isShown = isShown
  }

  /// What is wrong with the answer, worst first.
  func findings(in plan: Plan, row: Int? = nil) -> [Finding] {
    guard key != nil, !plan.findings.isEmpty else { return [] }
    return plan.findings.filter { gives($0.answer) && (row == nil || ($0.row ?? 0) == row) }
  }

  func gives(_ answer: AnswerKey?) -> Bool {
    answer.map { $0 == key || alsoGives.contains($0) } ?? false
  }
}

/// Where a field's answer stands. The runtime takes long for a key path, so each is made when it is
/// used: those of all steps would be much of the time until the first frame.
typealias AnswerPath<Value> = @Sendable () -> any WritableKeyPath<Answers, Value?> & Sendable

extension Plan {
  func origin<Value: Equatable>(of answer: AnswerPath<Value>) -> Origin {
    let path = answer()
    return origin { $0[keyPath: path] }
  }
}

/// Why a field is asked, and what goes wrong otherwise.
struct Help: Hashable, Sendable {
  /// The longest line of prose that reads well.
  static let columns = 80

  var why: String
  var otherwise: String
  var source: String
}

/// How a field is drawn and asked, and what keys do on it.
protocol Control: Sendable {
  /// How many places the cursor can stand on: options, rows of a table.
  func parts(in plan: Plan) -> Int

  /// Where the cursor stands when it comes to the field.
  func entry(in plan: Plan) -> Int

  /// The field's lines for a pane of some columns.
  func rows(of field: Field, in plan: Plan, columns: Int, focus: Focus?) -> Rows

  /// The value in words, for the status line.
  func value(in plan: Plan, part: Int) -> String

  /// What the field asks for or tells where there is no screen.
  func prompt(in plan: Plan) -> Prompt

  /// The text that letters go into; nil where letters are commands.
  func input(in plan: Plan, part: Int, cell: Int?) -> TextInput?

  /// What a command does here, where the key table's word does not say; empty for nothing new.
  func word(for command: Command, in plan: Plan) -> String?

  /// Carries out a command; false leaves it to the step.
  func perform(_ command: Command, part: Int, on model: inout Model) -> Bool
}

extension Control {
  func parts(in plan: Plan) -> Int { 1 }
  func entry(in plan: Plan) -> Int { 0 }
  func value(in plan: Plan, part: Int) -> String { "" }
  func input(in plan: Plan, part: Int, cell: Int?) -> TextInput? { nil }
  func word(for command: Command, in plan: Plan) -> String? { nil }
  func perform(_ command: Command, part: Int, on model: inout Model) -> Bool { false }
}

/// A text that is being written into the answers.
struct TextInput: Sendable {
  var text: String
  /// What holds while nothing is written.
  var placeholder = ""
  var accepts: @Sendable (Character) -> Bool = { !$0.isNewline }
  var limit = 500
  var store: @Sendable (String, inout Plan) -> Void
}

/// Where the cursor is in the field that is drawn.
struct Focus {
  var part: Int
  /// The cell of a table's row that is being edited.
  var cell: Int?
  var editor: TextEditor?
}

/// One line of a step.
struct Row: Hashable, Sendable {
  var spans: [Span]
  /// The part of the field that the line belongs to.
  var part: Int?
  /// The cursor's column, where the line has it.
  var cursor: Int?
  /// Whether its end is a path, whose last name is worth more than its folders.
  var endsInPath = false

  init(_ spans: [Span], part: Int? = nil, cursor: Int? = nil) {
    self.spans = spans
    self.part = part
    self.cursor = cursor
  }

  init(_ text: String, _ role: Role = .normal) {
    self.init([Span(text, role)])
  }

  static let blank = Row("")

  /// A path, cut behind slashes where it is too long for one line.
  static func path(_ path: String, _ role: Role, columns: Int, indent: String) -> [Row] {
    let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      .map(Substring.init)
    var lines = [""]
    for (index, part) in parts.enumerated() {
      let isLast = index + 1 == parts.count
      let piece =
        isLast
        ? String(part).shortenedName(to: columns - indent.columns - 2) : String(part) + "/"
      if !lines[lines.count - 1].isEmpty,
        indent.columns + lines[lines.count - 1].columns + piece.columns > columns
      {
        lines.append("  ")
      }
      lines[lines.count - 1] += piece
    }
    return lines.map { Row([Span(indent + $0, role)]) }
  }

  static func wrapped(
    _ text: String, _ role: Role, columns: Int, indent: String = "   ", hanging: Int = 0
  ) -> [Row] {
    let lines = text.wrapped(to: columns - indent.columns - hanging).enumerated()
    return lines.map { index, line in
      Row(indent + String(repeating: " ", count: index == 0 ? 0 : hanging) + line, role)
    }
  }
}
