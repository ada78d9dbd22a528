import MailSetup
import Screen

/// One of a few options, all in sight.
struct ChoiceControl: Control {
  var options: @Sendable (Plan) -> [Option]
  var selected: @Sendable (Plan) -> Int?
  var select: @Sendable (Int, inout Plan) -> Void

  func parts(in plan: Plan) -> Int { options(plan).count }

  /// On what is chosen, so that Enter keeps it.
  func entry(in plan: Plan) -> Int { selected(plan) ?? 0 }

  func value(in plan: Plan, part: Int) -> String {
    let options = options(plan)
    guard options.indices.contains(part) else { return "" }
    return options[part].title + (part == selected(plan) ? ", chosen" : "")
  }

  func rows(of field: Field, in plan: Plan, columns: Int, focus: Focus?) -> Rows {
    let chosen = selected(plan)
    let label = field.label.isEmpty ? [] : [Row([Span("   \(field.label)", .heading)])]
    let all = options(plan)
    let isTable = all.allSatisfy { !$0.note.isEmpty }
    let titleColumns = isTable ? all.map(\.title.columns).max() ?? 0 : 0
    let options = all.enumerated().map { index, option in
      let isFocused = focus?.part == index
      return Row(
        [
          Marks.cursor(isFocused), Span(" "),
          Span(index == chosen ? "(•) " : "( ) ", isFocused ? .heading : .normal),
          Span(
            option.title.padded(to: titleColumns), isFocused || index == chosen ? .heading : .normal
          ),
          Span(option.note.isEmpty ? "" : "  \(option.note)", option.noteRole),
        ], part: index, cursor: isFocused ? 4 : nil)
    }
    let problems =
      focus == nil ? [] : Marks.problems(field.findings(in: plan), columns: columns)
    // What is wrong with the chosen option says all of it.
    let says = problems.isEmpty || focus?.part != chosen
    let detail = says ? detail(of: all, part: focus?.part ?? chosen, columns: columns) : []
    return Rows(label + options + problems + detail)
  }

  /// What the option under the cursor means, else the chosen one.
  private func detail(of options: [Option], part: Int?, columns: Int) -> [Row] {
    guard let part, options.indices.contains(part), !options[part].detail.isEmpty else { return [] }
    return [.blank] + Row.wrapped(options[part].detail, .muted, columns: columns)
  }

  func perform(_ command: Command, part: Int, on model: inout Model) -> Bool {
    guard command == .choose || command == .accept else { return false }
    select(part, &model.plan)
    return command == .choose
  }
}

/// One of the things to choose from.
struct Option: Hashable, Sendable {
  var title: String
  var note = ""
  var noteRole: Role = .muted
  var detail = ""
}
