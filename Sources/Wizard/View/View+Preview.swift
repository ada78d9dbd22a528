import MailSetup
import Screen

extension View {
  /// The files as they will be saved, the lines that the focused field feeds marked.
  mutating func drawPreview() {
    let files = model.plan.previewed
    let columns = layout.files.map(\.columns).min() ?? 0
    let contents = files.map { file in
      PreviewRows(file, fed: fedRanges(in: file, row: model.stop.part), columns: columns - 1)
    }
    for (index, pane) in panes(for: contents).enumerated() where pane.rows > 1 {
      draw(contents[index], of: files[index], index: index, in: pane)
    }
    if files.isEmpty {
      let words = "No file can be shown: see the problem on the step Project."
      for (offset, line) in words.wrapped(to: layout.preview.columns - 2).enumerated() {
        frame.draw(" \(line)", .muted, row: layout.preview.row + offset, in: layout.preview)
      }
    }
  }

  /// The pane of each file. In a common one the file in front gets the rows that it needs, and
  /// the others share the rest.
  private func panes(for contents: [PreviewRows]) -> [Rect] {
    if layout.files.count == contents.count { return layout.files }
    var pane = layout.preview
    let needs = contents.map { $0.count + 1 }
    let front = front(of: contents)
    let least = min(4, pane.rows / (needs.count + 1))
    var spare = pane.rows - least * (needs.count - 1)
    let frontRows = contents.isEmpty ? 0 : min(needs[front], spare)
    spare = pane.rows - frontRows - least * max(0, needs.count - 2)
    return needs.indices.map { index in
      let rows = index == front ? frontRows : min(needs[index], spare)
      let (top, rest) = pane.split(rows: index + 1 < needs.count ? rows : pane.rows)
      pane = rest
      return top
    }
  }

  /// The file that the focused field feeds, whichever its row, or the one chosen.
  private func front(of contents: [PreviewRows]) -> Int {
    if model.preview.isFocused { return min(model.preview.file, contents.count - 1) }
    return contents.firstIndex(where: \.isFed)
      ?? model.plan.previewed.firstIndex { !fedRanges(in: $0, row: 0).isEmpty } ?? 0
  }

  private func fedRanges(in file: FileChange, row: Int) -> [Range<Int>] {
    guard !model.preview.isFocused, let key = model.focusedField?.key else { return [] }
    return model.plan.ranges(in: file, fedBy: key, row: row)
  }

  private mutating func draw(_ rows: PreviewRows, of file: FileChange, index: Int, in pane: Rect) {
    regions.append((pane, .preview(index)))
    let isFocused = model.preview.isFocused && model.preview.file == index
    let (head, body) = pane.split(rows: 1)
    draw(nameOf: file, isFocused ? .current : .heading, in: head)
    let last = max(0, rows.count - body.rows)
    let first = min(isFocused ? model.preview.line ?? 0 : rows.firstRow(ofPane: body.rows), last)
    for offset in 0..<min(body.rows, rows.count) {
      let text = rows.text(of: first + offset).dropColumns(isFocused ? model.preview.column : 0)
      let mark = rows.isFed(first + offset) ? Span("▌", .fed) : Span(" ")
      frame.draw([mark, Span(text)], row: body.row + offset, in: body)
    }
    drawScrollMarks(first: first, count: rows.count, in: body)
    if isFocused { frame.cursor = Point(column: body.column, row: body.row) }
  }

  private mutating func draw(nameOf file: FileChange, _ role: Role, in head: Rect) {
    let isSaved = file.kind == .unchanged
    let state = " \(isSaved ? "saved" : file.kind.words) "
    let name = file.name.shortenedName(to: head.columns - state.columns - 2)
    frame.fill(head, with: "─", .border)
    frame.draw(" \(name) ", role, row: head.row, in: head)
    let corner = head.split(columns: head.columns - state.columns).right
    frame.draw(state, isSaved ? .muted : .changed, row: head.row, in: corner)
  }
}
