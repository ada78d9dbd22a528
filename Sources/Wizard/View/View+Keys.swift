import MailSetup
import Screen

extension View {
  /// The keys that act here; those without room are on the help page.
  mutating func drawKeys() {
    var words = keyWords
    // All words of Enter take the same width, so that the rest of the line keeps its place. A table
    // has other keys and only one word for it.
    for index in words.indices where words[index].command == .accept && model.scope != .table {
      words[index].word = words[index].word.padded(to: 8)
    }
    let columns = { (word: KeyWord) in word.key.columns + word.word.columns + 3 }
    // The last cell stays free: a terminal needs two more sequences to write into it.
    var excess = words.reduce(0) { $0 + columns($1) } - layout.keys.columns
    for command in expendable where excess > 0 {
      for word in words where word.command == command { excess -= columns(word) }
      words.removeAll { $0.command == command }
    }
    // The spaces between words have the role of the word before, so that fewer changes are written.
    let spans = words.enumerated().flatMap { index, word in
      [
        Span(index == 0 ? " " : "  ", .muted), Span(word.key, .key),
        Span(" \(word.word)", .muted),
      ]
    }
    frame.draw(spans, row: layout.keys.row, in: layout.keys)
  }

  /// The commands that the key line leaves out first where it is short of room.
  private var expendable: [Command] {
    [
      .diff, layout.hasPreview ? .preview : .diff, .remove, .nextProblem, .test, .leave,
      .interrupt, .preview, .choose, .add, .help, .save, .cloud, .copy,
    ] + (model.preview.isFocused ? [.accept] : [])
  }

  private var keyWords: [KeyWord] {
    if case .question(let question) = model.overlay {
      return [
        KeyWord(key: "Up/Down", word: "move"),
        KeyWord(key: Key.enter.label, word: "choose"),
      ] + (question.canWait ? [KeyWord(key: "Esc", word: "cancel", command: .close)] : [])
    }
    let isPage = if case .page = model.overlay { true } else { false }
    let others = KeyMap.keyLine(in: model.scope).map { usual in
      KeyWord(
        key: usual.key, word: usual.command.flatMap { word(for: $0) } ?? usual.word,
        command: usual.command)
    }
    let scrolls = isPage ? scrollsPage : model.preview.isFocused
    let shown = others.filter { !$0.word.isEmpty }
    // Few fields have a use for Space, and not every row can be removed. These keys come last, so
    // that the words before stay.
    let isRare = { (word: KeyWord) in
      word.command == .choose && model.scope == .field || word.command == .remove
    }
    return (scrolls ? [KeyWord(key: "Up/Down", word: "scroll")] : [])
      + shown.filter { !isRare($0) } + shown.filter(isRare)
  }

  /// The word for a command where the key table's does not fit; empty where it does nothing.
  private func word(for command: Command) -> String? {
    switch (model.overlay, command) {
    case (.page(let page), .help): page.topic == .keys ? "" : nil
    case (.page(let page), .copy): model.command(on: page, in: pageRows) == nil ? "" : nil
    case (.page(let page), .cloud): word(forCloudOn: page)
    case (.page(let page), .leave): page.topic == .saved ? nil : ""
    case (.page(let page), .add): model.stageable(on: page).isEmpty ? "" : nil
    case (nil, .preview) where model.preview.isFocused: ""
    // Two panes have no room for these while a text is edited. They are left out beside other fields
    // too, so that the line stays as it is from field to field.
    case (nil, .preview) where layout.shape == .double, (nil, .diff) where layout.shape == .double:
      ""
    case (nil, .nextProblem) where model.plan.findings.isEmpty: ""
    case (nil, .nextProblem) where !model.plan.findings.contains(where: \.isGap): nil
    case (nil, .nextProblem): model.problem(by: 1)?.finding.isGap == true ? "fill in" : nil
    case (nil, .test): model.step == .service && model.plan.settings.usesServer ? nil : ""
    case (nil, .nextStep): model.step == model.step.next ? "" : nil
    case (nil, _) where !model.preview.isFocused:
      model.focusedField?.control.word(for: command, in: model.plan, at: model.stop.part)
    default: nil
    }
  }

  private func word(forCloudOn page: Page) -> String? {
    switch page.topic {
    case .saved: nil
    case .cloud(let report): report.changes.isEmpty ? "ask again" : "apply"
    default: ""
    }
  }
}
