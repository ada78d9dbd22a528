import MailSetup
import Screen

/// What keys do while something lies over the step.
extension Model {
  mutating func openList(options: [Option], selected: Int) {
    overlay = .list(ListPicker(options: options, index: selected))
  }

  mutating func press(_ key: Key, in picker: ListPicker) {
    var picker = picker
    let matches = picker.matches
    switch KeyMap.command(for: key, in: .list) {
    case .accept:
      overlay = nil
      guard matches.indices.contains(picker.index) else { return }
      (focusedField?.control as? ListControl)?.select(matches[picker.index], &plan)
      return advance()
    case .close:
      if picker.search.isEmpty {
        overlay = nil
        return
      }
      picker.search = TextEditor("")
      picker.index = 0
    case .interrupt: return interrupt()
    case .suspend: outbox.append(.suspend)
    case .redraw: outbox.append(.redraw)
    case let command?:
      let page = max(1, layout.listRows - 1)
      picker.index = command.moved(picker.index, page: page, count: matches.count)
    case nil:
      if key == .character("/"), picker.search.isEmpty { return }
      let before = picker.search.text
      guard picker.search.apply(key), picker.search.text != before else { break }
      picker.index = 0
    }
    overlay = .list(picker)
  }

  mutating func press(_ key: Key, in page: Page) {
    var page = page
    switch KeyMap.command(for: key, in: .page) {
    case .close: return close(page)
    case .interrupt: return interrupt()
    case .suspend: outbox.append(.suspend)
    case .redraw: outbox.append(.redraw)
    case .add:
      if case .saved(let changes, let git) = page.topic, !git.isEmpty {
        outbox.append(.stage(changes.map(\.path)))
      }
    case .help: page = Page(topic: .keys)
    case let command?:
      let rows = layout.page.rows
      let count = pageRows(page.topic).count
      let last = max(0, count - rows)
      page.line = command.scrolled(min(page.line, last), page: max(1, rows - 1), last: last)
    case nil:
      if key == .enter { return close(page) }
    }
    overlay = .page(page)
  }

  private mutating func close(_ page: Page) {
    guard case .conflict(let path, let project) = page.topic else {
      overlay = nil
      return
    }
    overlay = .question(.conflict(path: path, project))
  }

  mutating func press(_ key: Key, in question: Question) {
    var question = question
    switch key {
    case .escape:
      if question.canWait { overlay = nil }
      return
    case .control("c"):
      // A draft that nobody decided on stays for the next start.
      if !question.canWait { return outbox.append(.quit(.endOfInput)) }
      return question.leavesOnInterrupt ? outbox.append(.quit(.discarded)) : interrupt()
    case .control("z"): outbox.append(.suspend)
    case .control("l"): outbox.append(.redraw)
    case .enter: return answer(question.choices[question.index].action)
    case .up, .left, .backTab, .character("k"), .character("h"):
      question.index = max(0, question.index - 1)
    case .down, .right, .tab, .character("j"), .character("l"):
      question.index = min(question.choices.count - 1, question.index + 1)
    case .character(let letter):
      if let choice = question.choices.first(where: { $0.letter == letter }) {
        return answer(choice.action)
      }
    default: break
    }
    overlay = .question(question)
  }

  private mutating func interrupt() {
    if isUnsaved {
      overlay = .question(.leave(onInterrupt: true))
    } else {
      outbox.append(.quit(ending))
    }
  }
}

extension Command {
  /// Where a list's cursor goes.
  func moved(_ index: Int, page: Int, count: Int) -> Int {
    scrolled(index, page: page, last: max(0, count - 1))
  }

  /// Where a position between 0 and the last goes.
  func scrolled(_ line: Int, page: Int, last: Int) -> Int {
    let next =
      switch self {
      case .up: line - 1
      case .down: line + 1
      case .pageUp: line - page
      case .pageDown: line + page
      case .first: 0
      case .last: last
      default: line
      }
    return min(max(0, next), last)
  }
}
