import Screen

extension Model {
  mutating func press(_ key: Key, _ command: Command?, in page: Page) {
    switch command {
    // After saving there is nothing left to do but to leave.
    case .close where page.topic == .saved && key == .character("q"): leave(onInterrupt: false)
    case .close: close(page)
    case .interrupt: leave(onInterrupt: true)
    case .add:
      let paths = stageable(on: page)
      if !paths.isEmpty { outbox.append(.stage(paths)) }
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
