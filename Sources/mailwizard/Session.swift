import Glibc
import MailSetup
import Screen
import Terminal
import Wizard
import Workspace

/// The loop of a session: show, wait, update, carry out.
struct Session {
  let project: Project
  let options: TerminalOptions

  /// Runs until the person leaves; the terminal is given back before it returns.
  func run() throws -> Ending {
    let (ending, model) = try loop()
    report(ending, model.setup)
    return ending
  }

  private func loop() throws -> (Ending, Model) {
    var terminal = try open()
    var model = Model(setup: Setup(project: project), size: terminal.size)
    while true {
      terminal.show(model.frame)
      guard let event = terminal.next() else { continue }
      var pending = model.update(.event(event))
      while !pending.isEmpty {
        switch pending.removeFirst() {
        case .save(let documents):
          pending += model.update(.saved(save(documents)))
        case .suspend: terminal.suspend()
        case .redraw: terminal.redraw()
        case .quit(let ending): return (ending, model)
        }
      }
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

  private func open() throws -> Terminal {
    do throws(TerminalError) {
      return try Terminal(options)
    } catch {
      throw Failure(error)
    }
  }

  private func save(_ documents: [Document]) -> SaveOutcome {
    .failed("Saving is not there yet.")
  }

  /// What stays on the screen after a session that saved.
  private func report(_ ending: Ending, _ setup: Setup) {
    guard ending == .saved else { return Output.print("Left without saving.") }
    for document in setup.documents {
      Output.print("saved \(document.path)")
    }
    Output.print("\nWhat remains, in this order:\n")
    for (index, step) in RemainingStep.all(for: setup).enumerated() {
      Output.print("\(index + 1)  \(step.title)\n   \(step.detail)")
      for line in step.commands { Output.print("     " + line) }
      Output.print("")
    }
  }
}
