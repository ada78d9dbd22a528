import Platform

/// The folders in which programs are looked for, without those that could name a program of a
/// project: folders in it and relative ones.
package struct SearchPath: Hashable, Sendable {
  /// The folders as the variable `PATH` has them.
  package let text: String

  package init(outside project: String?, inherited: String? = nil) {
    let variable = unsafe getenv("PATH").map { unsafe String(cString: $0) }
    text = (inherited ?? variable ?? "").split(separator: ":").map(String.init)
      .filter { folder in
        let resolved = (try? FileSystem.resolve(folder)) ?? folder
        return folder.isAbsolute && project.map(resolved.isInside) != true
      }
      .joined(separator: ":")
  }
}
