import MailSetup

/// The session line by line: the same model, steps and fields as on the screen, asked as questions.
///
/// It prints and reads nothing itself: lines and effects come out, answers go in.
package struct LineMode: Sendable {
  package internal(set) var model: Model
  /// What was said since the last answer.
  var lines: [String] = []
  /// The step whose title was said last.
  var saidStep: Step?
  /// The question that was shown last; it is shown again only where it changed.
  var shown: Asked?
  /// What was saved last, where git can stage it.
  var staging: [FileChange]?

  static let columns = 72

  /// What an answer led to.
  package struct Reply: Hashable, Sendable {
    package var lines: [String]
    package var effects: [Effect]
  }

  /// A question's place and the lines that stand above its prompt.
  struct Asked: Hashable, Sendable {
    var step: Step
    var field: Int
    var lines: [String]
  }

  package init(model: Model) {
    self.model = model
  }

  /// What is said before the first prompt.
  package mutating func start() -> [String] {
    say(
      """
      Enter keeps the value in brackets. Words act at any question, such as help, back, next, \
      preview, save and quit; "words" lists them. Nothing is written before you save.
      """)
    settle()
    return reply().lines
  }

  /// Takes one line of input without its end; nil is the end of the input, which saves nothing.
  package mutating func answer(_ line: String?) -> Reply {
    model.outbox = []
    model.notice = nil
    guard let line else {
      let isSaved = model.hasSaved && !model.isUnsaved
      model.outbox = [.quit(isSaved ? .saved : .endOfInput)]
      return reply()
    }
    let (step, stop) = (model.step, model.stop)
    take(line)
    model.history.note(model.plan.answers, step: step, stop: stop, isTyping: false)
    settle()
    return reply()
  }

  /// Takes what came of an effect.
  package mutating func receive(_ outcome: Message) -> Reply {
    model.notice = nil
    model.outbox = model.update(outcome)
    if case .saved(.written(let changes, _, let git)) = outcome {
      model.overlay = nil
      staging = git.isEmpty ? nil : changes
      say(changes, git)
    }
    settle()
    return reply()
  }

  private mutating func reply() -> Reply {
    defer { lines = [] }
    return Reply(lines: lines, effects: model.outbox)
  }

  /// Says what the model has to say and asks where the session goes on, unless an effect's outcome
  /// comes first.
  private mutating func settle() {
    model.notice.map { say($0) }
    guard !model.outbox.contains(where: \.hasOutcome) else { return }
    switch model.overlay {
    case .page(let page):
      say(model.wholeRows(page.topic, LineMode.columns))
      model.overlay = nil
    case .list: model.overlay = nil
    case .question, nil: break
    }
    ask()
  }
}

extension Effect {
  /// Whether the session goes on with the effect's outcome, or not at all.
  fileprivate var hasOutcome: Bool {
    switch self {
    case .save, .stage, .readCommitted, .quit: true
    case .dropDraft, .suspend, .redraw: false
    }
  }
}
