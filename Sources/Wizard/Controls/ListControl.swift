import MailSetup
import Screen

/// One of many options: a line that opens a list to search in.
struct ListControl: Control {
  var options: @Sendable (Setup) -> [Option]
  var selected: @Sendable (Setup) -> Int?
  var select: @Sendable (Int, inout Setup) -> Void
  var origin: @Sendable (Setup) -> Setup.Origin = { _ in .chosen }

  /// What is chosen, and whether there is something else to choose.
  private func state(in setup: Setup) -> (title: String?, isOpenable: Bool) {
    let (options, selected) = (options(setup), selected(setup))
    let title = selected.flatMap { options.indices.contains($0) ? options[$0].title : nil }
    return (title, options.count > 1 || selected == nil)
  }

  private func isOpenable(_ setup: Setup) -> Bool { state(in: setup).isOpenable }

  func value(in setup: Setup, part: Int) -> String {
    state(in: setup).title.map { Marks.words($0, origin(setup)) } ?? "not chosen"
  }

  func rows(of field: Field, in setup: Setup, columns: Int, focus: Focus?) -> Rows {
    let isFocused = focus != nil
    let (title, isOpenable) = state(in: setup)
    let row = Row(
      Marks.label(field, in: setup, isFocused: isFocused) + [
        Marks.origin(title == nil ? .found : origin(setup)),
        Span(title ?? "choose", title == nil ? .muted : isFocused ? .heading : .normal),
        Span(isOpenable ? " ▾" : "", isFocused ? .key : .muted),
      ], part: 0, cursor: isFocused ? Marks.valueColumn : nil)
    guard isFocused else { return Rows([row]) }
    return Rows([row] + Marks.problems(field.findings(in: setup), columns: columns))
  }

  func word(for command: Command, in setup: Setup) -> String? {
    switch command {
    case .accept where isOpenable(setup): "open"
    case .nextStep where isOpenable(setup): "next step"
    case .choose: ""
    default: nil
    }
  }

  func perform(_ command: Command, part: Int, on model: inout Model) -> Bool {
    guard [.choose, .accept, .forward, .search].contains(command), isOpenable(model.setup) else {
      return false
    }
    model.openList(options: options(model.setup), selected: selected(model.setup) ?? 0)
    return true
  }
}
