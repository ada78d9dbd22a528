internal import MailSetup
internal import Screen
internal import Wizard

/// A session on a project on disk that gets random events and is held after each to what must be
/// true always. The same seed gives the same events and faults.
package struct RandomSession {
  package let seed: UInt64
  /// The number of events so far.
  package private(set) var count = 0
  package private(set) var saves = 0
  package private(set) var sessions = 0

  private var random: Random
  private var project: SavedProject
  private(set) var model: Model
  /// The session line by line, where that is how it is asked now.
  private var lines: LineMode?
  private var draft: [UInt8]?
  /// Outcomes of git that have not come yet.
  private var inbox: [Message] = []
  private var screen = CheckedScreen()

  package init(seed: UInt64) throws {
    self.seed = seed
    random = Random(seed: seed)
    project = try SavedProject(&random)
    model = Model(plan: Plan(project: try project.project), size: Size(80, 24))
    try start()
  }

  /// Sends as many events, fewer where the time is over before.
  package mutating func run(_ events: Int, until end: ContinuousClock.Instant? = nil) throws {
    let last = count + events
    while count < last, end.map({ ContinuousClock.now < $0 }) ?? true {
      count += 1
      do {
        if lines == nil { try send(random.event()) } else { try answer(random.line()) }
      } catch {
        throw Fault(seed: seed, count: count, what: "\(error)")
      }
    }
  }

  /// A broken condition, with the events that show it again.
  package struct Fault: Error, CustomStringConvertible {
    let seed: UInt64
    let count: Int
    let what: String

    package var description: String {
      "\(what)\nMAILWIZARD_SEED=\(seed) swift run -c release session-soak \(count)"
    }
  }

  var answers: Answers { model.plan.answers }

  private mutating func start() throws {
    sessions += 1
    inbox = []
    if random.oneIn(8) {
      project = try SavedProject(&random)
      draft = nil
    }
    var plan = Plan(project: try project.project)
    if random.oneIn(2) { plan.answers = .complete }
    model = Model(plan: plan, size: random.size())
    let kept = draft.flatMap { Draft($0) }
    if let kept {
      model.offer(kept)
      try checkTaking(kept.answers)
    }
    lines = random.oneIn(6) ? LineMode(model: model) : nil
    if let words = lines?.start() { try expectPrintable(words) }
  }

  private mutating func send(_ event: Event) throws {
    let before = model
    let effects = model.update(.event(event))
    try checkKept(before.plan.answers, after: event, isSeen: before.isSeen)
    try carryOut(effects)
    if !inbox.isEmpty, random.oneIn(3) { try receive(inbox.removeFirst()) }
    guard lines == nil else { return }
    try screen.check(model)
    if random.oneIn(50) { try checkUndo(random.int(1..<20)) }
    if random.oneIn(50) { try screen.checkResizing(model, to: random.size()) }
    if random.oneIn(50) { try checkDraft() }
  }

  private mutating func answer(_ line: String?) throws {
    guard let reply = lines?.answer(line), let prompt = lines?.prompt else { return }
    try expectPrintable(reply.lines + [prompt])
    takeModel()
    try carryOut(reply.effects)
  }

  private mutating func takeModel() {
    if let lines { model = lines.model }
  }

  private mutating func carryOut(_ effects: [Effect]) throws {
    for effect in effects {
      switch effect {
      case .save(let changes):
        let outcome = try project.save(changes, &random)
        guard case .written = outcome else {
          try receive(.saved(outcome))
          continue
        }
        saves += 1
        draft = nil
        try receive(.saved(outcome))
        try Broken.unless(!model.isUnsaved, "unsaved after a save")
      case .detect: try receive(.detected(project.project))
      case .readStatus(let paths):
        try post(.status(Dictionary(uniqueKeysWithValues: Set(paths).map { ($0, "changed") })))
      case .stage: try post(.staged("Staged."))
      case .readCommitted(let paths):
        let files = try project.project
        try post(
          .committed(
            Dictionary(uniqueKeysWithValues: Set(paths).map { ($0, files.bytes(of: $0) ?? []) })))
      case .test(let host, let port, let flags):
        let mode = random.oneIn(2) ? TLSMode(ssl: !flags.ssl) : nil
        try post(.tested(ServerTest(host: host, port: port, words: "Asked.", mode: mode)))
      case .askCloud:
        try post(.cloudProgress("Asking."))
        let change = CloudChange(
          id: "111", words: "environment 111", lines: ["+"], summary: "+", isFirst: false)
        try post(.cloudReport(CloudReport(lines: ["A line."], changes: [change])))
      case .applyToCloud: try post(.cloudReport(CloudReport(lines: ["Done."])))
      case .dropDraft: draft = nil
      case .cancelTest, .cancelCloud, .copy, .suspend, .redraw: break
      case .quit(let ending): return try end(ending)
      }
    }
  }

  /// The screen gets what git says some events later, line by line it is waited for.
  private mutating func post(_ message: Message) throws {
    if lines == nil { inbox.append(message) } else { try receive(message) }
  }

  private mutating func receive(_ message: Message) throws {
    var effects: [Effect] = []
    if let reply = lines?.receive(message) {
      try expectPrintable(reply.lines)
      takeModel()
      effects = reply.effects
    } else {
      effects = model.update(message)
    }
    try carryOut(effects)
  }

  /// Keeps what a session that was cut off would lose, as the program does.
  private mutating func end(_ ending: Ending) throws {
    switch ending {
    case .saved:
      try Broken.unless(!model.isUnsaved, "left as saved with something unsaved")
      draft = nil
    case .discarded: draft = nil
    case .kept, .interrupted, .endOfInput:
      if model.isUnsaved { draft = model.draft.bytes }
    }
    try start()
  }
}

extension Model {
  fileprivate var isSeen: Bool {
    size.columns >= Layout.least.columns && size.rows >= Layout.least.rows
  }
}
