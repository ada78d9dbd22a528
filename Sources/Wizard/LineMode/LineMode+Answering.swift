import MailSetup
import Screen

/// Answers: a line of input is read and given to the model.
extension LineMode {
  mutating func take(_ line: String) {
    guard line.unicodeScalars.allSatisfy(\.isText) else {
      return say(error: "The line contains control characters or is not UTF-8.")
    }
    let isLiteral = line.first == "\\"
    let text =
      isLiteral ? String(line.dropFirst()) : String(line.drop(while: \.isWhitespace).trimmedEnd)
    if case .question(let question) = model.overlay { return give(text, to: question) }
    if !isLiteral, let (word, argument) = Word.parse(text) { return act(word, argument) }
    give(isLiteral || !text.isEmpty ? text : nil)
  }

  /// Gives an answer to the field that is asked; nil keeps the value.
  private mutating func give(_ text: String?) {
    let before = model.plan
    switch fieldPrompt {
    case .table(let rows): return give(text, toTableOf: rows.count)
    case .button:
      guard let text = text ?? defaultButton?.label else { return act(.quit, "") }
      return press(text)
    case .choice(let options, _, _):
      guard let text else {
        // Enter confirms a proposal, as it does on a screen.
        fieldPrompt.proposed.flatMap { field.control.action(choosing: $0, in: model.plan) }
          .map { perform($0) }
        break
      }
      guard let index = index(of: text, in: options) else { return }
      field.control.action(choosing: index, in: model.plan).map { perform($0) }
    case .flag(let isOn):
      guard let text else { break }
      guard let answer = Word.flag(text) else { return say(error: "Answer yes or no.") }
      if answer != isOn { press(.choose) }
    case .text:
      guard let text else { break }
      guard write(text) else { return }
    case .notes: break
    }
    finish(isRight(field.findings(in: model.plan), since: before), isKept: text == nil)
  }

  /// Goes on after a right answer; after a wrong one the question is asked again.
  mutating func finish(_ isRight: Bool, isKept: Bool) {
    if isRight {
      goOn()
    } else if isKept {
      say("Type next to leave it for later.")
    }
  }

  /// Writes into the text or the cell that is asked; false if it does not accept the text.
  mutating func write(_ text: String) -> Bool {
    guard let input = model.input else { return false }
    if let extract = input.reading.extract(text) {
      let plan = model.plan
      perform(
        plan.action { answers in
          input.store(extract.text, plan, &answers)
          if let port = extract.port { input.storePort(port, plan, &answers) }
        })
      say(extract.words)
      return true
    }
    let text = input.reading.spelled(text)
    if let character = text.first(where: { !input.accepts($0) }) {
      say(error: "\(asked) does not accept \"\(character)\".")
    } else if text.count > input.limit {
      say(error: "At most \(input.limit) characters.")
    } else {
      perform(model.plan.action { input.store(text, model.plan, &$0) })
      return true
    }
    return false
  }

  /// Clears the text, or takes the choice back.
  mutating func clear() {
    if model.input != nil { return give("") }
    switch fieldPrompt {
    case .choice, .flag: perform(.press(.reset))
    case .notes, .text, .table, .button: say(error: "Only a text or a choice can be cleared.")
    }
  }

  /// The option that a number, a title or some of its words name.
  private mutating func index(of text: String, in options: [Option]) -> Int? {
    if let index = options.firstIndex(where: { $0.title.lowercased() == text.lowercased() }) {
      return index
    }
    if let number = Int(text) {
      if (1...max(1, options.count)).contains(number) { return number - 1 }
    } else {
      let matches = ListPicker(options: options, search: TextEditor(text), index: 0).matches
      let starts = matches.filter { options[$0].title.lowercased().hasPrefix(text.lowercased()) }
      for certain in [matches, starts] where certain.count == 1 { return certain[0] }
      if matches.count > 1, !text.trimmedEnd.isEmpty {
        let titles = matches.map { "\($0 + 1) \(options[$0].title)" }.joined(separator: ", ")
        say(error: "Several options match: \(titles).")
        return nil
      }
    }
    say(
      error:
        "No such option. Type \(options.count == 1 ? "1" : "a number from 1 to \(options.count)") or part of a name."
    )
    return nil
  }

  private mutating func give(_ text: String, to question: Question) {
    let options = question.choices.map { Option(title: $0.title) }
    let choice =
      question.choices.first { String($0.letter) == text.lowercased() }
      ?? index(of: text, in: options).map { question.choices[$0] }
    if let choice { perform(.decide(choice.decision)) }
  }

  private mutating func press(_ text: String) {
    let buttons = buttons
    guard let index = index(of: text, in: buttons.map { Option(title: $0.label) }) else { return }
    let action = buttons[index].control.action(
      for: .accept, in: model.plan, at: Focus(part: 0))
    action.map { perform($0) }
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is text: neither a control nor the replacement for broken UTF-8.
  fileprivate var isText: Bool { properties.generalCategory != .control && self != "\u{FFFD}" }
}
