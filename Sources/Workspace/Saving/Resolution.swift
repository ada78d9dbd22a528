import Platform

extension ProjectLock {
  /// Follows a path name by name from the root, so that no link can lead out of the project.
  ///
  /// `entry` is the last name of the path; `file` is the target if that name is a link.
  func resolve(_ path: String) throws(SaveError) -> (entry: FileSlot, file: FileSlot) {
    guard !path.utf8.contains(0) else { throw .failed(.openat, path: path, code: EINVAL) }
    guard !path.isAbsolute else { throw .leavesProject(path: path, link: nil) }
    var rest = Array(Self.names(path).reversed())
    var above: [Folder] = []
    var folder = root
    var missing: [String] = []
    var link: String?
    var links = 0
    var entry: FileSlot?
    while let name = rest.popLast() {
      if name == ".." {
        guard missing.isEmpty else { throw .failed(.openat, path: path, code: ENOENT) }
        guard let parent = above.popLast() else { throw .leavesProject(path: path, link: link) }
        folder = parent
        continue
      }
      let slot = FileSlot(name, in: folder, missing: missing)
      let status = try slot.status()
      if status?.kind == .link {
        if rest.isEmpty { entry = entry ?? slot }
        link = slot.path
        links += 1
        guard links <= 40 else { throw .failed(.openat, path: slot.path, code: ELOOP) }
        var destination = try folder.destination(of: name)
        if destination.isAbsolute {
          guard let inside = inside(destination) else {
            throw .leavesProject(path: path, link: link)
          }
          destination = inside
          above = []
          folder = root
        }
        rest += Self.names(destination).reversed()
      } else if rest.isEmpty {
        return (entry ?? slot, slot)
      } else if status == nil {
        missing.append(name)
      } else {
        above.append(folder)
        folder = try Folder(name, in: folder)
      }
    }
    throw .notAFile(path: path)
  }

  /// An absolute path relative to the project's root; nil if it is outside the project.
  private func inside(_ path: String) -> String? {
    let names = Self.names((try? FileSystem.resolve(path)) ?? path)
    let own = Self.names(location)
    return names.starts(with: own) ? names.dropFirst(own.count).joined(separator: "/") : nil
  }

  private static func names(_ path: String) -> [String] {
    path.components.filter { $0 != "." }
  }
}
