import MailSetup
import Screen

/// A choice of many options: a line that opens a list to search in.
struct ListControl: Control {
  var options: @Sendable (Plan) -> [Option]
  var selected: @Sendable (Plan) -> Int?
  var select: @Sendable (Int, Plan, inout Answers) -> Void
  var origin: @Sendable (Plan) -> Origin = { _ in .chosen }
  /// The option under the cursor of the list where none was chosen.
  var proposed: @Sendable (Plan) -> Int? = { _ in nil }

  private func title(in plan: Plan) -> String? {
    let options = options(plan)
    return selected(plan).flatMap { options.indices.contains($0) ? options[$0].title : nil }
  }

  /// Whether there is something else to choose.
  private func isOpenable(_ plan: Plan) -> Bool {
    options(plan).count > 1 || selected(plan) == nil
  }

  func value(in plan: Plan, part: Int) -> String {
    title(in: plan).map { Marks.words($0, origin(plan)) } ?? "not chosen"
  }

  func origin(in plan: Plan) -> Origin { origin(plan) }

  func prompt(in plan: Plan) -> Prompt {
    let isOpen = origin(plan).isDerived || selected(plan) == nil
    return .choice(
      options(plan), selected: selected(plan), proposed: isOpen ? proposed(plan) : nil)
  }

  func rows(of field: Field, in plan: Plan, columns: Int, focus: Focus?) -> Rows {
    let isFocused = focus != nil
    let title = title(in: plan)
    let line = LabeledValue(
      label: Marks.label(field, in: plan, isFocused: isFocused),
      mark: Marks.origin(title == nil ? .found : origin(plan)),
      value: Span(title ?? "choose", title == nil ? .muted : isFocused ? .heading : .normal),
      end: Span(isOpenable(plan) ? " ▾" : "", isFocused ? .key : .muted),
      cursor: isFocused ? 0 : nil)
    return Rows(line.rows(in: plan, columns: columns))
  }

  func word(for command: Command, in plan: Plan, at part: Int) -> String? {
    switch command {
    case .accept where isOpenable(plan): "open"
    case .choose: ""
    default: nil
    }
  }

  func action(for command: Command, in plan: Plan, at focus: Focus) -> Action? {
    guard [.choose, .accept, .forward, .search].contains(command), isOpenable(plan) else {
      return nil
    }
    let index = prompt(in: plan).proposed ?? selected(plan) ?? 0
    return .open(ListPicker(options: options(plan), index: index))
  }

  func action(choosing option: Int, in plan: Plan) -> Action? {
    plan.action { select(option, plan, &$0) }
  }
}
