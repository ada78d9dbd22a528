/// A field as a question or a text without a screen.
enum Prompt {
  case notes([Note])
  /// One of some options.
  case choice([Option], selected: Int?)
  /// Yes or no.
  case flag(Bool)
  /// A line of text: the value now, and an example where there is none.
  case text(value: String, example: String)
  /// The rows of a table in words.
  case table([String])
  case button

  /// The option that is set.
  var selected: Int? { if case .choice(_, let selected) = self { selected } else { nil } }

  /// Whether an answer is asked for.
  var asks: Bool {
    switch self {
    case .choice, .flag, .text, .table: true
    case .notes, .button: false
    }
  }
}
