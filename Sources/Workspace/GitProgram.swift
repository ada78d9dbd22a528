import Platform
import Subprocess

/// The git of the search path, without programs of the project.
struct GitProgram: Hashable, Sendable {
  private let command: String
  let searchPath: SearchPath
  /// All looks together end here. A stranger's repository could make git wait for ever.
  private let patience: Duration
  private let deadline: ContinuousClock.Instant

  init(
    _ command: String, outside project: String, searchPath: String? = nil,
    patience: Duration = .seconds(5)
  ) {
    self.command = command
    self.searchPath = SearchPath(outside: project, inherited: searchPath)
    self.patience = patience
    deadline = .now + patience
  }

  /// Runs git without a pager, prompts, optional locks, translated messages or bare repositories
  /// inside the project; where it only looks, without hooks too and not for ever.
  func run(
    _ arguments: [String], in folder: String, settings: [String] = [], onlyLooks: Bool = true
  ) async throws(GitError) -> [UInt8] {
    let guards =
      ["safe.bareRepository=explicit", "core.fsmonitor=false"]
      + (onlyLooks ? ["core.hooksPath=/dev/null"] : [])
    let options =
      ["--no-pager", "--literal-pathspecs", "-C", folder]
      + (guards + settings).flatMap { ["-c", $0] }
    let name = arguments.first ?? ""
    let late = GitError.failed(command: name, message: "no answer within \(patience).")
    if onlyLooks, deadline <= .now { throw late }
    do {
      return try await withThrowingTaskGroup(of: [UInt8].self) { group in
        group.addTask { try await output(of: options + arguments, name) }
        if onlyLooks {
          group.addTask {
            try await Task.sleep(until: deadline)
            throw late
          }
        }
        defer { group.cancelAll() }
        return try await group.next() ?? []
      }
    } catch let error as GitError {
      throw error
    } catch let error as SubprocessError where error.code == .executableNotFound {
      throw .missing
    } catch {
      throw .failed(command: name, message: "\(error)")
    }
  }

  private func output(of arguments: [String], _ name: String) async throws -> [UInt8] {
    var platform = PlatformOptions()
    // Git then removes its lock files, which a kill would leave behind.
    platform.teardownSequence = [.gracefulShutDown(allowedDurationToNextStep: .seconds(1))]
    let result = try await Subprocess.run(
      .name(command), arguments: Arguments(arguments),
      environment: .inherit.updating(variables), platformOptions: platform,
      output: .bytes(limit: 8 << 20), error: .string(limit: 1 << 16))
    guard result.terminationStatus.isSuccess else {
      throw GitError.failed(command: name, message: result.standardError)
    }
    return result.standardOutput
  }

  private var variables: [Environment.Key: String?] {
    [
      "PATH": searchPath.text, "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0",
      // A partial clone would fetch what it lacks, with a program of its settings.
      "GIT_NO_LAZY_FETCH": "1", "GIT_ALLOW_PROTOCOL": "none",
      "LC_ALL": "C",
      // In a git hook these variables would select the hook's index and work tree.
      "GIT_DIR": nil, "GIT_WORK_TREE": nil, "GIT_INDEX_FILE": nil, "GIT_PREFIX": nil,
      "GIT_COMMON_DIR": nil, "GIT_OBJECT_DIRECTORY": nil, "GIT_ALTERNATE_OBJECT_DIRECTORIES": nil,
      "GIT_NAMESPACE": nil,
      // With it, git would list the settings of another file than the one that it uses.
      "GIT_CONFIG": nil,
      // Git would start its own parts from there.
      "GIT_EXEC_PATH": nil,
    ]
  }
}
