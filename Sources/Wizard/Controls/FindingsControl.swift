import MailSetup
import Screen

/// The problems that are left; pressing one goes to its field.
struct FindingsControl: Control {
  func parts(in plan: Plan) -> Int { plan.findings.count }

  func value(in plan: Plan, part: Int) -> String {
    guard plan.findings.indices.contains(part) else { return "" }
    return plan.findings[part].gist
  }

  func prompt(in plan: Plan) -> Prompt {
    let problems = plan.findings.map { Note(text: $0.words) }
    return .notes(problems.isEmpty ? [Note(text: "No problems.")] : problems)
  }

  func rows(of field: Field, in plan: Plan, columns: Int, focus: Focus?) -> Rows {
    guard !plan.findings.isEmpty else {
      return Rows([Row([Span(" \(Marks.right) ", .good), Span("No problems.")])])
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
      let isFocused = isFocused && index == 0
      return Row(
        [
          Marks.cursor(isFocused), Span(" "),
          index == 0 ? mark : Span(" "), Span(" " + line, Marks.role(ofText: finding)),
        ], part: part, cursor: isFocused ? 3 : nil)
    }
  }

  func shown(_ findings: [Finding], in plan: Plan, at focus: Focus) -> [Finding] { [] }

  func word(for command: Command, in plan: Plan, at part: Int) -> String? {
    switch command {
    case .accept: "show"
    case .choose: ""
    default: nil
    }
  }

  func action(for command: Command, in plan: Plan, at focus: Focus) -> Action? {
    guard command == .accept || command == .choose, plan.findings.indices.contains(focus.part)
    else { return nil }
    return .show(plan.findings[focus.part])
  }
}

extension Finding {
  /// The finding in sentences, the word for its mark first.
  var words: String {
    "\(isGap ? "To fill in" : severity == .error ? "Error" : "Warning"): \(sentence)"
  }

  /// The finding in few words, for the status line.
  var gist: String { isGap ? "to fill in" : "\(severity.rawValue): \(rule)" }
}
