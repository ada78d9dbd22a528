import ArgumentParser
import MailSetup

/// What every command that asks Cloud Manager takes.
struct CloudOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp("A folder of the AEM project.", valueName: "dir"), completion: .directory)
  var folder = "."

  @Option(
    help: ArgumentHelp(
      "The program's id; without it, the one in the record.", valueName: "id"))
  var program: String?

  @Option(
    help: ArgumentHelp(
      "An environment: its id, or a name or type that the record has once. Can be repeated.",
      valueName: "environment"))
  var environment: [String] = []

  @Flag(help: "All environments of the record.")
  var all = false

  @Option(
    help: ArgumentHelp(
      "A JSON file with organization, apiKey and token, which only you can read (mode 600).",
      valueName: "file"), completion: .file())
  var credentials: String?

  @Option(
    help: ArgumentHelp("Another address of the API, for a proxy or a test.", valueName: "url"))
  var api = CloudAddress.adobe

  func validate() throws {
    if let program, !CloudManager.isID(program) {
      throw ValidationError("--program is \(program). Allowed: digits.")
    }
    if all, !environment.isEmpty {
      throw ValidationError("--all and --environment exclude each other.")
    }
  }
}

/// How long a command waits for Cloud Manager.
struct WaitOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How many seconds to wait until Cloud Manager is ready.", valueName: "seconds"))
  var wait = 3600

  func validate() throws {
    guard (0...86400).contains(wait) else {
      throw ValidationError("--wait is \(wait). Allowed: 0 to 86400.")
    }
  }
}
