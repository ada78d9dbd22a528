import MailSetup
import Screen

extension View {
  /// The files as they will be saved, the lines that the focused field feeds marked.
  mutating func drawPreview() {
    let files = model.plan.previewed
    let columns = layout.files.map(\.columns).min() ?? 0
    let contents = files.map { file in
      PreviewRows(
        file, fed: fedRanges(in: file.change, row: model.stop.part), columns: columns - 1)
    }
    let panes = layout.panes(needs: contents.map { $0.count + 1 }, front: front(of: contents))
    for (index, pane) in panes.enumerated() where pane.rows > 1 {
      draw(contents[index], of: files[index].change, index: index, in: pane)
    }
    if files.isEmpty {
      for (offset, line) in Diff.noFile.wrapped(to: layout.preview.columns - 2).enumerated() {
        frame.draw(" \(line)", .muted, row: layout.preview.row + offset, in: layout.preview)
      }
    }
  }

  /// The file that gets most room: the focused one, else the one that the step's first fields feed,
  /// so that the files keep their places while the cursor is in the step.
  private func front(of contents: [PreviewRows]) -> Int {
    if model.preview.isFocused { return model.preview.file }
    let plan = model.plan
    for key in fields.compactMap(\.field.key) {
      let fed = plan.previewed.firstIndex {
        !plan.ranges(in: $0.change, fedBy: key, row: 0).isEmpty
      }
      if let fed { return fed }
    }
    return 0
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
      let mark = rows.isFed(first + offset) ? Span(Marks.fed, .fed) : Span(" ")
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
