import MailSetup
import Screen
import Terminal
import Wizard
import Workspace

/// The options of a session. Their defaults are those of a command line without options.
struct SessionStart {
  var folder = "."
  var demo = false
  var accessible = false
  var terminal = TerminalOptions(color: !EnvironmentVariables.askForNoColor)
  var forwards: String?
  var keys: String?
  var dumpScreen = false
  var size = Size(80, 24)

  func run() throws {
    let script = try keys.map(KeyScript.init(file:))?.keys ?? []
    let folder = try projectFolder()
    let imported = try forwards.map(PortForwardsBody.init(file:))
    var session = try Session(size: size, imported: imported) { try Project.detected(from: folder) }
    let ending: Ending?
    if dumpScreen {
      ending = session.play(script)
      let screen = session.model.frame.text
      try Output.write(.lines(Line.all(of: isAscii ? Ascii.text(screen) : screen)))
    } else if asksLines {
      ending = try runLines(session)
    } else {
      do throws(TerminalError) {
        ending = try session.run(terminal, keys: script)
        tell(session.farewell(ending))
      } catch {
        if case .notATerminal = error { throw error }
        Output.error("\(error.words) So it asks line by line.")
        ending = try runLines(session)
      }
    }
    session.inbox.stop()
    if demo { tell(["The demo project is in \(folder)."]) }
    try leave(ending)
  }

  private var asksLines: Bool { accessible || EnvironmentVariables.askForLines && keys == nil }

  private var isAscii: Bool { terminal.ascii || Ascii.isNeeded }

  private func runLines(_ session: Session) throws -> Ending {
    var lines = LineSession(session, isAscii: isAscii)
    let ending = try lines.run()
    if ending != .saved { tell(session.farewell(ending)) }
    return ending
  }

  /// Tells how the session ended, which is so whether or not it can be told.
  private func tell(_ lines: [Line]) { Output.tell(.lines(lines), done: "The session has ended.") }

  private func projectFolder() throws -> String {
    guard demo else { return folder }
    if !dumpScreen, !asksLines { try Session.requireTerminal() }
    let demo = try Inbox<Result<DemoProject, FileError>>()
    demo.start { post in
      do throws(FileError) {
        post(.success(try await DemoProject.make()))
      } catch {
        post(.failure(error))
      }
    }
    return try demo.next().map { try $0.get().path } ?? folder
  }

  private func leave(_ ending: Ending?) throws {
    switch ending {
    case .saved: return
    case .interrupted(let signal): Terminal.die(by: signal)
    case .discarded, .kept, .endOfInput, nil: throw ExitStatus.findings
    }
  }
}

extension SessionStart {
  /// The session of a command line with a path or nothing, nil for any other. Such a line skips the
  /// argument parser, which would take 1.6 ms, half as long as all else until the first frame.
  init?(plain arguments: some Collection<String>) {
    guard arguments.count <= 1 else { return nil }
    self.init()
    guard let path = arguments.first else { return }
    guard path.utf8.contains(UInt8(ascii: "/")), !path.hasPrefix("-") else { return nil }
    folder = path
  }
}
