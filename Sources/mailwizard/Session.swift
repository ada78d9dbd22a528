import Glibc
import MailSetup
import Screen
import Terminal
import Wizard
import Workspace

/// A session on one project: the model, and what carries out its effects.
struct Session {
  private(set) var model: Model
  private let saving: Saving
  private let detect: () throws -> Project

  /// Finds the project, and once more where a save that was cut off had to be brought to an end.
  init(size: Size, detect: @escaping () throws -> Project) throws {
    self.detect = detect
    var project = try detect()
    saving = try Saving(root: project.root)
    let recovery = try saving.recover()
    if recovery != nil { project = try detect() }
    model = Model(setup: Setup(project: project), size: size)
    model.notice = recovery ?? (saving.transaction == nil ? Session.readOnly : nil)
  }

  private static let readOnly = "Another session has this project open: this one only reads."

  /// Runs in the terminal until the person leaves; the terminal is given back before it returns.
  mutating func run(_ options: TerminalOptions, keys: [Key]) throws -> Ending {
    var terminal = try Session.open(options)
    var events = keys.map { Event.key($0) }
    send(.event(.resize(terminal.size)))
    while true {
      terminal.show(model.frame)
      guard let event = events.isEmpty ? terminal.next() : events.removeFirst() else { continue }
      for effect in send(.event(event)) {
        switch effect {
        case .suspend: terminal.suspend()
        case .redraw: terminal.redraw()
        case .quit(let ending): return ending
        case .save: break
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

  /// Updates the model and saves where it asks for it; what else is to be done is for the caller.
  @discardableResult
  private mutating func send(_ message: Message) -> [Effect] {
    model.update(message).flatMap { effect in
      guard case .save(let request) = effect else { return [effect] }
      return send(.saved(save(request)))
    }
  }

  private func save(_ request: SaveRequest) -> SaveOutcome {
    do {
      try saving.save(request)
      return .written(request, try detect())
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

  private static func open(_ options: TerminalOptions) throws -> Terminal {
    do throws(TerminalError) {
      return try Terminal(options)
    } catch {
      throw Failure(error)
    }
  }
}
