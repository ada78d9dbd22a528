import Subprocess

/// Runs git in a folder of a work tree; paths are relative to that folder.
package struct Git: Hashable, Sendable {
  private let folder: String
  private let command: String
  /// The folder's path in the work tree, ending in a slash; empty for the root of the work tree.
  private let prefix: String

  /// Nil if the folder is not in a work tree.
  package init?(in folder: String, command: String = "git") async throws(GitError) {
    self.folder = folder
    self.command = command
    do throws(GitError) {
      let output = try await Self.run(
        ["rev-parse", "--is-inside-work-tree", "--show-prefix"], in: folder, command: command)
      let lines = output.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      guard lines.first.map({ $0.elementsEqual("true".utf8) }) == true else { return nil }
      prefix = String(decoding: lines.dropFirst().first ?? [], as: UTF8.self)
    } catch .failed(_, let message) where message.contains("not a git repository") {
      return nil
    }
  }

  /// The files among the paths that differ from the last commit.
  package func status(of paths: [String]) async throws(GitError) -> [String: GitStatus] {
    if paths.isEmpty { return [:] }
    let output = try await run(
      [
        "status", "--porcelain", "-z", "--no-renames", "--untracked-files=all",
        "--ignored=traditional", "--",
      ] + paths)
    var status: [String: GitStatus] = [:]
    for entry in output.split(separator: 0) where entry.count > 3 {
      let path = String(decoding: entry.dropFirst(3), as: UTF8.self)
      guard path.hasPrefix(prefix) else { continue }
      status[String(path.dropFirst(prefix.count))] = GitStatus(
        index: entry[entry.startIndex], workTree: entry[entry.startIndex + 1])
    }
    return status
  }

  /// Stages these files and no others; fails if one of them is ignored.
  package func add(_ paths: [String]) async throws(GitError) {
    if !paths.isEmpty { _ = try await run(["add", "--"] + paths) }
  }

  /// The bytes of a file in the last commit, without filters; nil if the commit has no such file.
  package func committed(_ path: String) async throws(GitError) -> [UInt8]? {
    let object: [UInt8]
    do throws(GitError) {
      object = try await run(["rev-parse", "--verify", "--quiet", "HEAD:./\(path)"])
    } catch .failed(_, message: "") {
      return nil
    }
    return try await run(["cat-file", "blob", String(decoding: object.dropLast(), as: UTF8.self)])
  }

  private func run(_ arguments: [String]) async throws(GitError) -> [UInt8] {
    try await Self.run(arguments, in: folder, command: command)
  }

  /// Runs git without a pager, prompts, optional locks or translated messages.
  static func run(
    _ arguments: [String], in folder: String, command: String = "git", settings: [String] = []
  ) async throws(GitError) -> [UInt8] {
    let options =
      ["--no-pager", "--literal-pathspecs", "-C", folder]
      + (["core.fsmonitor=false"] + settings).flatMap { ["-c", $0] }
    let name = arguments.first ?? ""
    var platform = PlatformOptions()
    // Git then removes its lock files, which a kill would leave behind.
    platform.teardownSequence = [.gracefulShutDown(allowedDurationToNextStep: .seconds(1))]
    do {
      let result = try await Subprocess.run(
        .name(command), arguments: Arguments(options + arguments),
        environment: .inherit.updating(variables), platformOptions: platform,
        output: .bytes(limit: 8 << 20), error: .string(limit: 1 << 16))
      guard result.terminationStatus.isSuccess else {
        throw GitError.failed(command: name, message: result.standardError)
      }
      return result.standardOutput
    } catch let error as GitError {
      throw error
    } catch let error as SubprocessError where error.code == .executableNotFound {
      throw .missing
    } catch {
      throw .failed(command: name, message: "\(error)")
    }
  }

  private static let variables: [Environment.Key: String?] = [
    "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1",
    "LC_ALL": "C",
    // In a git hook these variables would select the hook's index and work tree.
    "GIT_DIR": nil, "GIT_WORK_TREE": nil, "GIT_INDEX_FILE": nil, "GIT_PREFIX": nil,
  ]
}
