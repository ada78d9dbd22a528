import ArgumentParser
import Screen
import Terminal
import Wizard

/// `mailwizard [DIR]`: the session, full screen or line by line.
struct SessionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "session", abstract: "Opens the session; what runs without a command.")

  @Argument(
    help: ArgumentHelp("A folder of the AEM project.", valueName: "dir"), completion: .directory)
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
      valueName: "file"), completion: .file())
  var forwards: String?

  @Option(
    help: ArgumentHelp("Play a key script first, such as a<Down><C-s>.", valueName: "file"),
    completion: .file())
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
    try SessionStart(
      folder: folder, demo: demo, accessible: accessible,
      terminal: TerminalOptions(
        mouse: mouse, color: !noColor && !EnvironmentVariables.askForNoColor, ascii: ascii),
      forwards: forwards, keys: keys, dumpScreen: dumpScreen, size: size
    ).run()
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
    self = try Failure.naming(path) { try KeyScript(text) }
  }
}
