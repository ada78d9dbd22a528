import MailSetup
import Screen

extension View {
  /// Both files as they will be saved, the lines that the focused field feeds marked.
  mutating func drawPreview() {
    let documents = model.setup.previewed
    guard !documents.isEmpty else { return drawNoPreview() }
    let panes = previewPanes(documents)
    for (index, document) in documents.enumerated() where panes[index].rows > 1 {
      drawDocument(document, index: index, in: panes[index])
    }
  }

  private mutating func drawNoPreview() {
    let words = "No file can be shown: see the problem on the step Project."
    for (offset, line) in words.wrapped(to: layout.preview.columns - 2).enumerated() {
      frame.draw(" \(line)", .muted, row: layout.preview.row + offset, in: layout.preview)
    }
  }

  /// The file in front gets what it needs, the other what is left.
  private func previewPanes(_ documents: [Document]) -> [Rect] {
    let pane = layout.preview
    let needs = documents.map { document in PreviewLines(document).lines.count + 1 }
    let front = frontFile
    let least = min(4, pane.rows / 3)
    let frontRows = min(needs[front], pane.rows - least * (documents.count - 1))
    guard documents.count == 2 else { return [pane] }
    let (top, bottom) =
      front == 0
      ? pane.split(rows: frontRows) : pane.split(rows: min(needs[0], pane.rows - frontRows))
    return [top, bottom]
  }

  /// The file that the focused field feeds, or the one chosen.
  private var frontFile: Int {
    if model.preview.isFocused { return model.preview.file }
    return model.setup.previewed.indices.first { !fedRanges(in: model.setup.previewed[$0]).isEmpty }
      ?? 0
  }

  private func fedRanges(in document: Document) -> [Range<Int>] {
    guard !model.preview.isFocused, let key = model.focusedField?.key else { return [] }
    return document.ranges(fedBy: key, row: model.stop.part, settings: model.setup.settings)
  }

  private mutating func drawDocument(_ document: Document, index: Int, in pane: Rect) {
    targets.append((pane, .preview(index)))
    let isFocused = model.preview.isFocused && model.preview.file == index
    let state = document.change.words
    let header = Rect(
      column: pane.column, row: pane.row, columns: pane.columns - state.columns - 2, rows: 1)
    frame.draw(
      " \(document.name)", isFocused ? .current : .heading, row: pane.row, in: header)
    let corner = Rect(
      column: pane.right - state.columns - 1, row: pane.row, columns: state.columns + 1, rows: 1)
    frame.draw(state, document.change == .unchanged ? .muted : .changed, row: pane.row, in: corner)

    let body = pane.split(rows: 1).bottom
    let content = PreviewLines(document)
    let fed = content.lines(in: fedRanges(in: document))
    let rows = content.rows(fed: fed, columns: body.columns - 1)
    let last = max(0, rows.count - body.rows)
    let follow = rows.firstIndex { $0.isFed }.map { max(0, $0 - body.rows / 2) } ?? 0
    let first = min(isFocused ? model.preview.line ?? 0 : follow, last)
    for (offset, row) in rows[first...].prefix(body.rows).enumerated() {
      let role: Role = row.isFed ? .fed : .normal
      frame.draw(
        [
          Span(row.isFed ? "▌" : " ", role),
          Span(row.text.dropColumns(isFocused ? model.preview.column : 0), role),
        ], row: body.row + offset, in: body)
    }
    drawScrollMarks(first: first, count: rows.count, in: body)
    if isFocused { frame.cursor = Point(column: body.column, row: body.row) }
  }
}

/// A document's lines, and which of them hold some of its bytes.
struct PreviewLines {
  let lines: [String]
  private let starts: [Int]

  init(_ document: Document) {
    let bytes = document.bytes
    var starts = [0]
    for (index, byte) in bytes.enumerated() where byte == 0x0A && index + 1 < bytes.count {
      starts.append(index + 1)
    }
    self.starts = starts
    lines = starts.indices.map { index in
      let end = index + 1 < starts.count ? starts[index + 1] : bytes.count
      let line = bytes[starts[index]..<end].filter { $0 != 0x0A && $0 != 0x0D }
      return String(decoding: line, as: UTF8.self).replacing("\t", with: "    ")
    }
  }

  /// The lines as they are drawn: those that the focused field feeds are shown whole.
  func rows(fed: Set<Int>, columns: Int) -> [(text: String, isFed: Bool)] {
    lines.enumerated().flatMap { index, line in
      guard fed.contains(index), line.columns > columns else {
        return [(line, fed.contains(index))]
      }
      return line.cut(to: columns).map { ($0, true) }
    }
  }

  /// The indices of the lines that byte ranges touch.
  func lines(in ranges: [Range<Int>]) -> Set<Int> {
    Set(
      ranges.flatMap { range in
        let first = starts.lastIndex { $0 <= range.lowerBound } ?? 0
        let last = starts.lastIndex { $0 < range.upperBound } ?? first
        return first...max(first, last)
      })
  }
}

extension String {
  /// The text in pieces of so many columns.
  func cut(to columns: Int) -> [String] {
    var pieces = [""]
    var room = columns
    for character in self {
      if character.columns > room {
        pieces.append("")
        room = columns
      }
      pieces[pieces.count - 1].append(character)
      room -= character.columns
    }
    return pieces
  }

  /// The text without what stands in the first columns.
  func dropColumns(_ columns: Int) -> String {
    var left = columns
    return String(
      drop { character in
        left -= character.columns
        return left >= 0
      })
  }
}
