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
    case .leave where page.topic == .saved: leave(onInterrupt: false)
    case .close, .leave: close(page)
    case .interrupt: leave(onInterrupt: true)
    case .add:
      let paths = stageable(on: page)
      if paths.isEmpty { refuse(key) } else { outbox.append(.stage(paths)) }
    case .copy: copyCommand(on: page)
    case .cloud: isOnCloudPage ? useCloud() : refuse(key)
    case .help where page.topic != .keys:
      overlay = .page(Page(topic: .keys, under: keepsOpen(page) ? [page] : []))
    case .help: notice = "These are all keys."
    case let command?: scroll(command, in: page)
    case nil: key == .enter ? close(page) : refuse(key)
    }
  }

  mutating func scroll(_ command: Command, in page: Page) {
    var page = page
    let rows = layout.page.rows
    let last = max(0, pageRows(page.topic).count - rows)
    page.line = command.scrolled(min(page.line, last), page: max(1, rows - 1), last: last)
    overlay = .page(page)
  }

  /// The lines of the first command that is in sight on a page, else of the next one below, and the
  /// line of the page that it begins in.
  func command(on page: Page, in rows: [Row]) -> (lines: [String], line: Int)? {
    let first = min(page.line, max(0, rows.count - layout.page.rows))
    let line = rows.indices.dropFirst(first).first { rows[$0].pasted != nil }
    return line.flatMap { line in rows[line].pasted.map { ($0, line) } }
  }

  /// Copies a command, which is scrolled into sight, so that nobody pastes what they have not seen.
  private mutating func copyCommand(on page: Page) {
    let rows = pageRows(page.topic)
    guard let (command, line) = command(on: page, in: rows) else {
      notice = "Nothing to copy below."
      return
    }
    let last = min(line + command.count, rows.count)
    var page = page
    if last > page.line + layout.page.rows { page.line = max(0, line - 2) }
    overlay = .page(page)
    outbox.append(.copy(command.joined(separator: "\n") + "\n"))
    let others = command.count > 1 ? " and \(command.count - 1) more lines" : ""
    notice = "Sent to the clipboard: \(command[0])\(others)"
  }

  /// The files that git can stage, on the page that tells of them.
  func stageable(on page: Page) -> [String] { page.topic == .saved ? stageable : [] }

  /// Whether a page comes back once the keys were read.
  private func keepsOpen(_ page: Page) -> Bool {
    if case .field = page.topic { false } else { true }
  }

  private mutating func close(_ page: Page) {
    if let under = page.under.first {
      if case .cloud = page.topic { cancelCloudWork() }
      overlay = .page(under)
    } else if case .conflict(let path, let project) = page.topic {
      overlay = .question(.conflict(path: path, project))
    } else {
      overlay = nil
    }
  }
}
