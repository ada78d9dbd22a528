/// A place for a file: a name in a folder that may not exist yet.
struct FileSlot: Sendable {
  /// The innermost folder that exists.
  private(set) var folder: Folder
  /// The folders that are still to be made in it, each inside the one before.
  private(set) var missing: [String]
  let name: String

  init(_ name: String, in folder: Folder, missing: [String] = []) {
    self.folder = folder
    self.missing = missing
    self.name = name
  }

  /// The path without links, relative to the project's root.
  var path: String { folder.path(of: (missing + [name]).joined(separator: "/")) }

  /// The paths of the folders that are still to be made, outermost first.
  var missingPaths: [String] {
    missing.indices.map { folder.path(of: missing[...$0].joined(separator: "/")) }
  }

  func status() throws(SaveError) -> FileStatus? {
    missing.isEmpty ? try folder.status(of: name) : nil
  }

  func read(limit: Int) throws(SaveError) -> Folder.File? {
    missing.isEmpty ? try folder.read(name, limit: limit) : nil
  }

  mutating func makeFolders() throws(SaveError) {
    while let next = missing.first {
      folder = try folder.makeFolder(next)
      missing.removeFirst()
    }
  }
}
