/// A file of the project as it was read and as a save leaves it.
package struct FileChange: Hashable, Sendable {
  /// The kind of managed file; nil for a file of another format that a managed file replaces.
  package let file: ManagedFile.ID?
  /// Relative to the project's root.
  package let path: String
  /// Nil where there is no file yet.
  package let before: [UInt8]?
  /// Nil where the file is removed.
  package fileprivate(set) var after: [UInt8]?
  /// The content of `before`, if a plan read it, and of `after`, if a plan wrote it.
  let contentBefore: FileContent
  fileprivate(set) var content: FileContent

  package init(_ path: String, file: ManagedFile.ID? = nil, before: [UInt8]?, after: [UInt8]?) {
    self.file = file
    self.path = path
    self.before = before
    self.after = after
    contentBefore = .other
    content = .other
  }

  /// A file as a plan writes it.
  init(_ path: String, _ file: ManagedFile, over old: ProjectFile?, _ written: WrittenFile) {
    self.file = file.id
    self.path = path
    before = old?.bytes
    after = written.bytes
    contentBefore = old?.content ?? .other
    content = written.content
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
      var both = first
      (both.after, both.content) = (last.after, last.content)
      return both
    }
    let paths = Set(map(\.path))
    return (both + later.filter { !paths.contains($0.path) }).changed
  }
}
