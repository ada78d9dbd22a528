import ArgumentParser
import CloudManager
import MailSetup

/// The options of every command that compares Cloud Manager with a project.
struct CloudOptions: ParsableArguments {
  @Argument(
    help: .folder, completion: .directory)
  var folder = "."

  @OptionGroup var access: CloudAccess

  var command: CloudCommand { CloudCommand(access, folder: folder) }
}

/// The program and its environments, and the way to them.
struct CloudAccess: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Program ID. Without it, the one in mailwizard.json.", valueName: "id"))
  var program: String?

  @Option(
    help: ArgumentHelp(
      "Environment: an ID, or a name or type that mailwizard.json has once. Can be repeated.",
      valueName: "environment"))
  var environment: [String] = []

  @Flag(help: "All environments in mailwizard.json.")
  var all = false

  @Option(
    help: ArgumentHelp(
      "JSON file with organization, apiKey, and token that only you can read (mode 600).",
      valueName: "file"), completion: .file())
  var credentials: String?

  @Option(
    help: ArgumentHelp(
      "Address of the API, for a proxy or a test: https, or http on this machine.", valueName: "url"
    ))
  var api = CloudAddress.adobe

  /// Whether an environment is named.
  var isAsked: Bool { all || !environment.isEmpty }

  func validate() throws {
    if let program, !CloudManager.isID(program) {
      throw ValidationError("--program is \(program). Allowed: digits.")
    }
    if all, !environment.isEmpty {
      throw ValidationError("Use either --all or --environment.")
    }
  }
}

/// The services that values are for.
struct ServiceOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Set the values for this service alone: \(VariableUpdate.services.joined(separator: ", ")). Can be repeated.",
      valueName: "service"), completion: .list(VariableUpdate.services))
  var service: [String] = []

  func validate() throws {
    if let other = service.first(where: { !VariableUpdate.services.contains($0) }) {
      throw ValidationError(
        "--service is \(other). Allowed: \(VariableUpdate.services.joined(separator: ", ")).")
    }
  }

  /// One update for each service, or one for all of them.
  func updates(_ credential: Credential, _ value: String) -> [VariableUpdate] {
    (service.isEmpty ? [nil] : service.map(Optional.some)).map {
      VariableUpdate(credential, value: value, service: $0)
    }
  }
}

/// The time that a command waits for Cloud Manager.
struct WaitOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Seconds to wait until Cloud Manager is ready.", valueName: "seconds"))
  var wait = 3600

  func validate() throws {
    guard (0...86400).contains(wait) else {
      throw ValidationError("--wait is \(wait). Allowed: 0 to 86400.")
    }
  }
}
