package import MailSetup
package import Screen

/// The whole state of a session.
package struct Model: Sendable {
  package internal(set) var plan: Plan
  package internal(set) var size: Size
  var step = Step.all[0]
  /// The place of the cursor.
  var stop = Stop(field: 0, part: 0)
  /// The last place of the cursor in each step that it moved in.
  var stops: [Step: Stop] = [:]
  /// The cell of a table's row that is being edited.
  var cell: Int?
  /// The text under the cursor; nil where letters are commands.
  var editor: TextEditor?
  /// Whether that text was empty when the cursor came to it, and was not right since. Its errors are
  /// not shown before the cursor leaves it.
  var isUnfinished = false
  /// Whether the last message typed into that text.
  var isTyping = false
  /// The session before an Esc in a text, or none. A digit after it makes a function key of both, and
  /// takes the Esc back.
  var beforeEscape: [Model] = []
  var overlay: Overlay?
  var preview = PreviewState()
  var history: History
  /// The lines by which the step was scrolled with the page keys, until the cursor moves.
  var scroll: Int?
  /// One sentence on what the last key did or why it did nothing.
  package var notice: String?
  /// Whether another session has the project open, so that this one writes nothing.
  package var isReadOnly = false
  /// The answers as they were opened or last saved.
  var savedAnswers: Answers
  /// The answers of a save whose outcome has not come yet.
  var answersInSave: Answers?
  var lastSave: LastSave?
  /// The files at git's HEAD, read when the difference is shown.
  var committed: [String: [UInt8]] = [:]
  var leavesAfterSave = false
  var testing: RunningTest?
  var cloudWork: CloudWork?
  var outbox: [Effect] = []

  package init(plan: Plan, size: Size, at step: Step = Step.all[0]) {
    self.plan = plan
    self.size = size
    savedAnswers = plan.answers
    history = History(plan.answers)
    go(to: step)
  }

  var layout: Layout {
    Layout(size, files: step.showsFiles ? max(1, plan.previewed.count) : 0)
  }

  /// Whether leaving would lose something.
  package var isUnsaved: Bool { plan.answers != savedAnswers && !plan.isOnDisk }

  /// The answers and the step, with which the next session can go on here.
  package var draft: Draft { Draft(plan.answers, step: step.id) }

  package var hasSaved: Bool { lastSave != nil }

  /// The changes of all saves of the session as one.
  package var savedChanges: [FileChange] { lastSave?.all ?? [] }

  /// The outcome if the session ended now.
  var ending: Ending { hasSaved && !isUnsaved ? .saved : .discarded }
}
