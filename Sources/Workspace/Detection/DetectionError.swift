/// The reason why no place for a mail configuration was found.
package enum DetectionError: Error, Hashable {
  case noSuchFolder(String)
  case notAFolder(String)
  case unreadable(FileError)
  /// There is no AEM project between the working folder and `top`, and none below `top`.
  case noProject(from: String, top: String, problems: [DetectionProblem])
  /// There are several AEM projects below `top`, which is in no checkout; paths are relative to it.
  case severalProjects([String], in: String)
  case noConfigModule(Found, problems: [DetectionProblem])

  /// The parts of an AEM project that were found; paths are relative to `root`.
  package struct Found: Hashable, Sendable {
    package let root: String
    package let contentPackages: [String]
    package let contentRoots: [String]
    package let gradleBuilds: [String]
  }
}
