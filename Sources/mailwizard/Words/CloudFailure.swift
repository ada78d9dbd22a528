import CloudManager
import MailSetup
import Workspace

/// The reason why Cloud Manager is not asked.
enum CloudFailure: WordedError {
  case noProgram
  case noEnvironment([CloudManager.Environment])
  case unknownEnvironment(String, [CloudManager.Environment])
  case ambiguousEnvironment(String, [CloudManager.Environment])
  case noCredentials([String], lacksToken: Bool)
  /// A session asks for no secrets.
  case notInEnvironment([String], lacksToken: Bool)
  case wrongVariable(String)
  case credentialsFile(String, PrivateFileError)
  case credentialsContent(String, CloudCredentialsError)
  case noForwards
  case notSound(Finding, Project)
  /// A file that is no former state.
  case notFormer(String)
  /// A former state of another program or environment.
  case formerOfOther(String, key: String, id: String)
  /// A value of a variable is too long.
  case valueTooLong(String, Int)
  case unknownNames([String])

  private static let token =
    "aio auth:login --bare prints a token, which goes with the API key aio-cli-console-auth"
  private static let console = """
    take the token and the client ID of an OAuth server-to-server credential in the Adobe Developer \
    Console
    """
  private static let consoleAddress = "https://developer.adobe.com/console"

  static let tokenAdvice = "\(token); or \(console) (\(consoleAddress))."

  var status: ExitStatus {
    switch self {
    case .noForwards, .notSound: .findings
    case .credentialsFile(_, .file(let error)): error.status
    default: .usage
    }
  }

  var words: String {
    switch self {
    case .noProgram:
      """
      which program? Use --program ID: the number behind /program/ in the address of Cloud \
      Manager's page.
      """
    case .noEnvironment(let recorded):
      recorded.isEmpty
        ? """
        which environment? Use --environment ID: the number behind /environment/ in the address of \
        Cloud Manager's page.
        """
        : "which environment? Use --environment or --all. The record has \(recorded.words)."
    case .unknownEnvironment(let text, let recorded):
      """
      the record has no environment \(text). \
      \(recorded.isEmpty ? "It has none; use an ID." : "It has \(recorded.words).")
      """
    case .ambiguousEnvironment(let text, let fitting):
      "\(text) matches several environments: \(fitting.words). Use an ID."
    case .noCredentials(let variables, let lacksToken):
      """
      no credentials: \(variables.joined(separator: ", ")) \(variables.count == 1 ? "is" : "are") not \
      set, and stdin is not a terminal. Set \(variables.count == 1 ? "it" : "them") or use \
      --credentials FILE.\(lacksToken ? " \(Self.tokenAdvice)" : "")
      """
    case .notInEnvironment(let variables, let lacksToken):
      ([
        """
        Cloud Manager needs \(variables.joined(separator: ", ")). Set \(variables.count == 1 ? "it" : "them") in \
        the environment, and start mailwizard again.
        """
      ]
        + (lacksToken
          ? [
            "", "For a token, one of these:", "", "- \(Self.token).", "- Or \(Self.console):",
            "  \(Self.consoleAddress)",
          ] : []))
        .joined(separator: "\n")
    case .wrongVariable(let name):
      "\(name) contains a space, a line end or a character that is not ASCII, or is too long. Use the value alone."
    case .credentialsFile(let path, let error):
      switch error {
      case .file(let error): error.words
      case .ofSomebodyElse: "\(path) belongs to another user. Use a file of your own."
      case .readableByOthers(let mode):
        """
        \(path): others can read it (mode \(String(mode, radix: 8))). Run chmod 600 on it, and \
        replace the token if anyone may have read it.
        """
      }
    case .credentialsContent(let path, let error):
      switch error {
      case .notAnObject: "\(path) is not a JSON object with organization, apiKey, and token."
      case .unknownKey(let key):
        "\(path): unknown key \(key). Allowed: organization, apiKey, token."
      case .notAValue(let key):
        "\(path): \(key) must be a string without spaces."
      }
    case .noForwards:
      "the project has no port forwards yet; run mailwizard first."
    case .notSound(let finding, let project):
      "\(FindingLine.reason(finding, in: project)) Nothing is applied to Cloud Manager until it is fixed."
    case .notFormer(let path):
      "\(path) is not a state that mailwizard cloud apply kept."
    case .formerOfOther(let path, let key, let id):
      "\(path) has the state of another environment: its \(key) is \(id)."
    case .valueTooLong(let name, let limit):
      "the value of \(name) has more than \(limit) characters, which Cloud Manager does not accept."
    case .unknownNames(let names):
      "the files for mail do not read \(names.joined(separator: ", "))."
    }
  }
}

extension [CloudManager.Environment] {
  /// `111 (dev), 112 (dev, qa)`.
  fileprivate var words: String {
    map { "\($0.id) (\([$0.type.rawValue, $0.name].compactMap(\.self).joined(separator: ", ")))" }
      .joined(separator: ", ")
  }
}
