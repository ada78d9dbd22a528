import MailSetup
import Screen

/// A line of text that feeds one answer.
struct TextControl: Control {
  let answer: AnswerPath<String>
  /// The text of the settings, whoever set it.
  let settled: @Sendable (ResolvedSettings) -> String
  let accepts: @Sendable (Character) -> Bool
  let limit: Int
  /// Shown in place of a value where nothing can be derived.
  let example: String
  /// Whether clearing the text means that there is none, not that it is derived again.
  let emptyIsAnAnswer: Bool

  init(
    answer: AnswerPath<String>,
    settled: @escaping @Sendable (ResolvedSettings) -> String,
    accepts: @escaping @Sendable (Character) -> Bool = { !$0.isNewline }, limit: Int = 320,
    example: String = "", emptyIsAnAnswer: Bool = false
  ) {
    self.answer = answer
    self.settled = settled
    self.accepts = accepts
    self.limit = limit
    self.example = example
    self.emptyIsAnAnswer = emptyIsAnAnswer
  }

  func value(in plan: Plan, part: Int) -> String {
    Marks.words(settled(plan.settings), plan.origin(of: answer))
  }

  func input(in plan: Plan, part: Int, cell: Int?) -> TextInput? {
    let isDerived = plan.origin(of: answer) == .derived
    let settled = settled(plan.settings)
    return TextInput(
      text: isDerived ? "" : settled,
      placeholder: settled.isEmpty ? Marks.example(example) : settled, accepts: accepts,
      limit: limit
    ) { [answer, emptyIsAnAnswer] text, plan in
      plan.answers[answer] = text.isEmpty && !emptyIsAnAnswer ? nil : text
    }
  }

  func rows(of field: Field, in plan: Plan, columns: Int, focus: Focus?) -> Rows {
    InputRow.rows(
      of: field, in: plan, columns: columns, focus: focus, origin: plan.origin(of: answer),
      value: settled(plan.settings), example: example)
  }
}

/// A whole number that feeds one answer; only digits can be typed.
struct NumberControl: Control {
  let answer: AnswerPath<Int>
  let settled: @Sendable (ResolvedSettings) -> Int?

  init(
    answer: AnswerPath<Int>,
    settled: @escaping @Sendable (ResolvedSettings) -> Int?
  ) {
    self.answer = answer
    self.settled = settled
  }

  func value(in plan: Plan, part: Int) -> String {
    Marks.words(settled(plan.settings).map(String.init) ?? "", plan.origin(of: answer))
  }

  func input(in plan: Plan, part: Int, cell: Int?) -> TextInput? {
    let isDerived = plan.origin(of: answer) == .derived
    let settled = settled(plan.settings).map(String.init) ?? ""
    return TextInput(
      text: isDerived ? "" : settled, placeholder: settled, accepts: TextInput.isDigit, limit: 5
    ) { [answer] text, plan in
      plan.answers[answer] = Int(text)
    }
  }

  func rows(of field: Field, in plan: Plan, columns: Int, focus: Focus?) -> Rows {
    InputRow.rows(
      of: field, in: plan, columns: columns, focus: focus, origin: plan.origin(of: answer),
      value: settled(plan.settings).map(String.init) ?? "", example: "")
  }
}

extension TextInput {
  static let isDigit: @Sendable (Character) -> Bool = { $0.isASCII && $0.isNumber }
}

/// The line of a text or a number: label, origin, value, cursor.
enum InputRow {
  static func rows(
    of field: Field, in plan: Plan, columns: Int, focus: Focus?, origin: Origin,
    value: String, example: String
  ) -> Rows {
    let mark = value.isEmpty ? Span(" ") : Marks.origin(origin)
    let label = Marks.label(field, in: plan, isFocused: focus != nil) + [mark]
    let room = max(4, columns - Marks.valueColumn)
    guard let focus, let editor = focus.editor else {
      let text =
        value.isEmpty ? Span(Marks.example(example), .muted) : Span(value, Marks.role(of: origin))
      return Rows([Row(label + [text], part: 0)])
    }
    let window = EditorWindow(editor, columns: room)
    let row = Row(
      label + [window.span], part: 0, cursor: Marks.valueColumn + window.cursor)
    return Rows([row] + Marks.problems(field.findings(in: plan), columns: columns))
  }
}

/// The piece of an edited text that fits, with the cursor inside it.
struct EditorWindow {
  let span: Span
  let cursor: Int

  init(_ editor: TextEditor, columns: Int) {
    guard !editor.isEmpty else {
      span = Span(editor.placeholder.truncated(to: columns).padded(to: columns), .muted)
      cursor = 0
      return
    }
    var first = 0
    var head = editor.head.columns
    // Whole characters leave on the left until the cursor has a column.
    while head >= columns {
      head -= editor.characters[first].columns
      first += 1
    }
    let visible = String(editor.characters[first...])
    span = Span(visible.truncated(to: columns).padded(to: columns), .field)
    cursor = head
  }
}
