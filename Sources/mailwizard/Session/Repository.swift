import Workspace

/// Questions to git about the project's files; without git or a work tree there is no answer.
enum Repository {
  static func status(of paths: [String], in root: String) async -> [String: String] {
    let states = try? await Git(in: root)?.status(of: paths)
    return states?.mapValues(\.words) ?? [:]
  }

  static func committed(_ paths: [String], in root: String) async -> [String: [UInt8]] {
    guard let git = try? await Git(in: root) else { return [:] }
    var files: [String: [UInt8]] = [:]
    for path in paths { files[path] = try? await git.committed(path) }
    return files
  }

  /// Stages exactly these paths; says what came of it.
  static func stage(_ paths: [String], in root: String) async -> String {
    do throws(GitError) {
      guard let git = try await Git(in: root) else { return "There is no git work tree here." }
      try await git.add(paths)
      return "Staged: \(paths.count == 1 ? "1 file" : "\(paths.count) files")."
    } catch {
      return error.words
    }
  }
}
