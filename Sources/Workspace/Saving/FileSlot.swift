/// Where a path leads: a name in a folder that may still have to be made.
struct FileSlot: Sendable {
  /// The innermost folder that exists.
  private(set) var folder: Folder
  /// The folders to be made in it, each in the one before.
  private(set) var missing: [String]
  let name: String

  init(_ name: String, in folder: Folder, missing: [String] = []) {
    self.folder = folder
    self.missing = missing
    self.name = name
  }

  /// Without links, relative to the project's root.
  var path: String { folder.path(of: (missing + [name]).joined(separator: "/")) }

  /// The paths of the folders to be made, the outermost first.
  var missingPaths: [String] {
    missing.indices.map { folder.path(of: missing[...$0].joined(separator: "/")) }
  }

  func status() throws(SaveError) -> FileStatus? {
    missing.isEmpty ? try folder.status(of: name) : nil
  }

  func read(limit: Int = .max) throws(SaveError) -> Folder.File? {
    missing.isEmpty ? try folder.read(name, limit: limit) : nil
  }

  mutating func makeFolders() throws(SaveError) {
    while let next = missing.first {
      folder = try folder.makeFolder(next)
      missing.removeFirst()
    }
  }
}
