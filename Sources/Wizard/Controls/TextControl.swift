import MailSetup
import Screen

/// A line of text, or a number, that gives one answer.
struct TextControl: Control {
  private let settled: @Sendable (ResolvedSettings) -> String
  private let origin: @Sendable (Plan) -> Origin
  private let store: @Sendable (String, Plan, inout Answers) -> Void
  private let accepts: @Sendable (Character) -> Bool
  private let limit: Int
  private let reading: TextReading
  private let storePort: @Sendable (Int, inout Answers) -> Void
  /// Shown in place of a value where nothing can be derived.
  private let example: String

  /// A text. If it is cleared, it is derived again, unless an empty text is an answer too.
  init(
    answer: @escaping AnswerPath<String>, settled: @escaping @Sendable (ResolvedSettings) -> String,
    accepts: @escaping @Sendable (Character) -> Bool = { !$0.isNewline }, limit: Int = 320,
    example: String = "", emptyIsAnAnswer: Bool = false, reading: TextReading = .plain,
    storePort: @escaping @Sendable (Int, inout Answers) -> Void = { _, _ in }
  ) {
    self.settled = settled
    origin = { $0.origin(of: answer) }
    store = { $2[answer] = $0.isEmpty && !emptyIsAnAnswer ? nil : $0 }
    self.accepts = accepts
    self.limit = limit
    self.example = example
    self.reading = reading
    self.storePort = storePort
  }

  /// A whole number.
  init(
    number answer: @escaping AnswerPath<Int>,
    settled: @escaping @Sendable (ResolvedSettings) -> Int?
  ) {
    self.settled = { settled($0).map(String.init) ?? "" }
    origin = { $0.origin(of: answer) }
    store = { $2[answer] = Int($0) }
    accepts = TextInput.isDigit
    limit = 5
    example = ""
    reading = .plain
    storePort = { _, _ in }
  }

  /// An id of Cloud Manager's, which nothing derives.
  init(
    id settled: @escaping @Sendable (ResolvedSettings) -> String?,
    origin: @escaping @Sendable (Plan) -> Origin,
    store: @escaping @Sendable (String?, ResolvedSettings, inout Answers) -> Void
  ) {
    self.settled = { settled($0) ?? "" }
    self.origin = origin
    self.store = { text, plan, answers in
      store(text.isEmpty ? nil : text, plan.settings, &answers)
    }
    accepts = TextInput.isDigit
    limit = 20
    example = "optional"
    reading = .plain
    storePort = { _, _ in }
  }

  func value(in plan: Plan, part: Int) -> String {
    let value = settled(plan.settings)
    return value.isEmpty ? "empty" : Marks.words(value, origin(plan))
  }

  func origin(in plan: Plan) -> Origin { origin(plan) }

  func prompt(in plan: Plan) -> Prompt { .text(value: settled(plan.settings), example: example) }

  func input(in plan: Plan, at focus: Focus) -> TextInput? {
    let settled = settled(plan.settings)
    return TextInput(
      text: origin(plan).isDerived ? "" : settled,
      placeholder: settled.isEmpty ? Marks.example(example) : settled, accepts: accepts,
      limit: limit, reading: reading,
      store: store,
      storePort: { [storePort] port, _, answers in storePort(port, &answers) })
  }

  func rows(of field: Field, in plan: Plan, columns: Int, focus: Focus?) -> Rows {
    let (value, origin) = (settled(plan.settings), origin(plan))
    let text =
      focus?.editor.map {
        Span($0.isEmpty ? $0.placeholder : $0.text, $0.isEmpty ? .muted : .field)
      }
      ?? (value.isEmpty
        ? Span(Marks.example(example), .muted)
        : Span(value, origin.isDerived ? .muted : .normal))
    let line = LabeledValue(
      label: Marks.label(field, in: plan, isFocused: focus != nil),
      mark: value.isEmpty ? Span(" ") : Marks.origin(origin), value: text,
      cursor: focus?.editor.map(\.cursor))
    return Rows(line.rows(in: plan, columns: columns))
  }
}
