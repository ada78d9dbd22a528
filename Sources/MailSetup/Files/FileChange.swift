/// A file of the project as it was read and as a save leaves it.
package struct FileChange: Hashable, Sendable {
  /// The kind of managed file; nil for a file of another format that a managed file replaces.
  package let file: ManagedFile.ID?
  /// Relative to the project's root.
  package let path: String
  /// Nil where there is no file yet.
  package let before: [UInt8]?
  /// Nil where the file is removed.
  package let after: [UInt8]?
  /// The content of `after`, if a plan wrote it.
  let content: FileContent

  package init(_ path: String, file: ManagedFile.ID? = nil, before: [UInt8]?, after: [UInt8]?) {
    self.init(path, file: file, before: before, after: after, content: .other)
  }

  init(
    _ path: String, file: ManagedFile.ID?, before: [UInt8]?, after: [UInt8]?, content: FileContent
  ) {
    self.file = file
    self.path = path
    self.before = before
    self.after = after
    self.content = content
  }

  package enum Kind: String, Hashable, Sendable {
    case create
    case update
    case remove
    case unchanged
  }

  package var kind: Kind {
    if before == after { return .unchanged }
    if before == nil { return .create }
    return after == nil ? .remove : .update
  }

  package var name: String { path.fileName }
}

extension [FileChange] {
  /// The changes that a save makes: files written and files removed.
  package var changed: [FileChange] { filter { $0.kind != .unchanged } }

  /// The changes of both saves as one, without the files that are as they were before both.
  package func followed(by later: [FileChange]) -> [FileChange] {
    let both = map { first in
      guard let last = later.first(where: { $0.path == first.path }) else { return first }
      return FileChange(first.path, file: first.file, before: first.before, after: last.after)
    }
    let paths = Set(map(\.path))
    return (both + later.filter { !paths.contains($0.path) }).changed
  }
}
