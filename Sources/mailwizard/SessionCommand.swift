import ArgumentParser
import MailSetup
import Screen
import Terminal
import Wizard
import Workspace

/// `mailwizard [DIR]`: the full-screen session.
struct SessionCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "session", abstract: "Opens the full-screen session; what runs without a command.")

  @Argument(help: ArgumentHelp("A folder of the AEM project.", valueName: "dir"))
  var folder = "."

  @Flag(help: "Make a small AEM project in a temporary folder and open it.")
  var demo = false

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
  }

  func run() async throws {
    let script = try keys.map(KeyScript.init(file:))?.keys ?? []
    let folder = try await projectFolder()
    let imported = try forwards.map(PortForwardsBody.init(file:))
    var session = try Session(size: size, imported: imported) { try Projects.detect(folder) }
    let ending: Ending?
    if dumpScreen {
      ending = await session.play(script)
      Output.print(session.model.frame.text)
    } else {
      ending = try await session.run(options, keys: script)
      Output.print(Farewell.text(ending, session.model.setup))
    }
    if demo { Output.print("The demo project is in \(folder).") }
    try leave(ending)
  }

  private var options: TerminalOptions {
    TerminalOptions(
      mouse: mouse, color: !noColor && !Environment.asksForNoColor, ascii: ascii)
  }

  private func projectFolder() async throws -> String {
    guard demo else { return folder }
    if !dumpScreen { try Session.requireTerminal() }
    do throws(FileError) {
      return try await DemoProject.make().path
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
