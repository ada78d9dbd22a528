import MailSetup
import Platform
import Screen
import Terminal
import Wizard
import Workspace

/// A session on one project: the model, and what carries out its effects.
struct Session {
  var model: Model
  private let saving: Saving
  private let drafts: DraftKeeper
  private let detect: () throws -> Project

  /// Finds the project, and once more where a save that was cut off had to be brought to an end.
  init(
    size: Size, imported: PortForwardsBody?, detect: @escaping () throws -> Project
  ) throws {
    self.detect = detect
    var project = try detect()
    saving = try Saving(root: project.root)
    let recovery = try saving.recover()
    if recovery != nil { project = try detect() }
    drafts = DraftKeeper(project: project.root)
    model = Model(plan: Plan(project: project, imported: imported), size: size)
    model.notice =
      recovery ?? (saving.transaction == nil ? Session.readOnly : nil)
      ?? (project.tied(for: Answers()).count > 1 ? Session.severalPlaces : nil)
    if saving.transaction != nil, let draft = drafts.read() { model.offer(draft: draft) }
  }

  private static let severalPlaces = "Several apps fit equally well: choose one here."
  private static let readOnly = "Another session has this project open: this one only reads."

  /// Runs in the terminal until the person leaves; the terminal is given back before it returns.
  mutating func run(_ options: TerminalOptions, keys: [Key]) throws(TerminalError) -> Ending {
    var terminal = try Terminal(options)
    var script = keys.map { Event.key($0) }
    send(.event(.resize(terminal.size)))
    while true {
      terminal.show(model.frame)
      let event = script.isEmpty ? next(&terminal) : script.removeFirst()
      for effect in send(.event(event)) {
        switch effect {
        case .suspend: terminal.suspend()
        case .redraw: terminal.redraw()
        case .quit(let ending): return leave(ending)
        default: break
        }
      }
    }
  }

  /// Plays keys without a terminal; nil where they do not leave the session.
  mutating func play(_ keys: [Key]) -> Ending? {
    for key in keys {
      for case .quit(let ending) in send(.event(.key(key))) { return ending }
    }
    return nil
  }

  /// The next event; in the first pause after a change the answers are kept as a draft.
  private func next(_ terminal: inout Terminal) -> Event {
    while true {
      let isKept = !model.isUnsaved || drafts.holds(model.plan.answers)
      if let event = terminal.next(timeout: isKept ? nil : 200) { return event }
      drafts.keep(model.plan.answers)
    }
  }

  /// Keeps the answers as a draft where they would be lost.
  func keepDraft() {
    if model.isUnsaved, !drafts.holds(model.plan.answers) { drafts.keep(model.plan.answers) }
  }

  /// What stays on the screen.
  func farewell(_ ending: Ending?) -> String {
    Farewell.text(ending, model.plan, keepsDraft: drafts.isKept)
  }

  func leave(_ ending: Ending) -> Ending {
    switch ending {
    case .saved, .discarded: drafts.drop()
    case .interrupted, .endOfInput: keepDraft()
    }
    return ending
  }

  /// Updates the model and carries out what it asks for; what is left is for the caller.
  @discardableResult
  private mutating func send(_ message: Message) -> [Effect] {
    var left: [Effect] = []
    for effect in model.update(message) {
      if let outcome = outcome(of: effect) {
        left += send(outcome)
      } else {
        left.append(effect)
      }
    }
    return left
  }

  /// Carries out an effect on files; nil where there is nothing to tell of it.
  func outcome(of effect: Effect) -> Message? {
    switch effect {
    case .save(let changes): return .saved(save(changes))
    case .stage(let paths): return .staged(Repository.stage(paths, in: root))
    case .readCommitted(let paths):
      return .committed(Repository.committed(paths, in: root))
    case .dropDraft: drafts.drop()
    case .suspend, .redraw, .quit: break
    }
    return nil
  }

  private var root: String { model.plan.project.root }

  private func save(_ changes: [FileChange]) -> SaveOutcome {
    do {
      try saving.save(changes)
      drafts.drop()
      let git = Repository.status(of: changes.map(\.path), in: root)
      return .written(changes, try detect(), git: git)
    } catch let conflict as Saving.Conflict {
      guard let project = try? detect() else { return .failed(conflict.message) }
      return .conflict(path: conflict.path, project)
    } catch {
      return .failed((error as? Failure)?.message ?? "Not saved.")
    }
  }

  /// Fails where there is no terminal, before anything is made for the session.
  static func requireTerminal() throws {
    for (descriptor, stream) in [
      (STDIN_FILENO, TerminalError.Stream.standardInput), (STDOUT_FILENO, .standardOutput),
    ] where isatty(descriptor) == 0 {
      throw Failure(TerminalError.notATerminal(stream))
    }
  }
}
