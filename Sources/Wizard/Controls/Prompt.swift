/// A field as a question or a text without a screen.
enum Prompt {
  case notes([Note])
  /// One of some options: the one that is set, and the one that is proposed in its place.
  case choice([Option], selected: Int?, proposed: Int?)
  /// Yes or no.
  case flag(Bool)
  /// A line of text: the value now, and an example where there is none.
  case text(value: String, example: String)
  /// The rows of a table in words.
  case table([String])
  case button

  /// The option that is set.
  var selected: Int? { if case .choice(_, let selected, _) = self { selected } else { nil } }

  /// The option that is proposed where another or none is set.
  var proposed: Int? {
    if case .choice(_, let selected, let proposed) = self, proposed != selected {
      proposed
    } else {
      nil
    }
  }

  /// Whether an answer is asked for.
  var asks: Bool {
    switch self {
    case .choice, .flag, .text, .table: true
    case .notes, .button: false
    }
  }
}
