import MailSetup
package import Screen

extension Model {
  /// The whole screen as it is now.
  package var frame: Frame {
    var view = View(self)
    view.draw()
    return view.frame
  }

  var layout: Layout { Layout(size, showsPreview: step != .review) }
}

/// Draws a model into a frame; its parts stand in files of their own.
struct View {
  let model: Model
  let layout: Layout
  /// The lines of the page that lies over the step.
  let pageRows: [Row]
  var frame = Frame(Size(0, 0))
  var kept = Kept()
  /// What a click hits; what is drawn later lies above.
  var targets: [(area: Rect, target: MouseTarget)] = []

  init(_ model: Model, _ layout: Layout? = nil) {
    self.layout = layout ?? model.layout
    if case .page(let page) = model.overlay {
      pageRows = model.pageRows(page.topic)
    } else {
      pageRows = []
    }
    self.model = model
  }

  /// Draws over what is kept of the frame.
  mutating func draw() {
    let screen = Kept.Screen(model)
    let isCovered = layout.kind == .tooSmall || model.overlay != nil
    let isNew = isCovered || kept.screen != screen
    if isNew {
      frame = Frame(model.size)
      kept = Kept(rows: frame.size.rows)
    } else {
      frame.cursor = nil
      for row in kept.drawn.indices { kept.drawn[row] = false }
    }
    kept.screen = isCovered ? nil : screen
    kept.layout = layout
    guard layout.kind != .tooSmall else { return drawTooSmall() }
    if isNew { drawRules() }
    if kept.revision != model.revision {
      kept.take(model.revision)
      drawTitle()
      drawSteps()
    }
    if case .page(let page) = model.overlay {
      drawPage(page)
    } else {
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

  /// Leaves nothing of what was drawn in a box.
  mutating func clear(_ rect: Rect, _ role: Role = .normal) {
    frame.fill(rect, role)
    for row in rect.row..<rect.bottom { kept.drawn[row] = true }
  }

  private mutating func drawTooSmall() {
    let (size, least) = (model.size, Layout.least)
    let lines = [
      "\(size.columns)x\(size.rows) is too small:",
      "mailwizard needs \(least.columns)x\(least.rows).",
      model.isAsking ? "Not saved yet:" : "Nothing is lost.",
      model.isAsking ? "^C again discards it." : "^C leaves.",
    ].flatMap { $0.wrapped(to: size.columns) }
    for (row, line) in lines.enumerated() where row < frame.size.rows {
      frame.draw(line, row == 0 ? .heading : .normal, row: row, in: Rect(frame.size))
    }
    if frame.size.rows > 0, frame.size.columns > 0 { frame.cursor = Point(column: 0, row: 0) }
  }

  /// The lines above and below the panes, with the panes' border joined on.
  mutating func drawRules() {
    for row in [layout.upperRule, layout.lowerRule] {
      frame.fill(row: row, in: Rect(frame.size), with: "─", .border)
    }
    if case .page = model.overlay { return }
    for column in layout.borders {
      frame.verticalLine(column: column, rows: layout.page.row..<layout.page.bottom, .border)
      frame[column, layout.upperRule] = Cell(text: "┬", role: .border)
      frame[column, layout.lowerRule] = Cell(text: "┴", role: .border)
    }
  }
}
