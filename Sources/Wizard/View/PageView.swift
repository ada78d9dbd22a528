import MailSetup
import Screen

extension View {
  mutating func drawPage(_ page: Page) {
    let rows = model.pageRows(page.subject)
    let pane = layout.page
    targets = [(pane, .page)]
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
  func pageRows(_ subject: Page.Subject) -> [Row] {
    let columns = layout.page.columns - 1
    switch subject {
    case .field(let step, let index): return helpRows(Step.named(step).fields[index], columns)
    case .keys: return keyRows(columns)
    case .diff: return diffRows
    case .conflict(let path, let project):
      return Diff.rows(path, from: setup.project.bytes(of: path), to: project.bytes(of: path))
    case .commands: return remainingRows(columns)
    case .saved(let request, let git): return savedRows(request, git, columns)
    }
  }

  private func helpRows(_ field: Field, _ columns: Int) -> [Row] {
    let title = field.label.isEmpty ? Step.named(step).heading : field.label
    let findings = field.findings(in: setup)
    return [Row(title, .heading), .blank] + (field.help?.rows(columns: columns) ?? [])
      + (findings.isEmpty ? [] : [.blank])
      + findings.flatMap { finding in
        Row.wrapped(
          "\(finding.severity.rawValue): \(finding.sentence)",
          finding.severity == .error ? .error : .warning, columns: columns, indent: " ")
      }
      + [.blank, Row("? all keys   Esc back", .muted)]
  }

  private func keyRows(_ columns: Int) -> [Row] {
    let marks = [
      ("*", "chosen in this session"), ("~", "derived from other answers"),
      ("!", "a problem that blocks saving"), ("?", "a warning"), ("•", "still to fill in"),
      ("★", "the forward that carries the mail"), ("+", "a forward that is new"),
      ("~", "before a forward: changed"), ("▌", "lines that the field feeds"),
    ]
    return [Row("Keys", .heading), .blank]
      + KeyMap.helpLines.map { line in
        Row([Span(" \(line.keys.padded(to: 22))", .key), Span(line.words)])
      }
      + [
        Row([Span(" 1 … 7".padded(to: 23), .key), Span("go to a step")]),
        Row([Span(" Esc 1 … Esc 9".padded(to: 23), .key), Span("F1 … F9")]), .blank,
        Row("In a text", .heading), .blank,
        Row([Span(" ^A ^E Home End".padded(to: 23), .key), Span("start, end of the line")]),
        Row([Span(" ^B ^F Alt-B Alt-F".padded(to: 23), .key), Span("character, word back and on")]),
        Row([Span(" ^U ^K ^W Alt-D".padded(to: 23), .key), Span("cut to start, end, a word")]),
        .blank, Row("Marks", .heading), .blank,
      ]
      + marks.map { Row([Span(" \($0.0.padded(to: 22))", .key), Span($0.1)]) }
  }

  /// The steps that remain, with their commands.
  func remainingRows(_ columns: Int) -> [Row] {
    RemainingStep.all(for: setup).enumerated().flatMap { index, step in
      var rows = [Row("\(index + 1)  \(step.title)", .heading)]
      rows += Row.wrapped(step.detail, .normal, columns: columns)
      rows += StepTable.lines(step.table).map { Row("     \($0)") }
      rows += step.commands.map { Row("     \($0)", .key) }
      return rows + [.blank]
    }
  }

  /// Each file against the disk, and against HEAD where git has another text than the disk.
  private var diffRows: [Row] {
    let disk = setup.documents.flatMap { Diff.rows(of: $0) } + setup.removals.flatMap(Diff.rows)
    let head = setup.documents.flatMap { document -> [Row] in
      guard let bytes = committed[document.path], bytes != document.original else { return [] }
      return [Row("Against HEAD:", .heading)] + Diff.rows(of: document, from: bytes)
    }
    return disk + head
  }

  private func savedRows(
    _ request: SaveRequest, _ git: [String: String], _ columns: Int
  ) -> [Row] {
    let files =
      request.documents.map { ($0.change.mark, $0.path, $0.change.words) }
      + request.removals.map { ("-", $0.path, "removed") }
    let lines = files.flatMap { mark, path, words in
      let name = path.split(separator: "/").last.map(String.init) ?? path
      let state = git[path].map { "\(words), git: \($0)" } ?? words
      return [Row([Span(" \(mark) ", .good), Span(name, .heading), Span("  \(state)", .muted)])]
        + Row.path(String(path.dropLast(name.count)), .muted, columns: columns, indent: "   ")
    }
    let again = setup.repeatingCommand.map { [Row(" \($0)", .key)] } ?? []
    let stage = git.isEmpty ? [] : [Row(" a  stage exactly these files (git add)", .key)]
    return [Row(lines.isEmpty ? "Nothing had to be written." : "Saved.", .good)] + lines + again
      + stage + [
        .blank, Row("What remains, in this order:", .heading), .blank,
      ] + remainingRows(columns) + [Row("Esc back to the session, then q leaves.", .muted)]
  }
}

extension Page.Subject {
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

extension KeyMap {
  /// Keys and words for the help page and the README, one line for each thing a key does.
  package static var helpLines: [(keys: String, words: String)] {
    var lines: [(keys: [String], words: String)] = []
    for binding in bindings {
      let keys = binding.keys.map(\.label)
      if let index = lines.firstIndex(where: { $0.words == binding.words }) {
        lines[index].keys += keys.filter { !lines[index].keys.contains($0) }
      } else {
        lines.append((keys, binding.words))
      }
    }
    return lines.map { ($0.keys.joined(separator: " "), $0.words) }
  }
}
