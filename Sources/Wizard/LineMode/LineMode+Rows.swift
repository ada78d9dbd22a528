import MailSetup

/// The rows of a table, added, changed cell by cell, and removed.
extension LineMode {
  /// Gives an answer to a table or to the cell that is asked; nil keeps the value.
  mutating func give(_ text: String?, toTableOf count: Int) {
    let before = model.plan
    if model.cell != nil {
      if let text, !write(text) { return }
      goOn()
      let own = field.findings(in: model.plan, at: model.stop.part)
      _ = isRight(model.cell == nil ? own : [], since: before)
    } else if let text, text.lowercased() != "done" {
      change(text, count)
    } else {
      finish(isRight(field.findings(in: model.plan), since: before), isKept: true)
    }
  }

  /// The words for what can be done with a table of some rows.
  func tableWords(_ count: Int) -> [String] {
    let removable = (0..<count).first {
      field.control.word(for: .remove, in: model.plan, at: $0) == nil
    }
    return ["add"] + (count > 0 ? ["change 1"] : [])
      + (removable.map { ["remove \($0 + 1)"] } ?? [])
  }

  private mutating func change(_ text: String, _ count: Int) {
    if let action = field.control.action(pasting: text, in: model.plan) { return perform(action) }
    let words = text.lowercased().split(separator: " ")
    let command: Command
    switch (words.first, words.count) {
    case ("add", 1): return press(.add)
    case ("change", 1...2): command = .choose
    case ("remove", 1...2): command = .remove
    default:
      let words = tableWords(count).joined(separator: ", ")
      return say(error: "Type one of these: \(words). Press Enter to continue.")
    }
    guard count > 0 else { return say(error: "The table has no rows yet.") }
    guard let row = words.dropFirst().first.flatMap({ Int($0) }), (1...count).contains(row) else {
      return say(error: "Type the row too, such as \(words[0]) \(count).")
    }
    perform(.focus(part: row - 1))
    press(command)
  }
}
