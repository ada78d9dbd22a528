import MailSetup
import Screen

extension TableControl {
  func rows(of field: Field, in plan: Plan, columns width: Int, focus: Focus?) -> Rows {
    let findings = field.findings(in: plan)
    let findingsOfRow = { row in findings.filter { ($0.row ?? 0) == row } }
    let widths = widths(in: width)
    let count = count(plan)
    let lines = TableLines(self, in: plan, columns: widths[0], most: width - 4)
    let line = { (line: TableLines.Line) in
      line.part < count
        ? row(
          line, in: plan, widths: widths, focus: focus, problem: findingsOfRow(line.part).first)
        : addRow(line.part, isFocused: focus?.part == line.part)
    }
    return Rows(
      count: lines.all.count + 2, cursor: focus.map { lines.last(of: $0.part) + 2 },
      lineOfPart: { lines.first(of: $0) + 2 },
      row: { index in
        switch index {
        case 0: Row("   \(field.label)", .heading)
        case 1: header(widths)
        default: line(lines.all[index - 2])
        }
      })
  }

  func shown(_ findings: [Finding], in plan: Plan, at focus: Focus) -> [Finding] {
    // Of a row that is being edited only the first problem is shown: later cells are still empty.
    let isBlank = focus.part >= count(plan) || isBlank(plan, focus.part)
    return Array(findings.prefix(isBlank ? 0 : focus.cell == nil ? .max : 1))
  }

  /// The titles over their cells; a title that is wider than its numbers begins further left.
  private func header(_ widths: [Int]) -> Row {
    var line = ""
    var start = 4
    for (column, width) in zip(columns, widths) {
      let indent = column.width == nil ? 0 : width - column.title.columns
      line = line.padded(to: start + indent) + column.title
      start += width + 1
    }
    return Row(line, .muted)
  }

  private func addRow(_ part: Int, isFocused: Bool) -> Row {
    Row(
      [Marks.cursor(isFocused), Span("  + \(addLabel)", isFocused ? .heading : .key)],
      part: part, cursor: isFocused ? 4 : nil)
  }

  private func row(
    _ line: TableLines.Line, in plan: Plan, widths: [Int], focus: Focus?, problem: Finding?
  ) -> Row {
    let part = line.part
    let isFocused = focus?.part == part
    let mark =
      problem == nil && part < fixedRows ? Span(Marks.mailForward, .good) : Marks.problem(problem)
    var start = 4
    var row = Row(
      [changeMark(part, in: plan), Marks.cursor(isFocused, columns: 1), mark, Span(" ")],
      part: part, cursor: isFocused ? start : nil)
    if !line.hasName {
      let rest = line.isNameInEditor(focus) ? "" : line.rest
      row = Row(
        [Span(String(repeating: " ", count: start) + rest.padded(to: widths[0] + 1))], part: part)
      start += widths[0] + 1
    }
    for index in line.cells {
      let column = columns[index]
      let width = line.name?.columns ?? widths[index]
      let gap = index < columns.count - 1 && line.name == nil ? 1 : 0
      if isFocused, focus?.cell == index, let editor = focus?.editor {
        let window = EditorWindow(editor, columns: width + gap)
        row.spans.append(window.span)
        row.cursor = start + window.cursor
      } else {
        let text = line.name?.text ?? column.text(plan, part)
        let shown = text.isEmpty ? Marks.example(column.placeholder) : text
        let cell = line.name == nil ? pad(shown, width, column) : shown
        row.spans.append(Span(cell.padded(to: cell.columns + gap), text.isEmpty ? .muted : .normal))
      }
      start += width + gap
    }
    return row
  }

  private func changeMark(_ part: Int, in plan: Plan) -> Span {
    switch change(plan, part) {
    case .create: Span(FileChange.Kind.create.mark, .added)
    case .update: Span(FileChange.Kind.update.mark, .changed)
    case .unchanged, .remove: Span(" ")
    }
  }

  /// The widths of the cells, which have one column between them.
  private func widths(in width: Int) -> [Int] {
    let others = columns.compactMap(\.width).reduce(columns.count - 1, +)
    return columns.map { $0.width ?? max(8, width - 4 - others) }
  }

  /// Aligns text left and numbers right.
  private func pad(_ text: String, _ width: Int, _ column: Column) -> String {
    let cut = text.truncated(to: width)
    guard column.width != nil else { return cut.padded(to: width) }
    return String(repeating: " ", count: max(0, width - cut.columns)) + cut
  }
}
