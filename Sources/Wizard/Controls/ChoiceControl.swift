import MailSetup
import Screen

/// A choice of a few options, all in sight.
struct ChoiceControl: Control {
  var options: @Sendable (Plan) -> [Option]
  var selected: @Sendable (Plan) -> Int?
  var select: @Sendable (Int, Plan, inout Answers) -> Void
  /// The option under the cursor where none is selected.
  var proposed: @Sendable (Plan) -> Int? = { _ in nil }

  func parts(in plan: Plan) -> Int { options(plan).count }

  /// Enter on the option that is set leads on and changes nothing.
  func entry(in plan: Plan) -> Int { selected(plan) ?? proposed(plan) ?? 0 }

  func value(in plan: Plan, part: Int) -> String {
    let options = options(plan)
    guard options.indices.contains(part) else { return "" }
    return options[part].title + (part == selected(plan) ? ", selected" : "")
  }

  func prompt(in plan: Plan) -> Prompt {
    .choice(
      options(plan), selected: selected(plan),
      proposed: selected(plan) == nil ? proposed(plan) : nil)
  }

  func rows(of field: Field, in plan: Plan, columns: Int, focus: Focus?) -> Rows {
    let chosen = selected(plan)
    let label = field.label.isEmpty ? [] : [Row("   \(field.label)", .heading)]
    let all = options(plan)
    let isTable = all.allSatisfy { !$0.note.isEmpty }
    let titleColumns = isTable ? all.map(\.title.columns).max() ?? 0 : 0
    let notes = all.map(\.note.columns).max() ?? 0
    let options = all.enumerated().map { index, option in
      let isFocused = focus?.part == index
      let title = option.title.padded(to: titleColumns)
      let note = isTable ? notes : option.note.columns
      let gap = String(repeating: " ", count: 9 + title.columns + note > columns ? 1 : 2)
      return Row(
        [
          Marks.cursor(isFocused), Span(" "),
          Span(index == chosen ? "(●) " : "( ) "),
          Span(title, isFocused || index == chosen ? .heading : .normal),
          Span(option.note.isEmpty ? "" : gap + option.note, option.noteRole),
        ], part: index, cursor: isFocused ? 4 : nil)
    }
    return Rows(label + options)
  }

  func details(in plan: Plan) -> [String] { options(plan).map(\.detail) }

  func word(for command: Command, in plan: Plan, at part: Int) -> String? {
    switch command {
    case .accept where part != selected(plan): "choose"
    case .choose: ""
    default: nil
    }
  }

  func action(for command: Command, in plan: Plan, at focus: Focus) -> Action? {
    switch command {
    case .choose: action(choosing: focus.part, in: plan)
    case .accept where focus.part == selected(plan): .advance
    case .accept: plan.action(then: .advance) { select(focus.part, plan, &$0) }
    default: nil
    }
  }

  func action(choosing option: Int, in plan: Plan) -> Action? {
    plan.action { select(option, plan, &$0) }
  }
}
