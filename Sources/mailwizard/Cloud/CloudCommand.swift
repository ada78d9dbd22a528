import MailSetup

/// Writes command lines for the server and the project of the running command, so that they work
/// when they are pasted.
struct CloudCommand: Hashable, Sendable {
  /// The project's folder as it was given.
  let folder: String
  var program: String?
  var credentials: String?
  let address: CloudAddress

  init(_ access: CloudAccess, folder: String) {
    self.init(folder: folder, access.api)
    program = access.program
    credentials = access.credentials
  }

  init(folder: String, _ address: CloudAddress) {
    self.folder = folder
    self.address = address
  }

  /// `mailwizard cloud apply acme --environment 111 --first`.
  /// - Parameter options: More options, quoted for a shell.
  func line(_ name: String, for environments: [String] = [], _ options: [String] = []) -> String {
    let access = [
      ("program", program), ("credentials", credentials),
      ("api", address == .adobe ? nil : address.description),
    ].compactMap { name, value in value.map { "--\(name) \(Shell.quote($0))" } }
    return words(
      ["cloud", name], environments.map { "--environment \($0)" } + options + access)
  }

  /// The command that writes the program's option into the project.
  func recording(_ networking: Networking) -> String {
    words(["generate"], ["--networking", networking.rawValue])
  }

  private func words(_ command: [String], _ options: [String]) -> String {
    let place = folder == "." ? [] : [Shell.quote(folder)]
    return (["mailwizard"] + command + place + options).joined(separator: " ")
  }
}
