import MailSetup
import Screen

extension View {
  mutating func drawPage(_ page: Page) {
    let rows = pageRows
    let pane = layout.page
    regions = [(pane, .page)]
    let first = min(page.line, max(0, rows.count - pane.rows))
    for (offset, row) in rows[first...].prefix(pane.rows).enumerated() {
      frame.draw(row.spans, row: pane.row + offset, in: pane)
    }
    drawScrollMarks(first: first, count: rows.count, in: pane)
    frame.cursor = Point(column: pane.column, row: pane.row)
  }
}

extension Model {
  /// The lines of a page at the screen's width.
  func pageRows(_ topic: Page.Topic) -> [Row] {
    let columns = layout.page.columns - 1
    return wholeRows(topic, columns).flatMap { $0.folded(to: columns) }
  }

  /// The lines of a page, prose wrapped and all else as long as it is.
  func wholeRows(_ topic: Page.Topic, _ columns: Int) -> [Row] {
    switch topic {
    case .field(let step, let index):
      return helpRows(step.fields[index], min(columns, Help.columns))
    case .keys: return keyRows
    case .diff: return diffRows
    case .conflict(let path, let project):
      return Diff.rows(path, from: plan.project.bytes(of: path), to: project.bytes(of: path))
    case .commands:
      let hint = "Once saved, mailwizard handover prints the commands for copying."
      return Row.wrapped(hint, .muted, columns: columns, indent: "") + [.blank]
        + remainingRows(columns)
    case .saved(let changes, let git): return savedRows(changes, git, columns)
    }
  }

  private func helpRows(_ field: Field, _ columns: Int) -> [Row] {
    let title = field.label.isEmpty ? step.heading : field.label
    let findings = field.findings(in: plan)
    return [Row(title, .heading), .blank] + (field.help?.rows(columns: columns) ?? [])
      + (findings.isEmpty ? [] : [.blank])
      + findings.flatMap { finding in
        Row.wrapped(
          "\(finding.severity.rawValue): \(finding.sentence)",
          finding.severity == .error ? .error : .warning, columns: columns, indent: " ")
      }
  }

  /// The steps that remain, with their commands.
  func remainingRows(_ columns: Int) -> [Row] {
    let prose = min(columns, Help.columns)
    return NextStep.all(for: plan).enumerated().flatMap { index, step in
      var rows = step.title.wrapped(to: columns - 3).enumerated().map { line, text in
        Row("\(line == 0 ? "\(index + 1)" : " ")  \(text)", .heading)
      }
      rows += Row.wrapped(step.detail, .normal, columns: prose)
      rows += StepTable.lines(step.table).map { Row("     \($0)") }
      rows += step.commands.map { Row("     \($0)", .key) }
      return rows + [.blank]
    }
  }

  /// Each file against the disk, and against HEAD where git has another text than the disk.
  private var diffRows: [Row] {
    let disk = plan.files.flatMap { Diff.rows(of: $0) }
    let head = plan.files.filter { $0.kind != .remove }.flatMap { file -> [Row] in
      guard let bytes = committed[file.path], bytes != file.before else { return [] }
      return [Row("Against HEAD:", .heading)] + Diff.rows(file.path, from: bytes, to: file.after)
    }
    return disk + head
  }

  private func savedRows(
    _ changes: [FileChange], _ git: [String: String], _ columns: Int
  ) -> [Row] {
    let files = changes.map { ($0.kind.mark, $0.path, $0.kind.words) }
    let lines = files.flatMap { mark, path, words in
      let name = path.fileName
      let state = git[path].map { "\(words), git: \($0)" } ?? words
      return [
        Row([
          Span(" \(mark) ", .good), Span(name.shortenedName(to: columns - 3), .heading),
          Span("  \(state)", .muted),
        ])
      ]
        + Row.path(String(path.dropLast(name.count)), .muted, columns: columns, indent: "   ")
    }
    let again = plan.repeatingCommand.map { command in
      [.blank, Row("The same without a terminal:"), Row("   \(command)", .key)]
    }
    let words = lines.isEmpty ? "Nothing had to be written." : "Saved."
    let hint = "mailwizard handover prints the commands for copying."
    return [Row([Span("✔ ", .good), Span(words, .heading)])] + lines + (again ?? [])
      + [.blank, Row("What remains, in this order:", .heading)]
      + Row.wrapped(hint, .muted, columns: columns, indent: "") + [.blank]
      + remainingRows(columns)
  }
}

extension Page.Topic {
  /// Whether files were written that git add can take.
  var canStage: Bool { if case .saved(_, let git) = self { !git.isEmpty } else { false } }

  /// What the page is, for the status line.
  var words: String {
    switch self {
    case .field: "Help for the field"
    case .keys: "All keys"
    case .diff: "Difference to what is on disk"
    case .conflict: "What changed on disk since it was read"
    case .commands: "What remains in Cloud Manager"
    case .saved: "Saved"
    }
  }
}
