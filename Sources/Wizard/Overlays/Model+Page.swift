import Screen

extension Model {
  /// The page that is shown, also behind a question about it.
  var shownPage: Page? {
    switch overlay {
    case .page(let page): page
    case .question(let question): question.page
    case .list, nil: nil
    }
  }

  mutating func press(_ key: Key, _ command: Command?, in page: Page) {
    switch command {
    // After saving there is nothing left to do but to leave.
    case .close where page.topic == .saved && key == .character("q"): leave(onInterrupt: false)
    case .close: close(page)
    case .interrupt: leave(onInterrupt: true)
    case .add:
      let paths = stageable(on: page)
      if !paths.isEmpty { outbox.append(.stage(paths)) }
    case .copy: copyCommand(on: page)
    case .cloud: if isOnCloudPage { useCloud() }
    case .help: overlay = .page(Page(topic: .keys))
    case let command?: scroll(command, in: page)
    case nil: if key == .enter { close(page) }
    }
  }

  mutating func scroll(_ command: Command, in page: Page) {
    var page = page
    let rows = layout.page.rows
    let last = max(0, pageRows(page.topic).count - rows)
    page.line = command.scrolled(min(page.line, last), page: max(1, rows - 1), last: last)
    overlay = .page(page)
  }

  /// The lines of the first command that is in sight on a page, else of the next one below.
  func command(on page: Page) -> [String]? {
    let rows = pageRows(page.topic)
    let first = min(page.line, max(0, rows.count - layout.page.rows))
    return rows.dropFirst(first).lazy.compactMap(\.pasted).first
  }

  private mutating func copyCommand(on page: Page) {
    guard let command = command(on: page) else {
      notice = "There is no command to copy below."
      return
    }
    outbox.append(.copy(command.joined(separator: "\n") + "\n"))
    let others = command.count > 1 ? " and \(command.count - 1) more lines" : ""
    notice = "Sent to the clipboard: \(command[0])\(others)"
  }

  /// The files that git can stage, on the page that tells of them.
  func stageable(on page: Page) -> [String] { page.topic == .saved ? stageable : [] }

  private mutating func close(_ page: Page) {
    if case .conflict(let path, let project) = page.topic {
      overlay = .question(.conflict(path: path, project))
    } else {
      overlay = nil
    }
  }
}
