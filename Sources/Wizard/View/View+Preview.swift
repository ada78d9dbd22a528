import Bytes
import JSONText
import MailSetup
import Screen

extension View {
  /// The files as they will be saved, the lines that the focused field feeds marked.
  mutating func drawPreview() {
    let files = model.plan.previewed
    guard !files.isEmpty else { return drawNoPreview() }
    let columns = layout.files.map(\.columns).min() ?? 0
    let contents = files.map { file in
      PreviewRows(file, fed: fedRanges(in: file, row: model.stop.part), columns: columns - 1)
    }
    let panes = previewPanes(contents)
    for index in files.indices where panes[index].rows > 1 {
      draw(contents[index], of: files[index], index: index, in: panes[index])
    }
  }

  private mutating func drawNoPreview() {
    let words = "No file can be shown: see the problem on the step Project."
    for (offset, line) in words.wrapped(to: layout.preview.columns - 2).enumerated() {
      frame.draw(" \(line)", .muted, row: layout.preview.row + offset, in: layout.preview)
    }
  }

  /// The file in front gets what it needs, the other what is left.
  private func previewPanes(_ contents: [PreviewRows]) -> [Rect] {
    if layout.files.count == contents.count { return layout.files }
    let pane = layout.preview
    let needs = contents.map { $0.count + 1 }
    let front = frontFile(of: contents)
    let least = min(4, pane.rows / 3)
    let frontRows = min(needs[front], pane.rows - least * (needs.count - 1))
    guard needs.count == 2 else { return [pane] }
    let (top, bottom) =
      front == 0
      ? pane.split(rows: frontRows) : pane.split(rows: min(needs[0], pane.rows - frontRows))
    return [top, bottom]
  }

  /// The file that the focused field feeds, whichever its row, or the one chosen.
  private func frontFile(of contents: [PreviewRows]) -> Int {
    if model.preview.isFocused { return model.preview.file }
    return contents.firstIndex(where: \.isFed)
      ?? model.plan.previewed.firstIndex { !fedRanges(in: $0, row: 0).isEmpty } ?? 0
  }

  private func fedRanges(in file: FileChange, row: Int) -> [Range<Int>] {
    guard !model.preview.isFocused, let key = model.focusedField?.key else { return [] }
    return model.plan.ranges(in: file, fedBy: key, row: row)
  }

  private mutating func draw(
    _ rows: PreviewRows, of file: FileChange, index: Int, in pane: Rect
  ) {
    regions.append((pane, .preview(index)))
    let isFocused = model.preview.isFocused && model.preview.file == index
    drawHead(of: file, isFocused: isFocused, in: pane)
    let body = pane.split(rows: 1).bottom
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

  private mutating func drawHead(of file: FileChange, isFocused: Bool, in pane: Rect) {
    let state = file.kind == .unchanged ? "saved" : file.kind.words
    let name = file.name.shortenedName(to: pane.columns - state.columns - 4)
    frame.fill(row: pane.row, in: pane, with: "─", .border)
    frame.draw(" \(name) ", isFocused ? .current : .heading, row: pane.row, in: pane)
    let corner = Rect(
      column: pane.right - state.columns - 2, row: pane.row, columns: state.columns + 2, rows: 1)
    frame.draw(
      " \(state) ", file.kind == .unchanged ? .muted : .changed, row: pane.row, in: corner)
  }
}

/// A file's lines as they are drawn: those that the focused field feeds are shown whole, in as
/// many rows as that takes.
struct PreviewRows {
  private let text: FileLines
  /// The line of each row, and its piece of the line where that takes several rows.
  private var rows: [(line: Int, piece: String?)] = []
  private let fed: [Int]

  init(_ file: FileChange, fed ranges: [Range<Int>], columns: Int) {
    text = FileLines(file)
    fed = ranges.flatMap(text.touching)
    for line in text.indices {
      guard fed.contains(line), case let whole = text.text(of: line), whole.columns > columns else {
        rows.append((line, nil))
        continue
      }
      rows += whole.folded(to: columns).map { (line, $0) }
    }
  }

  var count: Int { rows.count }

  /// Whether the focused field feeds a line of the file.
  var isFed: Bool { !fed.isEmpty }

  /// The row at the top of a pane: the first one while the fed lines are in sight from there.
  func firstRow(ofPane height: Int) -> Int {
    guard let first = rows.indices.first(where: isFed), let last = rows.indices.last(where: isFed),
      last >= height
    else { return 0 }
    return max(0, first - height / 2)
  }

  func isFed(_ row: Int) -> Bool { fed.contains(rows[row].line) }

  func text(of row: Int) -> String { rows[row].piece ?? text.text(of: rows[row].line) }
}

/// A file's text as it will be saved, line by line.
struct FileLines {
  private let bytes: [UInt8]
  private let lines: TextLines

  init(_ file: FileChange) {
    bytes = file.after ?? []
    lines = TextLines(bytes)
  }

  var count: Int { lines.count }
  var indices: Range<Int> { lines.indices }

  /// A line without its end, its tabs as spaces.
  func text(of line: Int) -> String {
    let line = lines[line]
    let isEnd = { (byte: UInt8) in byte == 0x0A || byte == 0x0D }
    let end = bytes[line].lastIndex { !isEnd($0) }.map { $0 + 1 } ?? line.lowerBound
    let text = String(decoding: bytes[line.lowerBound..<end], as: UTF8.self)
    return text.replacing(.tab, with: "    ")
  }

  /// The lines that some of the bytes are in.
  func touching(_ range: Range<Int>) -> ClosedRange<Int> {
    let first = lines.line(at: range.lowerBound)
    return first...max(first, lines.line(at: range.upperBound - 1))
  }
}

extension String {
  /// The text without what stands in the first columns.
  func dropColumns(_ columns: Int) -> String {
    guard columns > 0 else { return self }
    var left = columns
    return String(
      drop { character in
        left -= character.columns
        return left >= 0
      })
  }
}
