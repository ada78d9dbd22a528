import ArgumentParser
import JSONText
import MailSetup
import Screen

/// The next steps, for a ticket, a terminal or a program.
struct HandoverReport: Report {
  private let plan: Plan
  private let steps: [NextStep]
  private let columns: Int

  /// Prose is wrapped to so many columns where the format is text.
  init(_ plan: Plan, removed: [FileChange], columns: Int) {
    self.plan = plan
    self.columns = columns
    steps = NextStep.all(for: plan, saved: plan.files + removed)
  }

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case markdown, text, json
  }

  func output(in format: Format) -> Outgoing {
    switch format {
    case .markdown:
      .markdown(
        [.heading(1, title), .paragraph(way + root)]
          + elements.flatMap(\.markdown))
    case .text:
      .lines(
        plan.project.lineOfRoot + wrapped(title, indent: 0) + [""] + wrapped(way, indent: 0)
          + elements.flatMap(lines))
    case .json:
      .json(["root": .string(plan.project.root), "steps": .array(steps.map(json))])
    }
  }

  private var elements: [StepElement] {
    steps.enumerated().flatMap { $1.elements(number: $0 + 1) }
  }

  private var title: String { "Mail for \(plan.location?.app ?? "")" }

  private var way: String {
    "\(Senders(plan).sentences) The files are saved; these steps remain."
  }

  private var root: String {
    plan.project.inRoot.isEmpty ? "" : " The project's folder is \(plan.project.root)."
  }

  /// Commands begin at the left margin, between empty lines, so that all of them can be selected
  /// and pasted.
  private func lines(_ element: StepElement) -> [Line] {
    let lines: [Line] =
      switch element {
      case .title(let text): wrapped(text, indent: 0)
      case .text(let paragraphs): paragraphs.flatMap { wrapped($0, indent: 3) }
      case .list(let lead, let items, let isNumbered):
        wrapped(lead, indent: 3)
          + items.enumerated().flatMap { index, item in
            let mark = isNumbered ? "\(index + 1). " : "- "
            return wrapped(item, indent: 5, mark: mark)
          }
      case .table(let rows): StepTable.lines(rows).map { "     \($0)" }
      case .links(let links): links.map { "   \($0)" }
      case .command(let lead, let lines):
        wrapped(lead, indent: 3) + [""] + lines.map { Line($0) }
      }
    return [""] + lines
  }

  private func wrapped(_ text: String, indent: Int, mark: String = "") -> [Line] {
    let space = String(repeating: " ", count: indent)
    let hanging = String(repeating: " ", count: mark.count)
    return Outgoing.wrapped(text, to: columns - indent - mark.count).enumerated().map {
      index, line in
      Line(space + (index == 0 ? mark : hanging) + line)
    }
  }

  private func json(_ step: NextStep) -> JSONValue {
    [
      "title": .string(step.title), "detail": .string(step.detail), "role": .string(step.role),
      "duration": step.duration.map { .string($0) } ?? .null, "clicks": .strings(step.clicks),
      "table": .array(step.table.map(JSONValue.strings)),
      "mailwizard": .strings(step.shortcut), "commands": .strings(step.commands),
      "blocks": .array(
        step.blocks.map { ["use": .string($0.use), "lines": .strings($0.lines)] }),
      "check": .string(step.check), "troubles": .strings(step.troubles),
      "links": .strings(step.links),
    ]
  }
}

extension JSONValue {
  fileprivate static func strings(_ texts: [String]) -> JSONValue {
    .array(texts.map { .string($0) })
  }
}

extension StepElement {
  fileprivate var markdown: [MarkdownBlock] {
    switch self {
    case .title(let text): [.heading(2, text)]
    case .text(let paragraphs): paragraphs.map { .paragraph($0) }
    case .list(let lead, let items, let isNumbered):
      [.paragraph(lead), .list(items, isNumbered: isNumbered)]
    case .table(let rows): [.table(rows)]
    // Markdown reads two lists without a paragraph between them as one.
    case .links(let links): [.paragraph("More:"), .links(links)]
    case .command(let lead, let lines): [.paragraph(lead), .code("shell", lines)]
    }
  }
}
