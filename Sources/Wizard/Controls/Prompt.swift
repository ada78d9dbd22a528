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

  /// The value in words; nil where there is none.
  var value: String? {
    switch self {
    case .choice(let options, let selected, _): selected.map { options[$0].title }
    case .flag(let isOn): isOn ? "on" : "off"
    case .text(let value, _): value.isEmpty ? nil : value
    case .table, .notes, .button: nil
    }
  }

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
