import MailSetup
import Screen

/// One of many options: a line that opens a list to search in.
struct ListControl: Control {
  var options: @Sendable (Plan) -> [Option]
  var selected: @Sendable (Plan) -> Int?
  var select: @Sendable (Int, inout Plan) -> Void
  var origin: @Sendable (Plan) -> Origin = { _ in .chosen }

  /// What is chosen, and whether there is something else to choose.
  private func state(in plan: Plan) -> (title: String?, isOpenable: Bool) {
    let (options, selected) = (options(plan), selected(plan))
    let title = selected.flatMap { options.indices.contains($0) ? options[$0].title : nil }
    return (title, options.count > 1 || selected == nil)
  }

  private func isOpenable(_ plan: Plan) -> Bool { state(in: plan).isOpenable }

  func value(in plan: Plan, part: Int) -> String {
    state(in: plan).title.map { Marks.words($0, origin(plan)) } ?? "not chosen"
  }

  func rows(of field: Field, in plan: Plan, columns: Int, focus: Focus?) -> Rows {
    let isFocused = focus != nil
    let (title, isOpenable) = state(in: plan)
    let row = Row(
      Marks.label(field, in: plan, isFocused: isFocused) + [
        Marks.origin(title == nil ? .found : origin(plan)),
        Span(title ?? "choose", title == nil ? .muted : isFocused ? .heading : .normal),
        Span(isOpenable ? " ▾" : "", isFocused ? .key : .muted),
      ], part: 0, cursor: isFocused ? Marks.valueColumn : nil)
    guard isFocused else { return Rows([row]) }
    return Rows([row] + Marks.problems(field.findings(in: plan), columns: columns))
  }

  func word(for command: Command, in plan: Plan) -> String? {
    switch command {
    case .accept where isOpenable(plan): "open"
    case .nextStep where isOpenable(plan): "next step"
    case .choose: ""
    default: nil
    }
  }

  func perform(_ command: Command, part: Int, on model: inout Model) -> Bool {
    guard [.choose, .accept, .forward, .search].contains(command), isOpenable(model.plan) else {
      return false
    }
    model.openList(options: options(model.plan), selected: selected(model.plan) ?? 0)
    return true
  }
}
