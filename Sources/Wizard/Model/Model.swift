package import MailSetup
package import Screen

/// The whole state of a session.
package struct Model: Sendable {
  package var plan: Plan
  package internal(set) var size: Size
  var step = Step.all[0]
  /// Where the cursor was last in each step.
  var stops: [Step: Stop] = [:]
  /// The cell of a table's row that is being edited.
  var cell: Int?
  /// The text under the cursor; nil where letters are commands.
  var editor: TextEditor?
  /// The session before an Esc in a text, which a digit behind it takes back; one or none.
  var beforeEscape: [Model] = []
  var overlay: Overlay?
  var preview = PreviewState()
  var history: History
  /// How far a step was scrolled by pages, until the cursor moves.
  var scroll: Int?
  /// One sentence on what the last key did or why it did nothing.
  package var notice: String?
  /// The answers as they were opened or last saved.
  var savedAnswers: Answers
  var hasSaved = false
  /// Files as git has them at HEAD, read when the difference is shown.
  var committed: [String: [UInt8]] = [:]
  var leavesAfterSave = false
  var outbox: [Effect] = []

  package init(plan: Plan, size: Size) {
    self.plan = plan
    self.size = size
    savedAnswers = plan.answers
    history = History(plan.answers)
    settle()
  }

  package init(plan: Plan, size: Size, at step: Step) {
    self.init(plan: plan, size: size)
    go(to: step)
  }

  /// Whether leaving would lose something.
  package var isUnsaved: Bool { plan.answers != savedAnswers && !plan.isOnDisk }

  /// How the session would end now.
  var ending: Ending {
    if isUnsaved { return .discarded }
    return hasSaved ? .saved : .discarded
  }
}

/// Where the cursor is inside a step.
struct Stop: Hashable, Sendable {
  /// Index of the field in its step.
  var field: Int
  /// The option or row of the field.
  var part: Int
}

/// What the preview pane shows.
struct PreviewState: Hashable, Sendable {
  var isFocused = false
  var file = 0
  /// First line in sight; nil follows the focused field.
  var line: Int?
  var column = 0
}

/// What lies over the step.
enum Overlay: Hashable, Sendable {
  case list(ListPicker)
  case page(Page)
  case question(Question)
}
