import MailSetup

/// Moving the cursor through a step's fields.
extension Model {
  var fields: [Field] { step.fields }
  var focusedField: Field? { fields.indices.contains(stop.field) ? fields[stop.field] : nil }
  var focus: Focus { Focus(part: stop.part, cell: cell, editor: editor) }

  /// Every place that the cursor can be on, top to bottom.
  var allStops: [Stop] {
    fields.indices.flatMap { field in
      (0..<parts(of: field)).map { Stop(field: field, part: $0) }
    }
  }

  /// The place of each field that the cursor comes to first.
  var entries: [Stop] {
    fields.indices.filter { parts(of: $0) > 0 }.map { field in
      Stop(field: field, part: fields[field].control.entry(in: plan))
    }
  }

  /// The place where a step begins.
  private var start: Stop {
    let entries = entries
    return entries.first { fields[$0.field].isFirst(plan) } ?? entries.first
      ?? Stop(field: 0, part: 0)
  }

  private func parts(of field: Int) -> Int {
    fields[field].isShown(plan) ? fields[field].control.parts(in: plan) : 0
  }

  /// Whether the cursor can be on a place.
  func has(_ stop: Stop) -> Bool {
    fields.indices.contains(stop.field) && (0..<parts(of: stop.field)).contains(stop.part)
  }

  /// Puts the cursor on a place that exists and opens the text there.
  mutating func settle() {
    if !has(stop) {
      let all = allStops
      let near = all.last { $0.field == stop.field } ?? all.first { $0.field >= stop.field }
      move(to: near ?? all.last ?? Stop(field: 0, part: 0))
    }
    openEditor()
  }

  private mutating func openEditor() {
    let input = preview.isFocused ? nil : input
    editor = input.map { TextEditor($0.text, placeholder: $0.placeholder) }
    isUnfinished = editor?.isEmpty == true
    history.endVisit()
  }

  mutating func move(to stop: Stop) {
    self.stop = stop
    stops[step] = stop
  }

  mutating func focus(_ stop: Stop) {
    move(to: stop)
    cell = nil
    scroll = nil
    preview.line = nil
    settle()
  }

  mutating func edit(cell: Int) {
    self.cell = cell
    openEditor()
    if editor == nil { self.cell = nil }
  }

  mutating func move(by offset: Int) {
    let next = Stop(field: stop.field, part: stop.part + offset)
    if has(stop), has(next) { return focus(next) }
    let all = allStops
    guard let index = all.firstIndex(of: stop), all.indices.contains(index + offset) else { return }
    focus(all[index + offset])
  }

  /// Goes on to the next field, at the end of the step to the start of the next step.
  mutating func advance() {
    if let next = entries.first(where: { $0.field > stop.field }) {
      focus(next)
    } else {
      stops[step.next] = nil
      go(to: step.next)
    }
  }

  mutating func go(to step: Step) {
    if step != self.step { cancelTest() }
    self.step = step
    let last = stops[step]
    stop = last.flatMap { has($0) ? $0 : nil } ?? start
    cell = nil
    scroll = nil
    preview = PreviewState()
    settle()
  }

  /// The next field, then the preview.
  mutating func tab(by direction: Int) {
    let entries = entries
    guard let index = entries.firstIndex(where: { $0.field == stop.field }) else { return }
    if entries.indices.contains(index + direction) {
      focus(entries[index + direction])
    } else {
      focusPreview(file: direction > 0 ? 0 : max(0, plan.previewed.count - 1))
    }
  }

  /// Shows the field that an answer is given in; false if no step has it now.
  @discardableResult mutating func jump(to answer: AnswerKey, row: Int?) -> Bool {
    guard let place = place(of: answer, row: row) else { return false }
    jump(to: place)
    return true
  }

  mutating func jump(to place: (step: Step, stop: Stop)) {
    let parts = place.step.fields[place.stop.field].control.parts(in: plan)
    go(to: place.step)
    focus(Stop(field: place.stop.field, part: min(place.stop.part, max(0, parts - 1))))
  }

  /// The first field that is shown and gives an answer, and the row in it.
  func place(of answer: AnswerKey, row: Int?) -> (step: Step, stop: Stop)? {
    for step in Step.all {
      if let stop = step.stop(givingAnswer: answer, row: row, in: plan) { return (step, stop) }
    }
    return nil
  }
}
