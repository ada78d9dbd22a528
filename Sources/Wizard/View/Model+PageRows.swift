import MailSetup
import Screen

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
    case .keys: return KeyMap.rows
    case .diff: return diffRows
    case .conflict(let path, let project):
      return Diff.rows(
        path, from: plan.project.bytes(of: path), to: project.bytes(of: path),
        hiding: plan.secrets)
    case .commands: return Array(remainingRows(columns).dropFirst())
    case .saved: return lastSave.map { savedRows($0, columns) } ?? []
    case .cloud(let report): return report.lines.flatMap { cloudRows($0, of: report, columns) }
    }
  }

  /// A line of a report, which is prose where it is longer than the page is wide.
  private func cloudRows(_ line: String, of report: CloudReport, _ columns: Int) -> [Row] {
    let indent = String(line.prefix { $0 == " " })
    let text = String(line.dropFirst(indent.count))
    if report.commands.contains(text) {
      var row = Row([Span(indent), Span(text, .key)])
      row.pasted = [text]
      return [row]
    }
    guard line.columns > columns else { return [Row(line)] }
    return Row.wrapped(
      text, .normal, columns: columns, indent: indent, hanging: text.hasPrefix("- ") ? 2 : 3)
  }

  private func helpRows(_ field: Field, _ columns: Int) -> [Row] {
    let title = field.label.isEmpty ? step.heading : field.label
    let findings = field.findings(in: plan)
    return [Row(title, .heading), .blank] + (field.help?.rows(columns: columns) ?? [])
      + (field.more(plan).map { [.blank] + $0.rows(columns: columns) } ?? [])
      + (findings.isEmpty ? [] : [.blank])
      + findings.flatMap { finding in
        Row.wrapped(
          finding.words, Marks.role(ofText: finding), columns: columns, indent: " ")
      }
  }

  /// The steps that remain, with their commands.
  func remainingRows(_ columns: Int) -> [Row] {
    let saved = plan.isOnDisk ? lastSave?.all : nil
    return NextStep.onPage(for: plan, saved: saved ?? []).enumerated().flatMap { index, step in
      step.elements(number: index + 1).flatMap { rows($0, min(columns, Help.columns)) }
    }
  }

  /// A part of a step below a blank line. Commands stand at the first column, where they can be
  /// selected and pasted.
  private func rows(_ element: StepElement, _ columns: Int) -> [Row] {
    let prose = { Row.wrapped($0, .normal, columns: columns) }
    let rows: [Row] =
      switch element {
      case .title(let text): Row.wrapped(text, .heading, columns: columns, indent: "")
      case .text(let paragraphs): paragraphs.flatMap(prose)
      case .list(let lead, let items, let isNumbered):
        prose(lead)
          + items.enumerated().flatMap { index, item in
            let mark = isNumbered ? "\(index + 1). " : "- "
            return Row.wrapped(
              mark + item, .normal, columns: columns, indent: "     ", hanging: mark.count)
          }
      case .table(let rows): StepTable.lines(rows).map { Row("     \($0)") }
      case .links(let links):
        links.map { link in
          var row = Row([Span("   "), Span(link, .muted)])
          row.link = link
          return row
        }
      case .command(let lead, let lines):
        prose(lead) + [.blank]
          + lines.map { line in
            var row = Row(line, .key)
            row.pasted = lines
            return row
          }
      }
    return [.blank] + rows
  }

  /// Each file against the disk, and against HEAD where git has another text than the disk.
  private var diffRows: [Row] {
    if plan.files.isEmpty { return [Row(Diff.noFile)] }
    let disk = plan.files.flatMap { Diff.rows(of: $0, hiding: plan.secrets) }
    let head = plan.files.filter { $0.kind != .remove }.flatMap { file -> [Row] in
      guard let bytes = committed[file.path], bytes != file.before else { return [] }
      return [Row("Against HEAD:", .heading)]
        + Diff.rows(file.path, from: bytes, to: file.after, hiding: plan.secrets)
    }
    return disk + head
  }

  private func savedRows(_ save: LastSave, _ columns: Int) -> [Row] {
    let files = save.changes.flatMap { change in
      let state = save.states[change.path].map { ", git: \($0)" } ?? ""
      let folder = String(change.path.dropLast(change.name.count))
      let name = [
        Span(" \(change.kind.mark) ", .good),
        Span(change.name.shortenedName(to: columns - 3), .heading),
      ]
      let words = Span("\(change.kind.words)\(state)", .muted)
      var head = Row(name)
      head.link = change.kind == .remove ? nil : "\(plan.project.root)/\(change.path)"
      let fits = 5 + change.name.columns + words.text.columns <= columns
      if fits { head.spans += [Span("  "), words] }
      return [head] + (fits ? [] : [Row([Span("   "), words])])
        + Row.path(folder, .muted, columns: columns, indent: "   ")
    }
    let again = plan.repeatingCommand.map { command in
      var row = Row([Span("   "), Span(command, .key)])
      row.pasted = [command]
      return [.blank, Row("The same without a terminal:"), row]
    }
    let warning = save.warning.map {
      let (mark, role) =
        save.severityElsewhere == .error ? (Marks.error, Role.error) : (Marks.warning, .warning)
      return [.blank] + Row.wrapped("\(mark) \($0)", role, columns: columns, indent: " ")
    }
    let words = files.isEmpty ? "The files were up to date." : "Saved."
    let next = NextStep.summary(of: plan).enumerated().flatMap { index, text in
      Row.wrapped("\(index + 1). \(text)", .normal, columns: columns, indent: " ", hanging: 3)
    }
    return [Row([Span("\(Marks.right) ", .good), Span("\(words) What to do next:", .heading)])]
      + next + (warning ?? [])
      + (files.isEmpty ? [] : [.blank] + files) + (again ?? []) + remainingRows(columns)
  }
}
