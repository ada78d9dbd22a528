/// Why no place for a mail configuration was found.
package enum DetectionError: Error, Hashable {
  case noSuchFolder(String)
  case notAFolder(String)
  case unreadable(FileError)
  /// No AEM root from the working folder up to `top`, and none in the folders below `top`.
  case noProject(from: String, top: String, problems: [DetectionProblem])
  /// Outside a checkout, several AEM roots below `top`; the paths are relative to it.
  case severalProjects([String], in: String)
  case noConfigModule(Found, problems: [DetectionProblem])

  /// What there is of an AEM project; paths are relative to `root`.
  package struct Found: Hashable, Sendable {
    package let root: String
    package let contentPackages: [String]
    package let contentRoots: [String]
    package let gradleBuilds: [String]
  }
}
