import MailSetup
import Screen

/// The problems that are left and the values that are only assumed; pressing one goes to its field.
struct FindingsControl: Control {
  func parts(in plan: Plan) -> Int { plan.findings.count + plan.assumptions.count }

  func value(in plan: Plan, part: Int) -> String {
    if plan.findings.indices.contains(part) { return plan.findings[part].gist }
    return part < parts(in: plan) ? "assumed" : ""
  }

  func prompt(in plan: Plan) -> Prompt {
    let lines = plan.findings.map(\.words) + plan.assumptions.map(\.sentence)
    return .notes((lines.isEmpty ? ["No problems."] : lines).map { Note(text: $0) })
  }

  func rows(of field: Field, in plan: Plan, columns: Int, focus: Focus?) -> Rows {
    let lines =
      plan.findings.map { (Marks.problem($0), $0.sentence, Marks.role(ofText: $0)) }
      + plan.assumptions.map { (Span(Marks.derived, .normal), $0.sentence, Role.normal) }
    if lines.isEmpty {
      return Rows([Row([Span(" \(Marks.right) ", .good), Span("No problems.")])])
    }
    let rows = lines.enumerated().flatMap { part, line in
      self.rows(
        line.0, line.1, line.2, part: part, columns: columns, isFocused: focus?.part == part)
    }
    return Rows(rows)
  }

  private func rows(
    _ mark: Span, _ sentence: String, _ role: Role, part: Int, columns: Int, isFocused: Bool
  ) -> [Row] {
    let lines = sentence.wrapped(to: columns - 5)
    return lines.enumerated().map { index, line in
      let isFocused = isFocused && index == 0
      return Row(
        [
          Marks.cursor(isFocused), Span(" "),
          index == 0 ? mark : Span(" "), Span(" " + line, role),
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
    guard command == .accept || command == .choose else { return nil }
    if plan.findings.indices.contains(focus.part) { return .show(plan.findings[focus.part]) }
    let assumptions = plan.assumptions.dropFirst(focus.part - plan.findings.count)
    return assumptions.first.map { .go($0.step, $0.stop) }
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
