import MailSetup
import Screen

extension Step {
  package static let review = Step(
    id: "review", title: "Review", heading: "What will be written?",
    summary: { $0.isOnDisk ? "nothing to save" : "to be saved" },
    showsFiles: false,
    fields: [
      Field(nil, "", NoteControl(text: \.fileNotes)),
      Field(nil, "", FindingsControl(), standsApart: true),
      Field(nil, "Save", ButtonControl(command: .save), standsApart: true),
      Field(nil, "Difference to what is on disk", ButtonControl(command: .diff)),
      Field(nil, "Commands that remain", ButtonControl(command: .commands)),
      Field(
        nil, "Save the answers too",
        ToggleControl(answer: \.keepsAnswers, settled: \.keepsAnswers, showsOrigin: false),
        help: Help(
          why:
            "The answers file repeats this session without a terminal: mailwizard generate --answers FILE, in a script or a pipeline.",
          otherwise:
            "The files are saved all the same; the session would have to be gone through again.",
          source: "mailwizard generate --print-schema")),
      Field(nil, "", NoteControl(text: \.remainingNotes)),
      Field(nil, "", DiffControl(), standsApart: true),
    ])
}

extension Plan {
  fileprivate var fileNotes: [Note] {
    files.flatMap { file -> [Note] in
      if file.kind == .remove {
        return [Note(text: "- removed", role: .heading), .path(file.path)]
      }
      return [
        Note(
          text: "\(file.kind.mark) \(file.name)  \(file.kind.words)",
          role: file.kind == .unchanged ? .muted : .heading),
        .path(String(file.path.dropLast(file.name.count))),
      ]
    }
  }

  fileprivate var remainingNotes: [Note] {
    [Note(text: "Before mail can leave, in Cloud Manager:", role: .heading)]
      + NextStep.all(for: self).enumerated().map { index, step in
        Note(text: "\(index + 1) \(step.title)", role: .normal, hanging: 2)
      }
  }
}

extension FileChange.Kind {
  var mark: String {
    switch self {
    case .create: "+"
    case .update: "~"
    case .remove: "-"
    case .unchanged: "="
    }
  }

  var words: String {
    switch self {
    case .create: "new"
    case .update: "changed"
    case .remove: "removed"
    case .unchanged: "unchanged"
    }
  }
}

/// Both files with the difference to what is on disk.
struct DiffControl: Control {
  func parts(in plan: Plan) -> Int { 0 }

  func rows(of field: Field, in plan: Plan, columns: Int, focus: Focus?) -> Rows {
    let rows = plan.files.filter { $0.kind != .remove }.flatMap { Diff.rows(of: $0) }
    return Rows(
      rows.flatMap { $0.folded(to: columns - 3) }.map { Row([Span("   ")] + $0.spans) })
  }
}

/// The problems that are left; pressing one goes to its field.
struct FindingsControl: Control {
  func parts(in plan: Plan) -> Int { plan.findings.count }

  func value(in plan: Plan, part: Int) -> String {
    plan.findings.indices.contains(part)
      ? "\(plan.findings[part].severity.rawValue): \(plan.findings[part].message)" : ""
  }

  func rows(of field: Field, in plan: Plan, columns: Int, focus: Focus?) -> Rows {
    guard !plan.findings.isEmpty else {
      return Rows([Row([Span(" ✔ ", .good), Span("No problems.")])])
    }
    let rows = plan.findings.enumerated().flatMap { part, finding in
      self.rows(of: finding, part: part, columns: columns, isFocused: focus?.part == part)
    }
    return Rows(rows)
  }

  private func rows(of finding: Finding, part: Int, columns: Int, isFocused: Bool) -> [Row] {
    let mark = Marks.problem(finding)
    let lines = finding.sentence.wrapped(to: columns - 5)
    return lines.enumerated().map { index, line in
      Row(
        [
          Marks.cursor(isFocused && index == 0), Span(" "),
          Span((index == 0 ? mark.text : " ") + " " + line, mark.role),
        ], part: part, cursor: isFocused && index == 0 ? 3 : nil)
    }
  }

  func word(for command: Command, in plan: Plan) -> String? {
    switch command {
    case .accept: "show"
    case .choose: ""
    default: nil
    }
  }

  func perform(_ command: Command, part: Int, on model: inout Model) -> Bool {
    guard command == .accept || command == .choose,
      model.plan.findings.indices.contains(part)
    else { return false }
    let finding = model.plan.findings[part]
    if let answer = finding.answer {
      model.jump(to: answer, row: finding.row)
    } else {
      model.notice = "No field gives this: change it in the file."
    }
    return true
  }
}
