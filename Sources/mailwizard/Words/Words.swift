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
    case .noSuchFolder(let path): "\(path): there is no such folder."
    case .notAFolder(let path): "\(path) is not a folder."
    case .unreadable(let error): error.words
    case .noProject(let start, let top, let problems):
      """
      no AEM project found: looked for a pom.xml of an AEM project from \(start) up to \(top) and \
      in the folders below it.\(problems.words) Go into the project, name its folder, or try \
      mailwizard --demo.
      """
    case .severalProjects(let paths, let top):
      "there are several AEM projects in \(top): \(paths.prefix(5).joined(separator: ", "))\(paths.count > 5 ? ", …" : ""). Name one of them."
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
      "\(path), line \(error.position.line), column \(error.position.column): no XML."
    }
  }
}

extension DetectionError.Found {
  fileprivate var words: String {
    let modules =
      contentPackages.isEmpty
      ? "" : " Content packages: \(contentPackages.joined(separator: ", "))."
    let gradle =
      gradleBuilds.isEmpty
      ? ""
      : " Gradle builds: \(gradleBuilds.map { $0 == "." ? "the root folder" : $0 }.joined(separator: ", "))."
    return """
      \(root) is an AEM project without a config module: a content package with \
      jcr_root/apps/APP/osgiconfig is missing.\(modules)\(gradle) Add a ui.config module as the AEM \
      project archetype has it.
      """
  }
}

extension TerminalError: WordedError {
  var status: ExitStatus { .usage }

  var words: String {
    switch self {
    case .notATerminal(let stream):
      """
      the session needs a terminal, and \
      \(stream == .standardInput ? Input.standardInput : "standard output") is none. --accessible \
      asks line by line, and mailwizard generate takes a file of answers.
      """
    case .unknownTerminal(""): "TERM is not set, so the terminal is not known."
    case .unknownTerminal(let name):
      "the terminal type \(name) is not known here; set TERM, for example TERM=xterm-256color."
    case .cannotAddressCursor(let name):
      "the terminal type \(name) cannot place its cursor, which a full screen needs."
    }
  }
}

extension FileError: WordedError {
  var status: ExitStatus { .files }

  var words: String {
    switch reason {
    case .system(let number): "\(path): \(unsafe String(cString: strerror(number)))."
    case .notRegularFile: "\(path) is no regular file."
    case .notFollowed: "\(path) is a link or a special file, which is not followed."
    case .notUTF8: "\(path): the name is not UTF-8."
    case .tooLarge(let limit): "\(path) has more than \(limit) bytes."
    }
  }
}

extension JSONSyntaxError: WordedError {
  var status: ExitStatus { .usage }
  var words: String { "\(position.words): \(reason.message) \(reason.advice)" }
}

extension KeyScriptError: WordedError {
  var status: ExitStatus { .usage }
  var words: String { "there is no key \(near)." }
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
