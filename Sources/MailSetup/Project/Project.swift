/// An AEM project as it was found on disk: a value, read once, without access to files.
package struct Project: Hashable, Sendable {
  /// Absolute path of the folder that all other paths of the project are relative to.
  package var root: String
  /// Absolute path of the git work tree that holds the root, if there is one.
  package var repository: String?
  /// The places that a mail configuration can be saved in, best first.
  package var homes: [ConfigHome]

  package init(root: String, repository: String?, homes: [ConfigHome]) {
    self.root = root
    self.repository = repository
    self.homes = homes
  }

  /// The bytes that a file of the project had when it was read; nil where there was none.
  package func bytes(of path: String) -> [UInt8]? {
    homes.flatMap { $0.files.values.joined() }.first { $0.path == path }?.bytes
  }

  /// The config home that the answers name; the first one where they name none; nil where they name
  /// one that the project does not have.
  package func home(for answers: Answers) -> ConfigHome? { homes(for: answers).first }

  /// The config homes that nothing ranks before each other among those that the answers allow.
  package func tied(for answers: Answers) -> [ConfigHome] {
    let fitting = homes(for: answers)
    return fitting.filter { $0.reasons == fitting.first?.reasons }
  }

  private func homes(for answers: Answers) -> [ConfigHome] {
    homes.filter {
      (answers.module ?? $0.module) == $0.module && (answers.app ?? $0.app) == $0.app
    }
  }
}

/// A file of the project with the bytes that were read.
package struct ProjectFile: Hashable, Sendable {
  /// Path relative to the project's root.
  package var path: String
  package var bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
