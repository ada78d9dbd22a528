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

  func run() async throws {
    let folder = try await projectFolder()
    let project = try detect(folder)
    let ending = try Session(
      project: project,
      options: TerminalOptions(
        mouse: mouse, color: !noColor && !Environment.asksForNoColor, ascii: ascii)
    ).run()
    if demo { Output.print("The demo project is in \(folder).") }
    switch ending {
    case .saved: throw ExitCode(ExitStatus.done.rawValue)
    case .discarded, .endOfInput: throw ExitCode(ExitStatus.findings.rawValue)
    case .interrupted(let signal): Terminal.die(by: signal)
    }
  }

  private func projectFolder() async throws -> String {
    guard demo else { return folder }
    try Session.requireTerminal()
    do throws(FileError) {
      return try await DemoProject.make().path
    } catch {
      throw Failure(error.words, .files)
    }
  }

  private func detect(_ folder: String) throws -> Project {
    do throws(DetectionError) {
      return try Detection(from: folder).project
    } catch {
      throw Failure(error)
    }
  }
}
