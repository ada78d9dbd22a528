import ArgumentParser
import MailSetup
import Screen
import Terminal
import Wizard
import Workspace

/// `mailwizard [DIR]`: the session, full screen or line by line.
struct SessionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "session", abstract: "Opens the session; what runs without a command.")

  @Argument(help: ArgumentHelp("A folder of the AEM project.", valueName: "dir"))
  var folder = "."

  @Flag(help: "Make a small AEM project in a temporary folder and open it.")
  var demo = false

  @Flag(
    help: """
      Ask line by line, without a screen; ACCESSIBLE=1 in the environment does the same. Answers \
      can be piped in.
      """)
  var accessible = false

  @Flag(help: "Use no colours; NO_COLOR in the environment does the same.")
  var noColor = false

  @Flag(help: "Use ASCII characters only.")
  var ascii = false

  @Flag(help: "Use the mouse; selecting text then needs Shift.")
  var mouse = false

  @Option(
    help: ArgumentHelp(
      "Keep the forwards of an environment: a body, or the answer of the API's GET operation.",
      valueName: "file"))
  var forwards: String?

  @Option(help: ArgumentHelp("Play a key script first, such as a<Down><C-s>.", valueName: "file"))
  var keys: String?

  @Flag(help: "With --keys: play them without a terminal and print the last screen as text.")
  var dumpScreen = false

  @Option(help: "The size of the screen that --dump-screen prints, such as 80x24.")
  var size: Size = Size(80, 24)

  func validate() throws {
    if dumpScreen, keys == nil { throw ValidationError("--dump-screen goes with --keys.") }
    if accessible, keys != nil { throw ValidationError("--keys needs the screen.") }
  }

  func run() throws {
    let script = try keys.map(KeyScript.init(file:))?.keys ?? []
    let folder = try projectFolder()
    let imported = try forwards.map(PortForwardsBody.init(file:))
    var session = try Session(size: size, imported: imported) { try Projects.detect(folder) }
    let ending: Ending?
    if dumpScreen {
      ending = session.play(script)
      Output.print(session.model.frame.text)
    } else if asksLines {
      ending = runLines(session)
    } else {
      do throws(TerminalError) {
        ending = try session.run(options, keys: script)
        Output.print(Farewell.text(ending, session.model.setup))
      } catch {
        if case .notATerminal = error { throw Failure(error) }
        Output.error("\(Failure(error).message) So it asks line by line.")
        ending = runLines(session)
      }
    }
    if demo { Output.print("The demo project is in \(folder).") }
    try leave(ending)
  }

  private var asksLines: Bool { accessible || Environment.asksForLines && keys == nil }

  private func runLines(_ session: Session) -> Ending {
    var lines = LineSession(session, isAscii: ascii)
    let ending = lines.run()
    if ending != .saved { Output.print(Farewell.text(ending, session.model.setup)) }
    return ending
  }

  private var options: TerminalOptions {
    TerminalOptions(
      mouse: mouse, color: !noColor && !Environment.asksForNoColor, ascii: ascii)
  }

  private func projectFolder() throws -> String {
    guard demo else { return folder }
    if !dumpScreen, !asksLines { try Session.requireTerminal() }
    let demo = Waiting.until { () async -> Result<DemoProject, FileError> in
      do throws(FileError) {
        return .success(try await DemoProject.make())
      } catch {
        return .failure(error)
      }
    }
    do throws(FileError) {
      return try demo.get().path
    } catch {
      throw Failure(error.words, .files)
    }
  }

  private func leave(_ ending: Ending?) throws {
    switch ending {
    case .saved: return
    case .interrupted(let signal): Terminal.die(by: signal)
    case .discarded, .endOfInput, nil: throw ExitCode(ExitStatus.findings.rawValue)
    }
  }
}

extension Size: ExpressibleByArgument {
  public init?(argument: String) {
    let parts = argument.split(separator: "x").compactMap { Int($0) }
    guard parts.count == 2, parts.allSatisfy((1...1000).contains) else { return nil }
    self.init(parts[0], parts[1])
  }
}

extension KeyScript {
  init(file path: String) throws {
    let text = String(decoding: try Input.read(path), as: UTF8.self)
    do throws(KeyScriptError) {
      try self.init(text)
    } catch {
      throw Failure("\(path): there is no key \(error.near).", .usage)
    }
  }
}
