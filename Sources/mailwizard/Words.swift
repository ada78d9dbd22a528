import Bytes
import Platform
import Terminal
import Workspace
import XMLText

extension Failure {
  init(_ error: DetectionError) {
    switch error {
    case .noSuchFolder(let path): self.init("\(path): there is no such folder.", .files)
    case .notAFolder(let path): self.init("\(path) is not a folder.", .files)
    case .unreadable(let error): self.init(error.words, .files)
    case .noProject(let start, let top, let problems):
      self.init(
        """
        no AEM project found: looked for a pom.xml of an AEM project from \(start) up to \(top) and \
        in the folders below it.\(problems.words) Go into the project, name its folder, or try \
        mailwizard --demo.
        """, .files)
    case .severalProjects(let paths, let top):
      self.init(
        "there are several AEM projects in \(top): \(paths.prefix(5).joined(separator: ", "))\(paths.count > 5 ? ", …" : ""). Name one of them.",
        .usage)
    case .noConfigModule(let found, let problems):
      self.init("\(found.words)\(problems.words)", .files)
    }
  }

  init(_ error: TerminalError) {
    switch error {
    case .notATerminal(let stream):
      let name = stream == .standardInput ? "standard input" : "standard output"
      self.init(
        """
        the session needs a terminal, and \(name) is none. --accessible asks line by line, and \
        mailwizard generate takes a file of answers.
        """, .usage)
    case .unknownTerminal(let name):
      self.init(
        name.isEmpty
          ? "TERM is not set, so the terminal is not known."
          : "the terminal type \(name) is not known here; set TERM, for example TERM=xterm-256color.",
        .usage)
    case .cannotAddressCursor(let name):
      self.init(
        "the terminal type \(name) cannot place its cursor, which a full screen needs.", .usage)
    }
  }
}

extension FileError {
  var words: String {
    switch reason {
    case .system(let number): "\(path): \(unsafe String(cString: strerror(number)))."
    case .notRegularFile: "\(path) is no regular file."
    case .tooLarge(let limit): "\(path) has more than \(limit) bytes."
    }
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

extension [DetectionProblem] {
  /// Behind another sentence: what could not be read.
  fileprivate var words: String {
    isEmpty ? "" : " Could not read: " + map(\.words).joined(separator: " ")
  }
}

extension DetectionError.Found {
  var words: String {
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
