import MailSetup

/// The session line by line: the same model, steps and fields as on the screen, asked as questions.
///
/// It prints and reads nothing itself: lines and effects come out, answers go in. It changes the
/// model by messages alone.
package struct LineMode: Sendable {
  package private(set) var model: Model
  private(set) var effects: [Effect] = []
  /// The lines that were said since the last answer.
  var lines: [String] = []
  /// The step whose title was said last.
  var saidStep: Step?
  /// The question that was shown last; it is shown again only where it changed.
  var shown: Asked?
  /// Whether the last save still has to be reported.
  private var owesSave = false

  static let columns = 72

  /// The lines and the effects that an answer led to.
  package struct Reply: Hashable, Sendable {
    package var lines: [String]
    package var effects: [Effect]
  }

  /// A question's place and the lines above its prompt.
  struct Asked: Hashable, Sendable {
    var step: Step
    var field: Int
    var lines: [String]
  }

  package init(model: Model) {
    self.model = model
  }

  /// Begins the session; returns the lines before the first prompt.
  package mutating func start() -> [String] {
    say(
      """
      Press Enter to confirm the value in brackets. You can type words such as help, back, next, \
      preview, save, and quit at any question, and words to list all of them. Nothing is written until you save.
      """)
    settle()
    return reply().lines
  }

  /// Takes one line of input without its end; nil is the end of the input, which saves nothing.
  package mutating func answer(_ line: String?) -> Reply {
    guard let line else {
      let isSaved = model.hasSaved && !model.isUnsaved
      return Reply(lines: [], effects: [.quit(isSaved ? .saved : .endOfInput)])
    }
    take(line)
    settle()
    return reply()
  }

  /// Takes the outcome of an effect.
  package mutating func receive(_ outcome: Message) -> Reply {
    switch outcome {
    case .cloudProgress(let words):
      say(words)
      return reply()
    case .status, .committed: effects += model.update(outcome)
    case .saved(.written(let changes, _), _):
      say(changes.isEmpty ? "The files were up to date." : "Saved.")
      send(outcome)
      perform(.dismiss)
      owesSave = true
    default: send(outcome)
    }
    if owesSave, let save = model.lastSave, !effects.contains(where: \.readsStatus) {
      say(save)
      owesSave = false
    }
    settle()
    return reply()
  }

  /// Sends a message to the model, and says its notice.
  mutating func send(_ message: Message) {
    effects += model.update(message)
    model.notice.map { say($0) }
  }

  mutating func perform(_ action: Action) { send(.action(action)) }

  private mutating func reply() -> Reply {
    for words in effects.compactMap(\.waitingWords) { say(words) }
    defer { (lines, effects) = ([], []) }
    return Reply(lines: lines, effects: effects)
  }

  /// Says the page over the step and asks the next question, unless the outcome of an effect has to
  /// come first.
  private mutating func settle() {
    guard !effects.contains(where: \.hasOutcome) else { return }
    switch model.overlay {
    case .page(let page):
      say(model.wholeRows(page.topic, LineMode.columns))
      perform(page.topic.offersChange ? .press(.cloud) : .dismiss)
    case .list: perform(.dismiss)
    case .question, nil: break
    }
    ask()
  }
}

extension Effect {
  fileprivate var readsStatus: Bool { if case .readStatus = self { true } else { false } }

  /// Says what the session waits for, where nothing else does and it may take seconds.
  fileprivate var waitingWords: String? {
    switch self {
    case .readStatus: "Asking git for the state of the files."
    case .readCommitted: "Asking git for the last commit."
    default: nil
    }
  }

  /// Whether the session goes on with the effect's outcome, or not at all.
  fileprivate var hasOutcome: Bool {
    switch self {
    case .save, .detect, .readStatus, .stage, .readCommitted, .test, .askCloud, .applyToCloud,
      .quit:
      true
    case .cancelTest, .cancelCloud, .dropDraft, .copy, .suspend, .redraw: false
    }
  }
}
