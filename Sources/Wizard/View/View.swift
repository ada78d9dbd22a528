import MailSetup
package import Screen

extension Model {
  /// The whole screen as it is now.
  package var frame: Frame {
    var frame = View(self).frame
    frame.hide(plan.drawnSecrets)
    frame.links.removeAll { [frame] link in !frame.shows(link) }
    return frame
  }
}

/// A model drawn as a frame. Each part of the screen has a file of its own.
struct View {
  let model: Model
  let layout: Layout
  /// The fields of the step that are shown, by their places in it.
  let fields: [(index: Int, field: Field)]
  /// The lines of the page over the step.
  let pageRows: [Row]
  var frame: Frame
  /// The parts that react to a click; later ones are above the others.
  var regions: [(area: Rect, target: MouseTarget)] = []

  init(_ model: Model) {
    var model = model
    model.plan = model.shownPlan
    self.model = model
    layout = model.layout
    fields = model.fields.enumerated().filter { [model] in $0.element.isShown(model.plan) }
      .map { ($0.offset, $0.element) }
    frame = Frame(model.size)
    if let page = model.shownPage {
      pageRows = model.pageRows(page.topic)
    } else {
      pageRows = []
    }
    draw()
  }

  func target(at point: Point) -> MouseTarget? {
    regions.last { $0.area.contains(point) }?.target
  }

  private mutating func draw() {
    guard layout.shape != .tooSmall else { return drawTooSmall() }
    drawRules()
    drawTitle()
    if let page = model.shownPage {
      // A page covers the list of steps, below the line of steps.
      if layout.shape != .triple { drawSteps() }
      drawPage(page)
    } else {
      drawSteps()
      if layout.hasPreview || !model.preview.isFocused { drawStep() }
      if layout.hasPreview || model.preview.isFocused { drawPreview() }
    }
    drawStatus()
    drawKeys()
    switch model.overlay {
    case .list(let picker): drawList(picker)
    case .question(let question): drawQuestion(question)
    case .page, nil: break
    }
  }

  private mutating func drawTooSmall() {
    let (size, least) = (model.size, Layout.least)
    let lines = [
      "\(size.columns)x\(size.rows) is too small:",
      "mailwizard needs \(least.columns)x\(least.rows).",
      model.isAsking ? "Not saved yet:" : "Nothing is lost.",
      model.isAsking ? "^C again keeps it." : "^C leaves.",
    ].flatMap { $0.wrapped(to: size.columns) }
    for (row, line) in lines.enumerated() where row < frame.size.rows {
      frame.draw(line, row == 0 ? .heading : .normal, row: row, in: Rect(frame.size))
    }
    if frame.size.rows > 0, frame.size.columns > 0 { frame.cursor = Point(column: 0, row: 0) }
  }

  /// The lines above and below the panes, with the panes' border joined on.
  private mutating func drawRules() {
    for row in [layout.upperRule, layout.lowerRule] {
      frame.fill(row: row, in: Rect(frame.size), with: "─", .border)
    }
    if model.shownPage != nil { return }
    for column in layout.borders {
      frame.verticalLine(column: column, rows: layout.page.row..<layout.page.bottom, .border)
      frame[column, layout.upperRule] = Cell(text: "┬", role: .border)
      frame[column, layout.lowerRule] = Cell(text: "┴", role: .border)
    }
  }
}
