import ArgumentParser
import Screen
import Terminal
import Wizard

/// `mailwizard [DIR]`: the session, full screen or line by line.
struct SessionCommand: HelpedCommand {
  static let help = CommandHelp(
    name: "session",
    "Open the interactive session (the default).",
    examples: [
      "mailwizard": "Open the session on the AEM project around this folder.",
      "mailwizard --demo": "Try the session on a small project in a temporary folder.",
      "mailwizard --accessible":
        "Answer the questions line by line, for example with a screen reader.",
      "mailwizard --forwards environment.json": "Keep the port forwards that an environment has.",
    ],
    exitStatus: [
      .done: "Saved, or nothing to save.",
      .findings: "Left without saving.",
      .usage: "The command line is wrong, or there is no terminal.",
    ])

  @Argument(help: .folder, completion: .directory)
  var folder = "."

  @OptionGroup var options: SessionOptions

  func validate() throws {
    if options.demo, folder != "." {
      throw ValidationError("--demo opens a project of its own; leave out \(folder).")
    }
  }

  func run() throws { try options.start(in: folder).run() }
}

/// The options of a session, which the program has without a command too.
struct SessionOptions: ParsableArguments {
  @Flag(
    help: "Open a small AEM project in a temporary folder, which is removed if nothing is saved.")
  var demo = false

  @Flag(
    help: """
      Ask line by line instead of full screen; ACCESSIBLE=1 does the same. Answers can be piped in.
      """)
  var accessible = false

  @Flag(help: "Use no color; NO_COLOR does the same.")
  var noColor = false

  @Flag(help: "Use ASCII characters only.")
  var ascii = false

  @Flag(help: "Use the mouse; hold Shift to select text.")
  var mouse = false

  @Option(help: .forwards, completion: .file())
  var forwards: String?

  @Option(
    help: ArgumentHelp("Play a key script first, such as a<Down><C-s>.", valueName: "file"),
    completion: .file())
  var keys: String?

  @Flag(help: "With --keys: play them without a terminal and print the last screen as text.")
  var dumpScreen = false

  @Option(help: "Size of the screen that --dump-screen prints.")
  var size: Size = Size(80, 24)

  @Option(
    help: ArgumentHelp(
      "Address of Cloud Manager's API, for a proxy or a test.", valueName: "url"))
  var api = CloudAddress.adobe

  func validate() throws {
    if dumpScreen, keys == nil { throw ValidationError("--dump-screen needs --keys FILE.") }
    if accessible, keys != nil {
      throw ValidationError("--keys needs the full screen; remove --accessible.")
    }
  }

  func start(in folder: String) -> SessionStart {
    SessionStart(
      folder: folder, demo: demo, accessible: accessible,
      terminal: TerminalOptions(
        mouse: mouse, color: !noColor && !EnvironmentVariables.askForNoColor, ascii: ascii),
      forwards: forwards, keys: keys, dumpScreen: dumpScreen, size: size, api: api)
  }
}

extension Size: ExpressibleByArgument {
  public var defaultValueDescription: String { "\(columns)x\(rows)" }

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
