/// A file of the project with the bytes that were read, and what they say.
package struct ProjectFile: Sendable {
  /// Path relative to the project's root.
  package let path: String
  package let bytes: [UInt8]
  let content: FileContent

  /// Parses the bytes, once and for all, by the file's name.
  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    let file = ManagedFile.all.first { $0.isNamed(path.fileName) }
    content = file?.read(path, bytes) ?? .other
  }

  /// A file as it will be saved; nil where it is removed.
  init?(_ change: FileChange) {
    guard let bytes = change.after else { return nil }
    path = change.path
    self.bytes = bytes
    content = change.content
  }
}

/// The content follows from the path and the bytes.
extension ProjectFile: Hashable {
  package static func == (left: ProjectFile, right: ProjectFile) -> Bool {
    left.path == right.path && left.bytes == right.bytes
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(path)
    hasher.combine(bytes)
  }
}
