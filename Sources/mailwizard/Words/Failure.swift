import Bytes
import MailSetup
import Terminal
import Workspace

/// The exit status of the process. A command that has nothing more to say throws it.
enum ExitStatus: Int32, Error {
  case done = 0
  /// Findings at the level asked for, or left without saving.
  case findings = 1
  /// Wrong usage, or no terminal where one is needed.
  case usage = 2
  /// Could not read or write; nothing was changed unless the words say so.
  case files = 3
}

/// An error that a person reads as one line, and that ends the process with a status.
protocol WordedError: Error {
  var words: String { get }
  var status: ExitStatus { get }
}

/// The reason why a command cannot go on.
enum Failure: WordedError {
  /// The content of a file that the command line names is wrong.
  case wrongFile(String, any WordedError)
  case noForwards
  case tooManyForwards(Int)
  case severalConfigurations(Int)
  /// Files of the project that could not be looked at, so that nothing may be written.
  case unreadable([DetectionProblem])
  case notSaved(SaveError)
  case lockedProject
  /// The paths of mail configurations in older formats, if there are any.
  case nothingSaved(root: String, older: [String])
  case notReady(Finding, Project)
  /// A text that is not explained, with what was recognised in it.
  case unknownText([String])
  /// A word of the command line that names no server.
  case notAServer(String)
  /// The saved configuration sends by Microsoft Graph.
  case noServerToAsk
  /// The saved configuration does not tell its server.
  case serverUnknown
  case noTestMail(from: String, to: String)
  case wrongUser(String)

  /// Names the file in an error about what it says.
  static func naming<Value>(_ path: String, _ parse: () throws -> Value) throws -> Value {
    do {
      return try parse()
    } catch let error as any WordedError {
      throw wrongFile(path, error)
    }
  }

  var words: String {
    switch self {
    case .wrongFile(let path, let error):
      "\(path == "-" ? Input.standardInput : path): \(error.words)"
    case .noForwards: "the file contains no portForwards and no nonProxyHosts."
    case .tooManyForwards(let count):
      "the file contains \(count) port forwards, but an environment can have at most \(PortForward.origins.count)."
    case .severalConfigurations(let count):
      "the file contains \(count) different configurations. Keep only the configuration of your environment."
    case .unreadable(let problems): problems.firstWords
    case .notSaved(let error):
      "Not saved\(error.leavesAll ? ", and nothing was changed" : ""): \(error.words)"
    case .lockedProject:
      "Not saved: another session has this project open, so this session is read-only."
    case .nothingSaved(let root, let older):
      older.isEmpty
        ? "\(root) contains no saved mail configuration. Run mailwizard first."
        : """
        \(root) contains a mail configuration only in a format or folder that this command does not \
        read: \(older.joined(separator: ", ")). Run mailwizard, replace the file, and save.
        """
    case .notReady(let finding, let project):
      "\(FindingLine.reason(finding, in: project)) Then run this command again."
    case .unknownText(let recognised):
      (recognised.isEmpty
        ? "no explanation was found."
        : "no explanation was found. Recognized: \(recognised.joined(separator: "; ")).")
        + " Include the whole stack trace with its causes, or the server's reply. To log the reply, set debug.email to true for one attempt."
    case .notAServer(let text): "\(text) is not HOST or HOST:PORT."
    case .noServerToAsk:
      "the saved configuration sends by Microsoft Graph. Use mailwizard probe --graph."
    case .serverUnknown: "the files do not tell which mail server and port AEM uses. Name it."
    case .noTestMail(let from, let to):
      "a mail from \(from.isEmpty ? "nobody" : from) to \(to) cannot be sent: both must be addresses."
    case .wrongUser(let user):
      user.isEmpty ? "--user NAME is missing." : "a user name cannot contain a colon: \(user)."
    }
  }

  var status: ExitStatus {
    switch self {
    case .notAServer, .noServerToAsk, .serverUnknown, .noTestMail, .wrongUser: .usage
    case .wrongFile, .noForwards, .tooManyForwards, .severalConfigurations: .usage
    case .unreadable, .notSaved, .lockedProject: .files
    case .nothingSaved, .notReady, .unknownText: .findings
    }
  }
}
