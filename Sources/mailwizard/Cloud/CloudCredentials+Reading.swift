import CloudManager
import MailSetup
import Platform
import Terminal
import Workspace

extension CloudCredentials {
  /// The keys in a file, with the environment variable and the words for each.
  private static let sources: KeyValuePairs = [
    "organization": ("CM_ORGANIZATION", "organization ID, which ends in @AdobeOrg"),
    "apiKey": ("CM_API_KEY", "API key (client ID)"),
    "token": ("CM_TOKEN", "access token"),
  ]

  /// Reads the credentials from a file, else from the environment, else from the person at the
  /// terminal.
  static func read(file: String?) throws -> CloudCredentials {
    var values = try file.map(values(inFile:)) ?? [:]
    try takeFromEnvironment(&values)
    let missing = sources.filter { values[$0.key] == nil }
    if !missing.isEmpty, !SecretLine.isTyped {
      throw CloudFailure.noCredentials(missing.map(\.value.0), lacksToken: values["token"] == nil)
    }
    for (key, (_, words)) in missing {
      let text = try SecretInput.read(words)
      guard isValue(text) else { throw CloudFailure.wrongVariable(words) }
      values[key] = text
    }
    return CloudCredentials(values)
  }

  /// Reads the credentials from the environment alone.
  static func ofEnvironment() throws(CloudFailure) -> CloudCredentials {
    var values: [String: String] = [:]
    try takeFromEnvironment(&values)
    let missing = sources.filter { values[$0.key] == nil }
    guard missing.isEmpty else {
      throw .notInEnvironment(missing.map(\.value.0), lacksToken: values["token"] == nil)
    }
    return CloudCredentials(values)
  }

  /// Keeps the credentials out of all output and of the environment of other programs.
  private static func takeFromEnvironment(
    _ values: inout [String: String]
  ) throws(CloudFailure) {
    var wrong: String?
    for (key, (variable, _)) in sources {
      if values[key] == nil, let text = EnvironmentVariables.text(variable), !text.isEmpty {
        if isValue(text) { values[key] = text } else { wrong = wrong ?? variable }
      }
      unsafe unsetenv(variable)
    }
    for text in values.values { Outgoing.mask(Secrets(typed: text)) }
    if let wrong { throw .wrongVariable(wrong) }
  }

  private init(_ values: [String: String]) {
    self.init(
      organization: values["organization"] ?? "", apiKey: values["apiKey"] ?? "",
      token: values["token"] ?? "")
  }

  private static func values(inFile path: String) throws -> [String: String] {
    let bytes: [UInt8]
    do throws(PrivateFileError) {
      bytes = try PrivateFile.read(path)
    } catch {
      throw CloudFailure.credentialsFile(path, error)
    }
    do throws(CloudCredentialsError) {
      return try values(of: bytes)
    } catch {
      throw CloudFailure.credentialsContent(path, error)
    }
  }
}
