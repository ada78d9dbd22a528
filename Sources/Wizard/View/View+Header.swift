import MailSetup
import Screen

extension View {
  /// The first line: the product, the place, and the number of problems.
  mutating func drawTitle() {
    let state =
      (model.plan.problemWords ?? model.plan.assumptionWords ?? "ready")
      + (model.isUnsaved ? " · unsaved" : model.hasSaved ? " · saved" : "")
    let (left, corner) = layout.title.split(columns: layout.title.columns - state.columns - 1)
    let place = left.split(columns: left.columns - 2).left.split(columns: 1).right
    let full = "mailwizard  \(placeWords)"
    frame.fill(layout.title, .title)
    frame.draw(
      full.columns > place.columns ? placeWords : full, .title, row: place.row, in: place)
    frame.draw(state, .title, row: corner.row, in: corner)
  }

  private var placeWords: String {
    let folder = model.plan.project.root.split(separator: "/").last.map(String.init) ?? "/"
    guard let location = model.plan.location else { return folder }
    return [folder, location.module, location.app, location.folder].joined(separator: " · ")
  }

  /// The steps by their titles. Where these do not fit, only the current step has its title, and all
  /// have their digits.
  mutating func drawSteps() {
    if layout.shape == .triple { return drawStepList() }
    let fits = Step.all.reduce(0) { $0 + $1.title.columns + 4 } <= layout.tabs.columns
    var rest = layout.tabs
    for step in Step.all {
      let isCurrent = step == model.step
      let mark = mark(of: step)
      let title = fits || isCurrent ? " \(step.title) " : ""
      let text = (fits ? "" : " \(step.number)") + title
      let end = mark.text + (title.isEmpty ? "" : " ")
      let (tab, others) = rest.split(columns: text.columns + end.columns)
      frame.draw(
        [
          Span(text, isCurrent ? .current : .normal),
          Span(end, isCurrent ? .current : mark.role),
        ], row: tab.row, in: tab)
      regions.append((tab, .step(step)))
      rest = others
    }
  }

  private mutating func drawStepList() {
    var rest = layout.stepList.split(columns: layout.stepList.columns - 1).left.split(rows: 1)
      .bottom
    for step in Step.all {
      let (entry, others) = rest.split(rows: 2)
      let mark = mark(of: step)
      let title = " \(step.title) ".padded(to: 14)
      frame.draw(
        [Span(" \(mark.text)", mark.role), Span(title, step == model.step ? .current : .normal)],
        row: entry.row, in: entry)
      frame.draw("   \(step.summary(model.plan))", .muted, row: entry.row + 1, in: entry)
      regions.append((entry, .step(step)))
      rest = others
    }
  }

  /// The mark of a step: its answers are right, assumed, wrong or missing.
  private func mark(of step: Step) -> Span {
    guard step.showsFiles else { return Span(" ") }
    let findings = step.findings(in: model.plan)
    if let worst = findings.worst { return Marks.problem(worst) }
    if step.isAssumed(in: model.plan) { return Span(Marks.derived, .normal) }
    // Without a file that can be written no answer was judged.
    return model.plan.files.isEmpty ? Span(" ") : Span(Marks.right, .good)
  }
}

extension Plan {
  /// The number of errors and gaps in words; nil where there are none.
  var problemWords: String? {
    let gaps = errors.filter(\.isGap).count
    let wrong = errors.count - gaps
    let words = [
      wrong == 0 ? nil : wrong == 1 ? "1 problem" : "\(wrong) problems",
      gaps == 0 ? nil : "\(gaps) to fill in",
    ].compactMap(\.self)
    return words.isEmpty ? nil : words.joined(separator: ", ")
  }
}

extension Plan {
  /// The number of values that are only assumed; nil where there are none.
  fileprivate var assumptionWords: String? {
    let count = settings.assumptions.count
    return count == 0 ? nil : "\(count) assumed"
  }
}

extension [Finding] {
  /// An error before a gap, and both before a warning.
  var worst: Finding? {
    let errors = filter { $0.severity == .error }
    return errors.first { !$0.isGap } ?? errors.first ?? first
  }
}
