import Bytes
import JSONText
import MailSetup
import Platform
import Screen
import Terminal
import Workspace
import XMLText

extension DetectionError: WordedError {
  var status: ExitStatus { if case .severalProjects = self { .usage } else { .files } }

  var words: String {
    switch self {
    case .noSuchFolder(let path): "the folder \(path) does not exist."
    case .notAFolder(let path): "\(path) is not a folder."
    case .unreadable(let error): error.words
    case .noProject(let start, let top, let problems):
      """
      no AEM project found: there is no pom.xml of an AEM project \
      \(start == top ? "in \(top)" : "from \(start) up to \(top)") or in the folders below.\(problems.words) Change to the project's folder, name the folder, or try \
      mailwizard --demo.
      """
    case .severalProjects(let paths, let top):
      "\(top) contains several AEM projects: \(paths.prefix(5).joined(separator: ", "))\(paths.count > 5 ? ", …" : ""). Name the folder of one."
    case .noConfigModule(let found, let problems): "\(found.words)\(problems.words)"
    }
  }
}

extension [DetectionProblem] {
  /// Names what could not be read, behind another sentence.
  fileprivate var words: String {
    isEmpty ? "" : " Could not read: \(firstWords)"
  }

  /// The first of them, and how many more there are.
  var firstWords: String {
    prefix(5).map(\.words).joined(separator: " ") + (count > 5 ? " And \(count - 5) more." : "")
  }
}

extension DetectionProblem {
  var words: String {
    switch self {
    case .file(let error): error.words
    case .syntax(let path, let error):
      "\(path), line \(error.position.line), column \(error.position.column): the XML is not well-formed."
    }
  }
}

extension DetectionError.Found {
  fileprivate var words: String {
    let modules =
      contentPackages.isEmpty
      ? ""
      : " Content packages: \(contentPackages.prefix(10).joined(separator: ", "))\(contentPackages.count > 10 ? ", …" : "")."
    let gradle =
      gradleBuilds.isEmpty
      ? ""
      : " Gradle builds: \(gradleBuilds.map { $0 == "." ? "the root folder" : $0 }.joined(separator: ", "))."
    return """
      \(root) is an AEM project without a config module: no content package contains \
      jcr_root/apps/APP/osgiconfig.\(modules)\(gradle) Add a ui.config module, as in the AEM \
      project archetype.
      """
  }
}

extension TerminalError: WordedError {
  var status: ExitStatus { .usage }

  var words: String {
    switch self {
    case .notATerminal(let stream):
      "\(stream == .standardInput ? "stdin" : "stdout") is not a terminal. Use --accessible or mailwizard generate."
    case .unknownTerminal(""): "TERM is not set. Set it, for example to xterm-256color."
    case .unknownTerminal(let name):
      "the terminal type \(name) is unknown on this machine. Set TERM, for example to xterm-256color."
    case .cannotAddressCursor(let name):
      "the terminal type \(name) cannot position the cursor, which the full screen needs."
    }
  }
}

extension FileError: WordedError {
  var status: ExitStatus { .files }

  var words: String {
    switch reason {
    case .system(let number): "\(path): \(unsafe String(cString: strerror(number)))."
    case .notRegularFile: "\(path) is not a regular file."
    case .notFollowed: "\(path) is a link or a special file, so it was not read."
    case .notUTF8: "\(path): the name is not UTF-8."
    case .tooLarge(let limit): "\(path) is larger than \(limit) bytes."
    case .tooMuch(let limit):
      "\(path) was not read, since the files read before it already contain \(limit) bytes."
    case .tooManyFolders(let limit):
      "\(path): the search for projects ended here, after \(limit) folders."
    }
  }
}

extension JSONSyntaxError: WordedError {
  var status: ExitStatus { .usage }
  var words: String { "\(position.words): \(reason.message) \(reason.advice)" }
}

extension KeyScriptError: WordedError {
  var status: ExitStatus { .usage }
  var words: String { "unknown key: \(near)." }
}

extension GitError: WordedError {
  var status: ExitStatus { .files }

  var words: String {
    switch self {
    case .missing: "git is not installed."
    case .failed(let command, let message): "git \(command) failed: \(message)"
    }
  }
}

extension GitStatus {
  var words: String {
    switch self {
    case .untracked: "not tracked yet"
    case .ignored: "ignored"
    case .conflicted: "in conflict"
    case .changed(let isStaged, let isInWorkTree):
      isStaged ? (isInWorkTree ? "staged and changed again" : "staged") : "changed"
    }
  }
}
