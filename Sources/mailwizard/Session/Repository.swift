import Workspace

/// What git knows of the project's files; without git or a work tree there is nothing to say.
enum Repository {
  static func status(of paths: [String], in root: String) -> [String: String] {
    Waiting.until {
      guard let git = try? await Git(in: root), let states = try? await git.status(of: paths) else {
        return [:]
      }
      return states.mapValues(\.words)
    }
  }

  static func committed(_ paths: [String], in root: String) -> [String: [UInt8]] {
    Waiting.until {
      guard let git = try? await Git(in: root) else { return [:] }
      var files: [String: [UInt8]] = [:]
      for path in paths {
        if let bytes = try? await git.committed(path) { files[path] = bytes }
      }
      return files
    }
  }

  /// Stages exactly these paths; says what came of it.
  static func stage(_ paths: [String], in root: String) -> String {
    Waiting.until {
      do throws(GitError) {
        guard let git = try await Git(in: root) else { return "There is no git work tree here." }
        try await git.add(paths)
        return "Staged: \(paths.count == 1 ? "1 file" : "\(paths.count) files")."
      } catch {
        return error.words
      }
    }
  }
}
