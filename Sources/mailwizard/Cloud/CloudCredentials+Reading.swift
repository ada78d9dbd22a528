import CloudManager
import MailSetup
import Platform
import Terminal
import Workspace

extension CloudCredentials {
  /// The keys in a file, with the environment variable and the words for each.
  private static let sources: KeyValuePairs = [
    "organization": ("CM_ORGANIZATION", "organization id, which ends in @AdobeOrg"),
    "apiKey": ("CM_API_KEY", "API key (client id)"),
    "token": ("CM_TOKEN", "access token"),
  ]

  /// Takes them from a file, else from the environment, else from whoever is at the terminal. None of
  /// them is printed from now on, and no program inherits them.
  static func read(file: String?) throws -> CloudCredentials {
    var values = try file.map(values(inFile:)) ?? [:]
    for (key, (variable, _)) in sources {
      if values[key] == nil, let text = EnvironmentVariables.text(variable), !text.isEmpty {
        guard isValue(text) else { throw CloudFailure.wrongVariable(variable) }
        values[key] = text
      }
      unsafe unsetenv(variable)
    }
    for text in values.values { Outgoing.mask(Secrets(typed: text)) }
    let missing = sources.filter { values[$0.key] == nil }
    if !missing.isEmpty, !SecretLine.isTyped {
      throw CloudFailure.noCredentials(missing.map(\.value.0), lacksToken: values["token"] == nil)
    }
    for (key, (_, words)) in missing {
      let text = try SecretInput.read(words)
      guard isValue(text) else { throw CloudFailure.wrongVariable(words) }
      values[key] = text
    }
    return CloudCredentials(
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
