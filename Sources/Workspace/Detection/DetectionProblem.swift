package import MailSetup
package import XMLText

/// A file or folder that could not be read; the search continued without it.
package enum DetectionProblem: Hashable, Sendable {
  case file(FileError)
  /// A pom.xml or filter.xml that is not valid XML; the path is absolute.
  case syntax(path: String, XMLSyntaxError)

  package var path: String {
    switch self {
    case .file(let error): error.path
    case .syntax(let path, _): path
    }
  }
}

extension DetectionProblem {
  /// The path relative to the project's root, if it is in the project.
  package func path(in project: Project) -> String { path.relative(to: project.root) }

  /// Whether a save could go wrong because of it: it may name modules, or it is in or around a
  /// module that can be saved into.
  package func matters(to project: Project) -> Bool {
    if case .file(let error) = self, case .tooManyFolders = error.reason { return true }
    if ["pom.xml", "filter.xml"].contains(path.fileName) { return true }
    if ManagedFile.all.contains(where: { $0.isAt(path) }) { return true }
    return project.homes.contains { home in
      let module = project.root.appending(path: home.module)
      return path.isInside(module) || module.isInside(path)
    }
  }
}
