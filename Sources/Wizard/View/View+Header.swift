import MailSetup
import Screen

extension View {
  /// The first line: the product, the place, and how things stand.
  mutating func drawTitle() {
    frame.fill(layout.title, .title)
    let state = problemWords + (model.isUnsaved ? " · unsaved" : model.hasSaved ? " · saved" : "")
    let right = state.columns + 1
    let place = Rect(
      column: 1, row: layout.title.row, columns: layout.title.columns - right - 3, rows: 1)
    let full = "mailwizard  \(placeWords)"
    frame.draw(
      full.columns > place.columns ? placeWords : full, .title, row: place.row, in: place)
    let corner = Rect(
      column: layout.title.right - right, row: place.row, columns: right, rows: 1)
    frame.draw(state, .title, row: place.row, in: corner)
  }

  private var placeWords: String {
    let folder = model.plan.project.root.split(separator: "/").last.map(String.init) ?? "/"
    guard let location = model.plan.location else { return folder }
    return [folder, location.module, location.app, location.folder].joined(separator: " · ")
  }

  var problemWords: String {
    let gaps = model.plan.errors.filter(\.isGap).count
    let errors = model.plan.errors.count - gaps
    let words = [
      errors == 0 ? "" : errors == 1 ? "1 problem" : "\(errors) problems",
      gaps == 0 ? "" : "\(gaps) to fill in",
    ].filter { !$0.isEmpty }
    return words.isEmpty ? "ready" : words.joined(separator: ", ")
  }

  /// The steps by their titles; where they do not fit, by the digits that go to them and the one in
  /// sight by its title too.
  mutating func drawSteps() {
    let isList = layout.kind == .triple
    // A page lies where the list is.
    if isList, case .page = model.overlay { return }
    if isList { return drawStepList() }
    let full = Step.all.reduce(0) { $0 + $1.title.columns + 4 }
    let fits = full <= layout.tabs.columns
    var column = layout.tabs.column
    for step in Step.all {
      let isCurrent = step == model.step
      let mark = mark(of: step)
      let title = fits || isCurrent ? " \(step.title) " : ""
      let text = (fits ? "" : " \(step.number)") + title
      let end = mark.text + (title.isEmpty ? "" : " ")
      let rect = Rect(
        column: column, row: layout.tabs.row, columns: text.columns + end.columns, rows: 1)
      frame.draw(
        [
          Span(text, isCurrent ? .current : .normal),
          Span(end, isCurrent ? .current : mark.role),
        ], row: rect.row, in: rect)
      regions.append((rect, .step(step)))
      column = rect.right
    }
  }

  private mutating func drawStepList() {
    let rect = layout.stepList.split(columns: layout.stepList.columns - 1).left
    for (index, step) in Step.all.enumerated() {
      let isCurrent = step == model.step
      let mark = mark(of: step)
      let row = rect.row + 1 + index * 2
      regions.append(
        (Rect(column: rect.column, row: row, columns: rect.columns, rows: 2), .step(step)))
      frame.draw(
        [
          Span(" \(mark.text)", mark.role),
          Span(
            " \(step.title) ".padded(to: 14), isCurrent ? .current : .normal),
        ], row: row, in: rect)
      frame.draw("   \(step.summary(model.plan))", .muted, row: row + 1, in: rect)
    }
  }

  /// Whether a step's answers are right, wrong or missing.
  private func mark(of step: Step) -> Span {
    guard step.fields.contains(where: { $0.key != nil }) else { return Span(" ") }
    let findings = step.findings(in: model.plan)
    let errors = findings.filter { $0.severity == .error }
    let worst = errors.first { !$0.isGap } ?? errors.first ?? findings.first
    return worst == nil ? Span("✔", .good) : Marks.problem(worst)
  }
}
