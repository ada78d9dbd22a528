import Bytes
import JSONText
import MailSetup
import Screen

extension View {
  /// Both files as they will be saved, the lines that the focused field feeds marked.
  mutating func drawPreview() {
    let files = files
    guard !files.isEmpty else { return drawNoPreview() }
    let contents = files.indices.map { rows(of: files[$0]) }
    let panes = previewPanes(contents.map { $0.count + 1 })
    if kept.panes != panes { clearPreview(for: panes) }
    for index in files.indices where panes[index].rows > 1 {
      draw(contents[index], of: files[index], index: index, in: panes[index])
    }
  }

  private var files: [FileChange] { model.plan.previewed }

  private mutating func drawNoPreview() {
    clearPreview(for: [])
    let words = "No file can be shown: see the problem on the step Project."
    for (offset, line) in words.wrapped(to: layout.preview.columns - 2).enumerated() {
      frame.draw(" \(line)", .muted, row: layout.preview.row + offset, in: layout.preview)
    }
  }

  private mutating func clearPreview(for panes: [Rect]) {
    clear(layout.preview)
    drawRules()
    kept.panes = panes
    kept.files = Array(repeating: nil, count: panes.count)
  }

  /// The file in front gets what it needs, the other what is left.
  private mutating func previewPanes(_ needs: [Int]) -> [Rect] {
    if layout.files.count == needs.count { return layout.files }
    let pane = layout.preview
    let front = frontFile()
    let least = min(4, pane.rows / 3)
    let frontRows = min(needs[front], pane.rows - least * (needs.count - 1))
    guard needs.count == 2 else { return [pane] }
    let (top, bottom) =
      front == 0
      ? pane.split(rows: frontRows) : pane.split(rows: min(needs[0], pane.rows - frontRows))
    return [top, bottom]
  }

  /// The file that the focused field feeds, whichever its row, or the one chosen.
  private mutating func frontFile() -> Int {
    if model.preview.isFocused { return model.preview.file }
    if let front = kept.front, front.field == model.stop.field { return front.file }
    let files = files
    let file = files.indices.first { !fedRanges(in: files[$0], row: 0).isEmpty } ?? 0
    kept.front = Kept.Front(field: model.stop.field, file: file)
    return file
  }

  private func rows(of file: FileChange) -> PreviewRows {
    let fed = fedRanges(in: file, row: model.stop.part)
    let columns = layout.files.map(\.columns).min() ?? 0
    return PreviewRows(file, fed: fed, columns: columns - 1)
  }

  private func fedRanges(in file: FileChange, row: Int) -> [Range<Int>] {
    guard !model.preview.isFocused, let key = model.focusedField?.key else { return [] }
    return model.plan.ranges(in: file, fedBy: key, row: row)
  }

  private mutating func draw(
    _ rows: PreviewRows, of file: FileChange, index: Int, in pane: Rect
  ) {
    targets.append((pane, .preview(index)))
    let isFocused = model.preview.isFocused && model.preview.file == index
    let body = pane.split(rows: 1).bottom
    let last = max(0, rows.count - body.rows)
    let first = min(isFocused ? model.preview.line ?? 0 : rows.firstRow(ofPane: body.rows), last)
    if isFocused { frame.cursor = Point(column: body.column, row: body.row) }

    let state = Kept.File.State(
      isFocused: isFocused, scroll: Kept.Scroll(first: first, count: rows.count),
      column: model.preview.column)
    var lines: [PreviewRows.Line?]
    if let file = kept.files[index], file.state == state {
      lines = file.lines
    } else {
      lines = Array(repeating: nil, count: body.rows)
      clear(pane)
      drawHead(of: file, isFocused: isFocused, in: pane)
    }
    kept.files[index] = nil
    for offset in 0..<min(body.rows, rows.count) where lines[offset] != rows[first + offset] {
      let line = rows[first + offset]
      let isTextThere = lines[offset]?.hasText(of: line) ?? false
      lines[offset] = line
      let row = body.row + offset
      let width = isTextThere ? 1 : body.columns
      let rect = Rect(column: body.column, row: row, columns: width, rows: 1)
      clear(rect)
      var spans = [line.isFed ? Span("▌", .fed) : Span(" ")]
      if !isTextThere {
        let text = rows.text(of: line)
        spans.append(Span(text.dropColumns(isFocused ? state.column : 0)))
      }
      frame.draw(spans, row: row, in: rect)
    }
    drawScrollMarks(first: first, count: rows.count, in: body)
    kept.files[index] = Kept.File(state: state, lines: lines)
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
  let count: Int
  private let text: FileLines
  private let lines: Int
  private let fed: [Int]
  /// The fed lines that are too wide for one row.
  private let broken: [(line: Int, pieces: [String])]

  init(_ file: FileChange, fed ranges: [Range<Int>], columns: Int) {
    text = FileLines(file)
    lines = text.count
    var fed: [Int] = []
    for line in ranges.flatMap(text.touching).sorted() where fed.last != line {
      fed.append(line)
    }
    self.fed = fed
    broken = fed.compactMap { [text] line in
      let text = text.text(of: line)
      return text.columns > columns ? (line, text.folded(to: columns)) : nil
    }
    count = broken.reduce(lines) { $0 + $1.pieces.count - 1 }
  }

  /// The row at the top of a pane: the first one while the fed lines are in sight from there.
  func firstRow(ofPane rows: Int) -> Int {
    let extra = count - lines
    guard let first = fed.first, let last = fed.last, last + extra >= rows else { return 0 }
    return max(0, first - rows / 2)
  }

  /// A row: a line of the document, or a piece of one.
  struct Line: Hashable {
    var line: Int
    var piece: Int?
    var isFed: Bool

    /// Whether another row says the same, fed or not.
    func hasText(of other: Line) -> Bool { line == other.line && piece == other.piece }
  }

  subscript(row: Int) -> Line {
    var line = row
    for (place, pieces) in broken where line >= place {
      if line < place + pieces.count { return Line(line: place, piece: line - place, isFed: true) }
      line -= pieces.count - 1
    }
    return Line(line: line, piece: nil, isFed: fed.contains(line))
  }

  func text(of line: Line) -> String {
    guard let piece = line.piece, let pieces = broken.first(where: { $0.line == line.line })?.pieces
    else { return text.text(of: line.line) }
    return pieces[piece]
  }
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
    return text.utf8.contains(0x09) ? text.replacing("\t", with: "    ") : text
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
